import type { ReaderIdentity } from '../driver';
import { Command } from './codes';
import { BROADCAST, type Frame } from './frame';
import type { Line } from './line';
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
export async function probe(line: Line, wanted: Variant | null): Promise<FoundReader | null> {
  line.listenTo(null);
  const firmware = await askUpTo(line, TRIES, request(BROADCAST, Command.firmware));
  if (firmware === null) return wanted === 'passive' ? null : probeActive(line);
  const version = firmware.data.length === 2 ? [...firmware.data].join('.') : '';
  const variant = wanted ?? (await variantOf(line, firmware.address));
  if (variant === 'active') return { variant, address: BROADCAST, identity: identityOf(variant, version) };
  line.listenTo(firmware.address);
  return { variant, address: firmware.address, identity: identityOf(variant, version) };
}

/** Asks up to `tries` times; null when all were in vain. */
export async function askUpTo(line: Line, tries: number, question: Frame): Promise<Frame | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const reply = await line.ask(question, REPLY_TIMEOUT);
    if (reply !== null) return reply;
  }
  return null;
}

/** Every UHF reader knows its region, in 3 or 6 bytes; for a 2.4 GHz reader there is none. */
async function variantOf(line: Line, address: number): Promise<Variant> {
  const region = await askUpTo(line, TRIES, request(address, Command.region));
  if (region !== null && region.data.length >= 3) return 'passive';
  return (await probeActive(line)) === null ? 'passive' : 'active';
}

async function probeActive(line: Line): Promise<FoundReader | null> {
  const reply = await line.ask(keepReading(), ACTIVE_ROUND_TIMEOUT);
  return reply === null ? null : { variant: 'active', address: BROADCAST, identity: identityOf('active', '') };
}

function identityOf(variant: Variant, firmware: string): ReaderIdentity {
  return { serial: '', model: variant === 'active' ? 'YR9700 2.4 GHz' : 'YR9700', firmware };
}
