import type { SenderClock, SenderFinding } from '../domain/model/sender';
import { DAY, type EpochMs, HOUR, LAST_INSTANT, later, MINUTE, type Ms } from '../domain/model/time';
import type { Misdated } from '../domain/views/misdated-reads';
import type { CountedMistimed } from '../domain/views/mistimed-reads';
import type { FoundMistimed } from './found-mistimed';
import { IN_TIME_MS, isSteady, type Run, type WrongRun } from './sender-run';

/** Reads that come so much later than their time are reported even before it is known why, and for so long. */
const LATE = { after: MINUTE, shownFor: 10 * MINUTE } as const;
/** A sender that sent reads in time so short a while before sends kept ones beside them. */
const STILL_IN_TIME_MS = 15_000;
/** A clock that is off by so nearly a number of quarter hours is right in another time zone: some are 45 minutes off the hour. */
const ZONE = { step: 15 * MINUTE, within: 500, most: 14 * HOUR } as const;
/** Corrections reach so far beyond the last read: the clock stays wrong until somebody sets it. */
const CORRECTED_FOR_MS = DAY;

/** What is known of a sender. */
export interface Sender {
  readonly source: string;
  readonly reader: string;
  /** Of the reader; null until an event has named it. */
  serial: string | null;
  run: Run;
  /** When a read came in time last, and what the station's clock had been set by until then; null while none did. */
  inTime: { readonly at: EpochMs; readonly stepMs: Ms } | null;
  /** The reads of the last run that was ahead: those that come when the clock was set right may be dated earlier, or the same. */
  ahead: { readonly from: EpochMs; readonly last: EpochMs } | null;
  /** Runs before this one whose reads are dated wrong, oldest first. */
  wrong: readonly WrongRun[];
  lastAt: EpochMs;
  lastTimestamp: EpochMs;
}

/** What else is known of the clocks. */
export interface KnownClocks {
  readonly now: EpochMs;
  /** The start of the open race; null when none is open. */
  readonly startAt: EpochMs | null;
  /** What corrections in the open race add to times of a reader that are dated so. */
  shiftOf(reader: string, time: EpochMs): Ms;
  /** The reads of a run that count in the open race with a wrong time, corrections included; null when there are none. */
  misdated(reader: string, run: WrongRun): Misdated | null;
}

/** What the times of a sender's last reads say about its clock, or those of earlier ones, as long as they count with a wrong time. */
export function clockOf(sender: Sender, known: KnownClocks): Omit<SenderClock, 'serial'> {
  const now = presentClock(sender, known);
  return OVER.has(now.finding) ? (earlierClock(sender, known) ?? now) : now;
}

/** Nothing is wrong with the reads that come now. */
const OVER: ReadonlySet<SenderFinding> = new Set(['in-time', 'kept', 'corrected']);

function earlierClock({ source, reader, lastAt, wrong }: Sender, known: KnownClocks): Omit<SenderClock, 'serial'> | null {
  for (const run of wrong) {
    const found = known.misdated(reader, run);
    if (found === null) continue;
    const { zoneSlip, by } = amountOf(run.ahead);
    const { from, until, entries } = found;
    return {
      ...{ source, reader, lastReadAt: lastAt, finding: 'was-wrong', ahead: run.ahead, zoneSlip, stationSetBy: null },
      misdated: { ...found, cause: 'clock' },
      correction: { from, until, by, arrivedSince: null, entries },
    };
  }
  return null;
}

/** A linked reader, reads of which count with a wrong time. */
export function mistimedClock(
  { source, reader, lastReadAt }: Pick<SenderClock, 'source' | 'reader' | 'lastReadAt'>,
  found: Mistimed,
): SenderClock {
  const { counted, finding } = found;
  const { from, until, entries } = counted;
  const ahead = -(counted.by ?? finding.by) as Ms;
  return {
    ...{ source, reader, serial: null, lastReadAt, finding: 'was-wrong', ahead, zoneSlip: amountOf(ahead).zoneSlip, stationSetBy: null },
    misdated: { ...counted, cause: finding.cause === 'delay' ? 'delay' : 'clock' },
    correction: counted.by === null ? null : { from, until, by: counted.by, arrivedSince: null, entries },
  };
}

