import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverSession, ReaderIdentity } from '../kit/driver';
import { commands } from './commands';
import type { Reply } from './messages';

/** A reply, and the station times between which the reader gave it. */
export interface Answer {
  readonly reply: Reply;
  readonly sentAt: EpochMs;
  readonly receivedAt: EpochMs;
}

/** Sends one command and waits for its reply. Rejects with LinkError when the link is lost or the reply is missing. */
export type Ask = (command: string) => Promise<Answer>;

/** What readers say to everybody. Whatever else they refuse, they may refuse because nobody logged in: that error's name is documented nowhere. */
const SAID_TO_ALL = /^error\.parser\.(illegal_value|value_out_of_range|unknown_\w+)$/;

/** Logs in once where the reader wants to know who asks, and asks again. */
export function withLogin(ask: Ask): Ask {
  let hasTried = false;
  return async (command) => {
    const answer = await ask(command);
    if (hasTried || answer.reply.ok || SAID_TO_ALL.test(answer.reply.code)) return answer;
    hasTried = true;
    return (await ask(commands.login)).reply.ok ? ask(command) : answer;
  };
}

export function roundTrip(answer: Answer): Ms {
  return (answer.receivedAt - answer.sentAt) as Ms;
}

/** What stands behind `ok`; empty text for an error, which readers give for names that their firmware does not know. */
export async function askData(ask: Ask, command: string): Promise<string> {
  const { reply } = await ask(command);
  return reply.ok ? reply.data : '';
}

export async function readIdentity(ask: Ask): Promise<ReaderIdentity> {
  return {
    serial: await askData(ask, commands.serialNumber),
    model: await askData(ask, commands.model),
    firmware: await askData(ask, commands.firmware),
  };
}

/** Null when the reader took one of the commands, which are tried in order; otherwise what it said to the last. */
export async function refusalOf(ask: Ask, shapes: readonly string[]): Promise<string | null> {
  let refusal = '';
  for (const command of shapes) {
    const { reply } = await ask(command);
    if (reply.ok) return null;
    refusal = `${reply.code} ${reply.text}`.trim();
  }
  return refusal;
}

/** Sends a setting in the first of its shapes that the reader takes; when it takes none, the timekeeper is told and it goes no further. True when it was taken. */
export async function trySetting(ask: Ask, session: DriverSession, ...shapes: readonly [string, ...string[]]): Promise<boolean> {
  const refusal = await refusalOf(ask, shapes);
  if (refusal === null) return true;
  session.report({
    type: 'notice',
    code: 'setting-refused',
    text: `The reader refused “${shapes[0]}” (${refusal}). It goes on with what it had.`,
    level: 'warning',
  });
  return false;
}
