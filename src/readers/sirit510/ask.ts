import type { EpochMs, Ms } from '../../domain/time';
import type { DriverSession, ReaderIdentity } from '../driver';
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

/** Sends a setting; an error is told to the timekeeper and goes no further. True when the reader took it. */
export async function trySetting(ask: Ask, session: DriverSession, command: string): Promise<boolean> {
  let { reply } = await ask(command);
  if (!reply.ok && /login|access|permission|privilege|denied/.test(reply.code) && (await ask(commands.login)).reply.ok) {
    reply = (await ask(command)).reply;
  }
  if (reply.ok) return true;
  const said = `${reply.code} ${reply.text}`.trim();
  session.report({
    type: 'notice',
    code: 'setting-refused',
    text: `The reader refused “${command}” (${said}). It goes on with what it had.`,
    level: 'warning',
  });
  return false;
}
