import type { ReaderIdentity } from '../kit/driver';
import { type Conversation, OPTIONAL_TIMEOUT_MS } from './conversation';
import { COMMANDS, parseVersions, versionToSpeak } from './message';

const MODEL = 'RACE RESULT';
const NEWEST = { lowest: '0.0', highest: '3.2' };

/** Agrees on a protocol version, which holds for this connection. Null when the device is no decoder. */
export async function agreeOnProtocol(conversation: Conversation): Promise<string | null> {
  const reply = await conversation.ask(COMMANDS.protocol, OPTIONAL_TIMEOUT_MS);
  const versions = reply === null ? null : parseVersions(reply.fields);
  const wanted = versionToSpeak(versions ?? NEWEST);
  const set = await conversation.ask(COMMANDS.setProtocol(wanted));
  if (set !== null) return set.fields[0] || wanted;
  return versions?.current ?? null;
}

/** Asks for name, device id and firmware; empty strings where the decoder does not know the commands. */
export async function readIdentity(conversation: Conversation): Promise<ReaderIdentity> {
  const box = await conversation.ask(COMMANDS.boxName, OPTIONAL_TIMEOUT_MS);
  const firmware = await conversation.ask(COMMANDS.firmware, OPTIONAL_TIMEOUT_MS);
  const [, , name = '', serial = ''] = box?.fields ?? [];
  return { serial, model: name === '' || name === serial ? MODEL : `${MODEL} ${name}`, firmware: firmware?.fields[0] ?? '' };
}
