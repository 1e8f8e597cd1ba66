import { NO_PARAMS } from '../domain/model/message';
import type { SenderClock, SenderShare } from '../domain/model/sender';
import { type EpochMs, type Ms, parseInstant } from '../domain/model/time';
import type { ShortFirstLaps, Silence } from '../domain/model/views';
import type { Station, StationHealth } from '../station';
import { isSenderAlarm, nameOf, type PreflightCheck, recentStep, senderMessage } from '../wire/station-to-wire';
import type { GuessReport } from './token-guesses';

type Reader = ReturnType<Station['readers']['list']>[number];

/** How well the station is kept from people who should not change it. */
export interface AccessState extends GuessReport {
  /** Whether sending reads takes a key. */
  readonly hasApiKey: boolean;
  /** Whether the operator token was chosen too short. */
  readonly isTokenShort: boolean;
}

/** The state that is checked. */
export interface PreflightInput {
  readonly health: StationHealth;
  readonly readers: readonly Reader[];
  readonly now: EpochMs;
  readonly access: AccessState;
  /** Number of open streams. */
  readonly screens: number;
  /** Null when none is open. */
  readonly race: {
    readonly hasStarted: boolean;
    readonly mostReads: SenderShare | null;
    readonly silence: Silence | null;
    readonly shortFirstLaps: ShortFirstLaps | null;
  } | null;
}

const BYTES_PER_MB = 1_000_000;
/** A long race with many antennas writes tens of megabytes. */
const LOW_SPACE_BYTES = 1_000 * BYTES_PER_MB;
const MIN_SPACE_BYTES = 100 * BYTES_PER_MB;
/** A computer whose clock battery is empty starts in the past. */
const EARLIEST_PLAUSIBLE = parseInstant('2025-01-01T00:00:00Z') ?? 0;
const LATEST_PLAUSIBLE = parseInstant('2100-01-01T00:00:00Z') ?? Number.POSITIVE_INFINITY;
const LARGE_OFFSET_MS = 60_000;
/** One sender has so many reads before they are worth a look, and so many times as many as all others. */
const FLOOD = { reads: 10_000, times: 10 } as const;
/** A last read that is older asks for another one. */
const RECENT_READ_MS = 60_000;
/** An alarm is shown for so long; a reader raises it again while its cause lasts. */
const ALARM_LASTS_MS = 300_000;
/** Alarms that have a check of their own. */
const CHECKED_ELSEWHERE: ReadonlySet<string> = new Set(['clock', 'not-stored']);

/**
 * Checks the station before the start: race file, disk, clock, readers with their antennas, senders over HTTP, a sender of far too many
 * reads, the last read, riders who are due, screens, access, in this order.
 */
export function preflight(input: PreflightInput): readonly PreflightCheck[] {
  return [
    journalCheck(input.health),
    diskCheck(input.health),
    clockCheck(input),
    ...(input.readers.length + input.health.senders.length === 0 ? [noReaderCheck()] : []),
    ...input.readers.flatMap((reader) => readerChecks(reader, input.now)),
    ...input.health.senders.map(senderCheck),
    ...floodChecks(input.race),
    readCheck(input),
    ...silenceChecks(input.race),
    ...firstLapChecks(input.race),
    screenCheck(input),
    accessCheck(input.access),
  ];
}

function journalCheck({ journal }: StationHealth): PreflightCheck {
  const check = { id: 'journal', title: { code: 'journal-title', params: NO_PARAMS } } as const;
  if (journal.fault !== null) return { ...check, verdict: 'problem', finding: { code: 'journal-fault', params: { fault: journal.fault } } };
  if (!journal.writable) return { ...check, verdict: 'problem', finding: { code: 'journal-not-writable', params: NO_PARAMS } };
  return { ...check, verdict: 'ok', finding: { code: 'journal-ok', params: NO_PARAMS } };
}

