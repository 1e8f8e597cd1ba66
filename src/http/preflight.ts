import { type EpochMs, parseInstant } from '../domain/time';
import type { Station, StationHealth } from '../station';
import type { Wire } from './operation';

type Check = Wire<'PreflightCheck'>;
type Reader = ReturnType<Station['readers']['list']>[number];

/** What is looked at before the gun. */
export interface Sight {
  readonly health: StationHealth;
  readonly readers: readonly Reader[];
  readonly now: EpochMs;
  /** Streams open now. */
  readonly screens: number;
}

const MEGABYTE = 1_000_000;
const GIGABYTE = 1_000 * MEGABYTE;
/** A long race with many antennas writes tens of megabytes. */
const LITTLE_SPACE = GIGABYTE;
const NO_SPACE = 100 * MEGABYTE;
/** A machine whose clock battery died starts in the past. */
const EARLIEST_PLAUSIBLE = parseInstant('2025-01-01T00:00:00Z') ?? 0;
const LATEST_PLAUSIBLE = parseInstant('2100-01-01T00:00:00Z') ?? Number.POSITIVE_INFINITY;
const LARGE_OFFSET_MS = 60_000;
const LATELY_MS = 60_000;
/** As a wall clock at the line says it, with the zone: whoever compares the two has no other. */
const LOCAL_TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' });

/** One line a thing to look at, in the order in which one would walk the line: station, readers, antennas, a tag in the air, screens. */
export function preflight(sight: Sight): readonly Check[] {
  return [
    journalCheck(sight.health),
    diskCheck(sight.health),
    clockCheck(sight.now),
    ...(sight.readers.length === 0 ? [noReaderCheck()] : sight.readers.flatMap(readerChecks)),
    readCheck(sight),
    screenCheck(sight),
  ];
}

function journalCheck({ journal }: StationHealth): Check {
  const line = { code: 'journal', title: 'Race file' };
  if (journal.fault !== null) return { ...line, verdict: 'problem', sentence: journal.fault.sentence };
  if (!journal.writable) return { ...line, verdict: 'problem', sentence: 'The race file cannot be written: reads would be refused.' };
  return { ...line, verdict: 'ok', sentence: 'Reads are written to the race file.' };
}

function diskCheck({ journal: { freeBytes } }: StationHealth): Check {
  const line = { code: 'disk', title: 'Disk space' };
  if (freeBytes === null) return { ...line, verdict: 'warning', sentence: 'The free space of the disk is unknown: look at it by hand.' };
  const free = `${sizeText(freeBytes)} are free`;
  if (freeBytes < NO_SPACE) return { ...line, verdict: 'problem', sentence: `Only ${free}: make room before the start.` };
  if (freeBytes < LITTLE_SPACE) return { ...line, verdict: 'warning', sentence: `${free}: enough for a race, but not for many.` };
  return { ...line, verdict: 'ok', sentence: `${free}.` };
}

function sizeText(bytes: number): string {
  return bytes < GIGABYTE ? `${Math.floor(bytes / MEGABYTE)} MB` : `${Math.floor((bytes / GIGABYTE) * 10) / 10} GB`;
}

function clockCheck(now: EpochMs): Check {
  const line = { code: 'clock', title: 'Clock of this machine' };
  const shown = LOCAL_TIME.format(now);
  if (now < EARLIEST_PLAUSIBLE || now > LATEST_PLAUSIBLE) {
    return { ...line, verdict: 'problem', sentence: `It says ${shown}, which cannot be: set date and time before the start.` };
  }
  return { ...line, verdict: 'ok', sentence: `It says ${shown}.` };
}

function noReaderCheck(): Check {
  const sentence = 'No reader is linked to this station: reads come from reader services only, which are not checked here.';
  return { code: 'readers', title: 'Readers', verdict: 'warning', sentence };
}

function readerChecks(reader: Reader): readonly Check[] {
  const antennas = reader.antennas.map((antenna) => antennaCheck(reader, antenna));
  return [linkCheck(reader), ...(reader.clock === null ? [] : [readerClockCheck(reader, reader.clock)]), ...antennas];
}

function linkCheck({ id, state, reason }: Reader): Check {
  const verdict = state === 'ready' || state === 'reading' ? 'ok' : state === 'opening' ? 'warning' : 'problem';
  return { code: `reader:${id}`, title: `Reader ${id}`, verdict, sentence: reason };
}

function readerClockCheck({ id }: Reader, { offset, alarm }: NonNullable<Reader['clock']>): Check {
  const line = { code: `reader-clock:${id}`, title: `Clock of reader ${id}` };
  if (alarm !== null) return { ...line, verdict: 'warning', sentence: alarm };
  const apart = `It is ${Math.abs(offset) / 1000} s ${offset > 0 ? 'behind' : 'ahead of'} this machine, and its times are put right by that`;
  return { ...line, verdict: Math.abs(offset) > LARGE_OFFSET_MS ? 'warning' : 'ok', sentence: `${apart}.` };
}

function antennaCheck({ id }: Reader, { antenna, readsLastMinute, connected }: Reader['antennas'][number]): Check {
  const line = { code: `antenna:${id}:${antenna}`, title: `Antenna ${antenna} of reader ${id}` };
  if (connected === false) return { ...line, verdict: 'problem', sentence: 'The reader finds no antenna at this port: check the cable.' };
  if (readsLastMinute === 0) return { ...line, verdict: 'warning', sentence: 'No read in the last minute: carry a tag past it.' };
  return { ...line, verdict: 'ok', sentence: `${readsLastMinute} ${readsLastMinute === 1 ? 'read' : 'reads'} in the last minute.` };
}

function readCheck({ health: { intake }, now }: Sight): Check {
  const line = { code: 'tag', title: 'A tag in the air' };
  if (intake.lastReadAt === null) return { ...line, verdict: 'warning', sentence: 'Nothing was read yet: carry a tag past every antenna.' };
  const age = Math.max(0, Math.floor((now - intake.lastReadAt) / 1000));
  const sentence = `The last read came in ${age} s ago.`;
  if (now - intake.lastReadAt > LATELY_MS) return { ...line, verdict: 'warning', sentence: `${sentence} Carry a tag past every antenna.` };
  return { ...line, verdict: 'ok', sentence };
}

function screenCheck({ screens }: Sight): Check {
  const line = { code: 'screens', title: 'Screens' };
  if (screens === 0) return { ...line, verdict: 'warning', sentence: 'No screen is connected.' };
  return { ...line, verdict: 'ok', sentence: `${screens} ${screens === 1 ? 'screen is' : 'screens are'} connected.` };
}