interface Mistimed {
  readonly counted: CountedMistimed;
  readonly finding: FoundMistimed;
}

/** The quarter hours that a clock is off by, else null, and what puts it right. */
function amountOf(ahead: Ms): { readonly zoneSlip: Ms | null; readonly by: Ms } {
  const quarters = Math.round(ahead / ZONE.step) * ZONE.step;
  const isZone = quarters !== 0 && Math.abs(ahead - quarters) <= 4 * ZONE.within && Math.abs(quarters) <= ZONE.most;
  const off = isZone && Math.abs(ahead - quarters) <= ZONE.within ? quarters : ahead;
  return { zoneSlip: isZone ? (quarters as Ms) : null, by: -off as Ms };
}

function presentClock(sender: Sender, known: KnownClocks): Omit<SenderClock, 'serial'> {
  const { source, reader, run, inTime, lastAt, lastTimestamp } = sender;
  const shift = known.shiftOf(reader, lastTimestamp);
  const ahead = (run.ahead + shift) as Ms;
  const finding = findingOf(sender, { ahead, isShifted: shift !== 0, now: known.now });
  const { zoneSlip, by } = amountOf(ahead);
  const isCorrectable = finding !== 'in-time' && finding !== 'kept' && finding !== 'corrected';
  return {
    ...{ source, reader, lastReadAt: lastAt, finding, ahead, zoneSlip },
    misdated: null,
    stationSetBy: run.stationSetBy !== 0 && Math.abs(ahead + run.stationSetBy) <= IN_TIME_MS ? run.stationSetBy : null,
    correction: isCorrectable
      ? { ...rangeOf(sender, finding, known), by, arrivedSince: inTime === null ? null : run.since, entries: null }
      : null,
  };
}

/** The times of the reads that a correction is for. One that takes another back leaves alone the reads that were ahead, which it put right. */
function rangeOf({ run, inTime, ahead, lastTimestamp }: Sender, finding: SenderFinding, { startAt }: KnownClocks): ClockRange {
  const from = inTime === null && startAt !== null ? Math.min(run.from, startAt - DAY) : run.from;
  const range = { from: Math.max(0, from) as EpochMs, until: Math.min(LAST_INSTANT, lastTimestamp + CORRECTED_FOR_MS) as EpochMs };
  if (finding !== 'overcorrected' || ahead === null || ahead.last < from) return range;
  if (lastTimestamp < ahead.from) return { ...range, until: ahead.from };
  return lastTimestamp > ahead.last ? { ...range, from: later(ahead.last, 1) } : range;
}

type ClockRange = Pick<NonNullable<SenderClock['correction']>, 'from' | 'until'>;

interface Judged {
  /** With the corrections of the open race. */
  readonly ahead: Ms;
  readonly isShifted: boolean;
  readonly now: EpochMs;
}

function findingOf({ run, inTime, lastAt }: Sender, { ahead, isShifted, now }: Judged): SenderFinding {
  if (Math.abs(ahead) <= IN_TIME_MS) return isShifted ? 'corrected' : 'in-time';
  if (run.kind === 'in-time') return 'overcorrected';
  if (run.kind === 'not-set') return 'not-set';
  if (ahead > 0) return 'ahead';
  if (isSteady(run, lastAt)) return 'behind';
  if (ahead > -LATE.after) return run.isKept ? 'kept' : 'in-time';
  // Of a sender that never was in time, nobody knows whether it kept them.
  const isKnownKept = inTime !== null && (run.isKept || lastAt - inTime.at < STILL_IN_TIME_MS);
  return isKnownKept || now - lastAt > LATE.shownFor ? 'kept' : 'late';
}