function diskCheck({ journal: { freeBytes: free } }: StationHealth): PreflightCheck {
  const check = { id: 'disk', title: { code: 'disk-title', params: NO_PARAMS } } as const;
  if (free === null) return { ...check, verdict: 'warning', finding: { code: 'disk-unknown', params: NO_PARAMS } };
  if (free < MIN_SPACE_BYTES) return { ...check, verdict: 'problem', finding: { code: 'disk-almost-full', params: { free } } };
  if (free < LOW_SPACE_BYTES) return { ...check, verdict: 'warning', finding: { code: 'disk-low', params: { free } } };
  return { ...check, verdict: 'ok', finding: { code: 'disk-ok', params: { free } } };
}

function clockCheck({ now, health }: PreflightInput): PreflightCheck {
  const check = { id: 'clock', title: { code: 'clock-title', params: NO_PARAMS } } as const;
  const isPlausible = now >= EARLIEST_PLAUSIBLE && now <= LATEST_PLAUSIBLE;
  if (!isPlausible) return { ...check, verdict: 'problem', finding: { code: 'clock-impossible', params: { now } } };
  const step = recentStep(health, now);
  if (step !== null) return { ...check, verdict: 'warning', finding: { code: 'clock-stepped', params: step } };
  return { ...check, verdict: 'ok', finding: { code: 'clock-ok', params: { now } } };
}

function noReaderCheck(): PreflightCheck {
  const finding = { code: 'no-readers', params: NO_PARAMS } as const;
  return { id: 'readers', title: { code: 'readers-title', params: NO_PARAMS }, verdict: 'warning', finding };
}

function readerChecks(reader: Reader, now: EpochMs): readonly PreflightCheck[] {
  const antennas = reader.antennas.map((antenna) => antennaCheck(reader, antenna));
  const clock = reader.clock !== null || reader.hasClock ? [readerClockCheck(reader)] : [];
  return [linkCheck(reader, now), ...clock, ...antennas];
}

function linkCheck({ id, state, reason, isOperating, canSetOperation, notices }: Reader, now: EpochMs): PreflightCheck {
  const check = { id: `reader:${id}`, title: { code: 'reader-title', params: { reader: id } } } as const;
  const finding = { code: 'reader-state', params: { state: reason } } as const;
  if (state !== 'ready' && state !== 'reading') return { ...check, verdict: state === 'opening' ? 'warning' : 'problem', finding };
  if (isOperating === false)
    return { ...check, verdict: 'problem', finding: { code: 'reader-stopped', params: { can_start: canSetOperation } } };
  const alarm = notices.findLast(
    ({ at, message, level }) => level === 'alarm' && !CHECKED_ELSEWHERE.has(message.code) && Math.abs(now - at) <= ALARM_LASTS_MS,
  );
  if (alarm === undefined) return { ...check, verdict: 'ok', finding };
  return { ...check, verdict: 'warning', finding: { code: 'reader-alarm', params: { alarm: alarm.message } } };
}

function readerClockCheck({ id, clock }: Reader): PreflightCheck {
  const check = { id: `reader-clock:${id}`, title: { code: 'reader-clock-title', params: { reader: id } } } as const;
  if (clock === null) return { ...check, verdict: 'warning', finding: { code: 'reader-clock-unknown', params: NO_PARAMS } };
  const { offset, alarm } = clock;
  if (alarm !== null) return { ...check, verdict: 'warning', finding: { code: 'reader-clock-alarm', params: { alarm } } };
  const verdict = Math.abs(offset) > LARGE_OFFSET_MS ? 'warning' : 'ok';
  return { ...check, verdict, finding: { code: 'reader-clock-offset', params: { offset } } };
}

function senderCheck(sender: SenderClock): PreflightCheck {
  const { source } = sender;
  const reader = sender.serial === null ? sender.reader : nameOf(sender);
  const check = { id: `sender:${source}:${reader}`, title: { code: 'sender-title', params: { source, reader } } } as const;
  return { ...check, verdict: isSenderAlarm(sender) ? 'warning' : 'ok', finding: senderMessage(sender) };
}

