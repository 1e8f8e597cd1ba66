import type { ReaderIdentity } from '../kit/driver';
import { Command, ErrorCode } from './codes';
import type { CommandChannel } from './command-channel';
import { BROADCAST, type Frame } from './frame';
import { keepReading, request } from './requests';

/** `passive`: UHF tags, several antennas. `active`: 2.4 GHz tags with a battery; answers hardly more than the reading command. */
export type Variant = 'passive' | 'active';

export interface FoundReader {
  readonly variant: Variant;
  /** Address for commands: the reader's own, or everyone's when it never told. */
  readonly address: number;
  readonly identity: ReaderIdentity;
}

/** Set and get commands are answered at once. */
export const REPLY_TIMEOUT = 300;
/** A round of an active reader takes up to half a second. */
const ACTIVE_ROUND_TIMEOUT = 1500;
const TRIES = 3;

/** Null when nothing that belongs to this family answers. */
export async function probe(line: CommandChannel, wanted: Variant | null): Promise<FoundReader | null> {
  line.listenTo(null);
  const question = request(BROADCAST, Command.firmware);
  const firmware = await askUpTo(line, TRIES, question);
  if (firmware !== null) return identify(line, firmware, wanted);
  if (wanted === 'passive' || !(await knowsKeepReading(line))) return null;
  // A passive reader that was still starting knows the reading command as well.
  const late = wanted === null ? await line.ask(question, REPLY_TIMEOUT) : null;
  return late === null ? found('active', BROADCAST, '') : identify(line, late, null);
}

/** Asks up to `tries` times; null when all were in vain. */
export async function askUpTo(line: CommandChannel, tries: number, question: Frame): Promise<Frame | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const reply = await line.ask(question, REPLY_TIMEOUT);
    if (reply !== null) return reply;
  }
  return null;
}

async function identify(line: CommandChannel, { address, data }: Frame, wanted: Variant | null): Promise<FoundReader> {
  const version = data.length === 2 ? [...data].join('.') : '';
  const variant = wanted ?? (await variantOf(line, address));
  if (variant === 'active') return found(variant, BROADCAST, version);
  line.listenTo(address);
  return found(variant, address, version);
}

/** Every UHF reader knows its region, in 3 or 6 bytes; for a 2.4 GHz reader there is none. */
async function variantOf(line: CommandChannel, address: number): Promise<Variant> {
  const region = await askUpTo(line, TRIES, request(address, Command.region));
  if (region !== null && region.data.length >= 3) return 'passive';
  return (await knowsKeepReading(line)) ? 'active' : 'passive';
}

async function knowsKeepReading(line: CommandChannel): Promise<boolean> {
  const reply = await line.ask(keepReading(), ACTIVE_ROUND_TIMEOUT);
  return reply !== null && !(reply.data.length === 1 && reply.data[0] === ErrorCode.invalidParameter);
}

function found(variant: Variant, address: number, firmware: string): FoundReader {
  return { variant, address, identity: { serial: '', model: variant === 'active' ? 'YR9700 2.4 GHz' : 'YR9700', firmware } };
}
