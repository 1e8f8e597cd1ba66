import { type EpochMs, formatRaceTime, type Ms, parseInstant } from '../domain/model/time';
import type { Station, StationHealth } from '../station';
import type { Texts } from '../texts/texts';
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
  readonly texts: Texts;
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
/** An alarm of a reader is of interest for so long; whatever goes on raises it again. */
const ALARM_LASTS_MS = 300_000;
/** Alarms about what has a line of its own. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['clock', 'not-stored']);
/** Kinds that always have a clock, which is known once it was compared and set. */
const HAS_CLOCK: ReadonlySet<string> = new Set(['sirit510', 'llrp']);
/** As a wall clock at the line says it, with the zone: whoever compares the two has no other. */
const LOCAL_TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' });

/** One line a thing to look at, in the order in which one would walk the line: station, readers, antennas, a tag in the air, screens. */
export function preflight(sight: Sight): readonly Check[] {
  return [
    journalCheck(sight),
    diskCheck(sight.health),
    clockCheck(sight.now),
    ...(sight.readers.length === 0 ? [noReaderCheck()] : sight.readers.flatMap((reader) => readerChecks(reader, sight.now))),
    readCheck(sight),
    screenCheck(sight),
  ];
}

function journalCheck({ health: { journal }, texts }: Sight): Check {
  const line = { code: 'journal', title: 'Race file' };
  if (journal.fault !== null) return { ...line, verdict: 'problem', sentence: texts.say('problem', journal.fault) };
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

function readerChecks(reader: Reader, now: EpochMs): readonly Check[] {
  const antennas = reader.antennas.map((antenna) => antennaCheck(reader, antenna));
  const clock = reader.clock !== null || HAS_CLOCK.has(reader.kind) ? [readerClockCheck(reader)] : [];
  return [linkCheck(reader, now), ...clock, ...antennas];
}

function linkCheck({ id, state, reason, notices }: Reader, now: EpochMs): Check {
  const line = { code: `reader:${id}`, title: `Reader ${id}` };
  if (state !== 'ready' && state !== 'reading') return { ...line, verdict: state === 'opening' ? 'warning' : 'problem', sentence: reason };
  const alarm = notices.findLast(
    ({ at, code, level }) => level === 'alarm' && !TOLD_ELSEWHERE.has(code) && Math.abs(now - at) <= ALARM_LASTS_MS,
  );
  return alarm === undefined ? { ...line, verdict: 'ok', sentence: reason } : { ...line, verdict: 'warning', sentence: alarm.text };
}

function readerClockCheck({ id, clock }: Reader): Check {
  const line = { code: `reader-clock:${id}`, title: `Clock of reader ${id}` };
  if (clock === null) {
    const sentence =
      'It is not known: not compared yet, or not set. Until then reads are timed by their arrival; look at the reader’s notices.';
    return { ...line, verdict: 'warning', sentence };
  }
  const { offset, alarm } = clock;
  if (alarm !== null) return { ...line, verdict: 'warning', sentence: alarm };
  const apart = `It is ${spanText(Math.abs(offset))} ${offset > 0 ? 'behind' : 'ahead of'} this machine, and its times are put right by that`;
  return { ...line, verdict: Math.abs(offset) > LARGE_OFFSET_MS ? 'warning' : 'ok', sentence: `${apart}.` };
}

function spanText(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : formatRaceTime(ms as Ms, 0);
}

function antennaCheck({ id, state }: Reader, { antenna, readsLastMinute, connected }: Reader['antennas'][number]): Check {
  const line = { code: `antenna:${id}:${antenna}`, title: `Antenna ${antenna} of reader ${id}` };
  if (connected === false) return { ...line, verdict: 'problem', sentence: 'The reader finds no antenna at this port: check the cable.' };
  if (state !== 'ready' && state !== 'reading') {
    return { ...line, verdict: 'warning', sentence: 'Not known until the reader is linked.' };
  }
  if (readsLastMinute === 0) return { ...line, verdict: 'warning', sentence: 'No read in the last minute: carry a tag past it.' };
  return { ...line, verdict: 'ok', sentence: `${readsLastMinute} ${readsLastMinute === 1 ? 'read' : 'reads'} in the last minute.` };
}

function readCheck({ health: { intake }, now }: Sight): Check {
  const line = { code: 'tag', title: 'A tag in the air' };
  if (intake.lastReadAt === null) return { ...line, verdict: 'warning', sentence: 'Nothing was read yet: carry a tag past every antenna.' };
  if (now < intake.lastReadAt) {
    return { ...line, verdict: 'warning', sentence: 'The clock was set back since the last read: carry a tag past every antenna.' };
  }
  const sentence = `The last read came in ${Math.floor((now - intake.lastReadAt) / 1000)} s ago.`;
  if (now - intake.lastReadAt > LATELY_MS) return { ...line, verdict: 'warning', sentence: `${sentence} Carry a tag past every antenna.` };
  return { ...line, verdict: 'ok', sentence };
}

function screenCheck({ screens }: Sight): Check {
  const line = { code: 'screens', title: 'Screens' };
  if (screens === 0) return { ...line, verdict: 'warning', sentence: 'No screen is connected.' };
  const connected = `${screens} ${screens === 1 ? 'screen is' : 'screens are'} connected, the timekeeper’s own included`;
  return { ...line, verdict: 'ok', sentence: `${connected}.` };
}