/** A parked tag, a faulty reader service or a stranger fills the disk. During a race one reader may well send all reads. */
function floodChecks(race: PreflightInput['race']): readonly PreflightCheck[] {
  const most = race?.mostReads ?? null;
  if (race === null || most === null || most.reads < FLOOD.reads || most.reads <= FLOOD.times * most.others) return [];
  if (race.hasStarted && most.others === 0) return [];
  const title = { code: 'flood-title', params: NO_PARAMS } as const;
  return [{ id: 'flood', title, verdict: 'warning', finding: { code: 'flood', params: { ...most } } }];
}

/** Riders who are due, and nothing is read. Shown only while it is so. */
function silenceChecks(race: PreflightInput['race']): readonly PreflightCheck[] {
  const silence = race?.silence ?? null;
  if (silence === null) return [];
  const { since, riders } = silence;
  const title = { code: 'line-title', params: NO_PARAMS } as const;
  return [{ id: 'line', title, verdict: 'problem', finding: { code: 'line-silent', params: { since, riders } } }];
}

/** Crossings of the line at the start that count as laps. Shown only while there are some. */
function firstLapChecks(race: PreflightInput['race']): readonly PreflightCheck[] {
  const laps = race?.shortFirstLaps ?? null;
  if (laps === null) return [];
  const title = { code: 'first-laps-title', params: NO_PARAMS } as const;
  return [{ id: 'first-laps', title, verdict: 'warning', finding: { code: 'short-first-laps', params: { ...laps } } }];
}

function antennaCheck({ id, state }: Reader, { antenna, readsLastMinute: reads, connected }: Reader['antennas'][number]): PreflightCheck {
  const check = { id: `antenna:${id}:${antenna}`, title: { code: 'antenna-title', params: { reader: id, antenna } } } as const;
  if (connected === false) return { ...check, verdict: 'problem', finding: { code: 'antenna-disconnected', params: NO_PARAMS } };
  if (state !== 'ready' && state !== 'reading') {
    return { ...check, verdict: 'warning', finding: { code: 'antenna-unknown', params: NO_PARAMS } };
  }
  if (reads === 0) return { ...check, verdict: 'warning', finding: { code: 'antenna-quiet', params: NO_PARAMS } };
  return { ...check, verdict: 'ok', finding: { code: 'antenna-reads', params: { reads } } };
}

function readCheck({ health: { intake }, now }: PreflightInput): PreflightCheck {
  const check = { id: 'tag', title: { code: 'tag-title', params: NO_PARAMS } } as const;
  if (intake.lastReadAt === null) return { ...check, verdict: 'warning', finding: { code: 'tag-never-read', params: NO_PARAMS } };
  const ago = (now - intake.lastReadAt) as Ms;
  if (ago < 0) return { ...check, verdict: 'warning', finding: { code: 'tag-clock-set-back', params: NO_PARAMS } };
  if (ago > RECENT_READ_MS) return { ...check, verdict: 'warning', finding: { code: 'tag-read-long-ago', params: { ago } } };
  return { ...check, verdict: 'ok', finding: { code: 'tag-read', params: { ago } } };
}

function screenCheck({ screens }: PreflightInput): PreflightCheck {
  const check = { id: 'screens', title: { code: 'screens-title', params: NO_PARAMS } } as const;
  if (screens === 0) return { ...check, verdict: 'warning', finding: { code: 'no-screens', params: NO_PARAMS } };
  return { ...check, verdict: 'ok', finding: { code: 'screens-connected', params: { screens } } };
}

function accessCheck({ hasApiKey, isTokenShort, guesses, lastSource: source }: AccessState): PreflightCheck {
  const check = { id: 'access', title: { code: 'access-title', params: NO_PARAMS } } as const;
  if (source !== null) return { ...check, verdict: 'warning', finding: { code: 'tokens-guessed', params: { guesses, source } } };
  if (isTokenShort) return { ...check, verdict: 'warning', finding: { code: 'token-short', params: NO_PARAMS } };
  if (!hasApiKey) return { ...check, verdict: 'warning', finding: { code: 'no-api-key', params: NO_PARAMS } };
  return { ...check, verdict: 'ok', finding: { code: 'access-ok', params: NO_PARAMS } };
}
