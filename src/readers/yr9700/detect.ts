import type { ReaderIdentity } from '../kit/driver';
import { Command, ErrorCode } from './codes';
import type { CommandChannel } from './command-channel';
import { BROADCAST, type Frame } from './frame';
import { keepReading, request } from './requests';

/** `passive`: UHF tags, several antennas. `active`: 2.4 GHz tags with a battery; answers few commands besides the reading command. */
export type Variant = 'passive' | 'active';

/** A reader that answered. */
export interface DetectedReader {
  readonly variant: Variant;
  /** Address for commands: the reader's own, or the broadcast address while its own is unknown. */
  readonly address: number;
  readonly identity: ReaderIdentity;
}

/** Set and get commands are answered at once. */
export const REPLY_TIMEOUT_MS = 300;
/** A round of an active reader takes up to half a second. */
const ACTIVE_ROUND_TIMEOUT_MS = 1500;
const MAX_TRIES = 3;

/** Tries once to identify the reader; null when no reader of this family answers. `requested` is the variant to assume; null detects it. */
export async function probe(channel: CommandChannel, requested: Variant | null): Promise<DetectedReader | null> {
  channel.filterAddress(null);
  const question = request(BROADCAST, Command.firmware);
  const firmware = await askUpTo(channel, MAX_TRIES, question);
  if (firmware !== null) return identify(channel, firmware, requested);
  if (requested === 'passive' || !(await knowsKeepReading(channel))) return null;
  // A passive reader that was still starting up knows the reading command as well, so it is asked again.
  const late = requested === null ? await channel.ask(question, REPLY_TIMEOUT_MS) : null;
  return late === null ? detected('active', BROADCAST, '') : identify(channel, late, null);
}

/** Asks up to `tries` times and returns the first reply; null when none came. */
export async function askUpTo(channel: CommandChannel, tries: number, question: Frame): Promise<Frame | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const reply = await channel.ask(question, REPLY_TIMEOUT_MS);
    if (reply !== null) return reply;
  }
  return null;
}

async function identify(channel: CommandChannel, { address, data }: Frame, requested: Variant | null): Promise<DetectedReader> {
  const version = data.length === 2 ? [...data].join('.') : '';
  const variant = requested ?? (await variantOf(channel, address));
  if (variant === 'active') return detected(variant, BROADCAST, version);
  channel.filterAddress(address);
  return detected(variant, address, version);
}

/** Every UHF reader knows its region, in 3 or 6 bytes; a 2.4 GHz reader has none. */
async function variantOf(channel: CommandChannel, address: number): Promise<Variant> {
  const region = await askUpTo(channel, MAX_TRIES, request(address, Command.region));
  if (region !== null && region.data.length >= 3) return 'passive';
  return (await knowsKeepReading(channel)) ? 'active' : 'passive';
}

async function knowsKeepReading(channel: CommandChannel): Promise<boolean> {
  const reply = await channel.ask(keepReading(), ACTIVE_ROUND_TIMEOUT_MS);
  return reply !== null && !(reply.data.length === 1 && reply.data[0] === ErrorCode.invalidParameter);
}

function detected(variant: Variant, address: number, firmware: string): DetectedReader {
  return { variant, address, identity: { serial: '', model: variant === 'active' ? 'YR9700 2.4 GHz' : 'YR9700', firmware } };
}
