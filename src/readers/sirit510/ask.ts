import type { EpochMs, Ms } from '../../domain/model/time';
import type { ReaderIdentity } from '../kit/driver';
import { commands } from './commands';
import type { Conversation } from './conversation';
import type { Reply } from './messages';
import { notify } from './reports';

/** A reply, and the station times between which the reader gave it. */
export interface Answer {
  readonly reply: Reply;
  readonly sentAt: EpochMs;
  readonly receivedAt: EpochMs;
}

/** Sends one command and waits for its reply. Rejects with LinkError when the link is closed or no reply comes. */
export type Ask = (command: string) => Promise<Answer>;

/** Errors that have nothing to do with a login. The error of a command that needs one is documented nowhere, so any other may be it. */
const ERRORS_WITHOUT_LOGIN = /^error\.parser\.(illegal_value|value_out_of_range|unknown_\w+)$/;

/** Logs in once, when a reader refuses a command for want of it, and repeats the command. */
export function withLogin(ask: Ask): Ask {
  let hasTried = false;
  return async (command) => {
    const answer = await ask(command);
    if (hasTried || answer.reply.ok || ERRORS_WITHOUT_LOGIN.test(answer.reply.code)) return answer;
    hasTried = true;
    return (await ask(commands.login)).reply.ok ? ask(command) : answer;
  };
}

/** How long the reply was under way, both ways together. */
export function roundTrip(answer: Answer): Ms {
  return (answer.receivedAt - answer.sentAt) as Ms;
}

/** Returns the text after `ok`; empty for an error, which readers give for names that their firmware does not know. */
export async function askData(ask: Ask, command: string): Promise<string> {
  const { reply } = await ask(command);
  return reply.ok ? reply.data : '';
}

/** Asks for serial number, model and firmware; empty strings where the reader does not know them. */
export async function readIdentity(ask: Ask): Promise<ReaderIdentity> {
  return {
    serial: await askData(ask, commands.serialNumber),
    model: await askData(ask, commands.model),
    firmware: await askData(ask, commands.firmware),
  };
}

/** Sends forms of one command in order until the reader takes one. Returns null then, otherwise the reply to the last form. */
export async function refusalOf(ask: Ask, forms: readonly string[]): Promise<string | null> {
  let refusal = '';
  for (const command of forms) {
    const { reply } = await ask(command);
    if (reply.ok) return null;
    refusal = `${reply.code} ${reply.text}`.trim();
  }
  return refusal;
}

/** Sends a setting in the first of its forms that the reader takes. Returns false, with a warning to the timekeeper, when it takes none. */
export async function trySetting({ ask, session }: Conversation, ...forms: readonly [string, ...string[]]): Promise<boolean> {
  const refusal = await refusalOf(ask, forms);
  if (refusal === null) return true;
  notify(session, 'warning', { code: 'setting-refused', params: { command: forms[0], answer: refusal } });
  return false;
}
