import type { TagRead } from '../domain/model/read';
import { DAY, type EpochMs, HOUR, LAST_INSTANT, later, MINUTE, type Ms, parseInstant } from '../domain/model/time';
import type { SenderClock, SenderFinding } from '../station';

/** A network delays a read by less, or the clocks of sender and station differ by so little that laps are right within it. */
const IN_TIME_MS = 3_000;
/** Reads that come so much later than their time are reported even before it is known why, and for so long. */
const LATE = { after: MINUTE, shownFor: 10 * MINUTE } as const;
/** Delays that stay the same within this, for so long and over so many batches, come from a clock: reads that were kept catch up. */
const STEADY = { within: 2_000, lasting: 5_000, batches: 3 } as const;
/** A batch whose reads are further apart than a sender waits was kept. */
const KEPT_SPREAD_MS = 10_000;
/** A sender that sent reads in time so short a while before sends kept ones beside them. */
const STILL_IN_TIME_MS = 15_000;
/** A network delays a batch by less than this; a larger change is one of the clock. */
const LONGEST_DELAY_MS = MINUTE;
/** A sender that has sent nothing for so long is not listed any more. */
const FORGOTTEN_AFTER_MS = 12 * HOUR;
/** A clock that shows an earlier time was never set. */
const SET_FROM = parseInstant('2020-01-01T00:00:00Z') ?? 0;
/** A clock that is off by so nearly a number of half hours is right in another time zone. */
const ZONE = { step: 30 * MINUTE, within: 500, most: 14 * HOUR } as const;
/** Corrections reach so far beyond the last read: the clock stays wrong until somebody sets it. */
const CORRECTED_FOR_MS = DAY;
/** The name of a reader is what a sender says: a faulty one must not fill the memory. */
const MAX_SENDERS = 200;

/** Batches in a row whose newest read is about as far from its arrival. */
interface Run {
  kind: 'in-time' | 'ahead' | 'behind' | 'not-set';
  /** The earliest time that a read of the run has. */
  from: EpochMs;
  since: EpochMs;
  batches: number;
  /** By how much the newest read was ahead of its arrival, in the batch that was delayed least; of the last batch while in time. */
  ahead: number;
  /** The same of the first batch. */
  readonly firstAhead: number;
  /** Its reads are catching up with the time. */
  isKept: boolean;
  /** What the station's own clock was set by between the last read in time and the run. */
  stationSetBy: Ms;
}

interface Sender {
  readonly source: string;
  readonly reader: string;
  run: Run;
  /** When a read came in time last, and what the station's clock had been set by until then; null while none did. */
  inTime: { readonly at: EpochMs; readonly stepMs: Ms } | null;
  /** The reads of the last run that was ahead: those that come when the clock was set right may be dated earlier, or the same. */
  ahead: { readonly from: EpochMs; readonly last: EpochMs } | null;
  lastAt: EpochMs;
  lastTimestamp: EpochMs;
}

interface Batch {
  readonly read: TagRead;
  earliest: EpochMs;
  newest: EpochMs;
  /** What the station's clock had been set by. */
  readonly stepMs: Ms;
}

/** What else is known of the clocks. */
export interface KnownClocks {
  readonly now: EpochMs;
  /** The start of the open race; null when none is open. */
  readonly startAt: EpochMs | null;
  /** What corrections in the open race add to times of a reader that are dated so. */
  shiftOf(reader: string, time: EpochMs): Ms;
}

/**
 * Compares the times that senders of reads (reader services) give with the arrival. The clock of a sender is not measured, but one that is
 * off is reported. Reads that were kept while the sender was offline are late and right: they catch up, and it is over with the first read
 * that comes in time.
 */
export class SenderClocks {
  private readonly senders = new Map<string, Sender>();
  private newest: Sender | null = null;
  /** Reads of a race that is opened which came together, as far as they were noted. */
  private stored: Batch | null = null;

  /** Notes reads that were stored. `stepMs` is what the station's clock has been set by so far. */
  note(reads: readonly TagRead[], stepMs: Ms): void {
    this.addStored();
    let batch: Batch | null = null;
    for (const read of reads) {
      if (read.kind !== 'arrive') continue;
      if (batch !== null && isOfBatch(read, batch.read)) {
        widen(batch, read);
        continue;
      }
      if (batch !== null) this.add(batch);
      batch = batchOf(read, stepMs);
    }
    if (batch !== null) this.add(batch);
  }

  /** Notes a read of a race that is opened. Those before the last one that the station got from its sender say nothing new. */
  noteStored(read: TagRead, stepMs: Ms): void {
    if (read.kind !== 'arrive') return;
    if (this.stored !== null && isOfBatch(read, this.stored.read)) {
      widen(this.stored, read);
      return;
    }
    this.addStored();
    this.stored = batchOf(read, stepMs);
  }

  /** What is known of each sender, in the order of their first reads. */
  list(known: KnownClocks): readonly SenderClock[] {
    this.addStored();
    const heard = [...this.senders.values()].filter(({ lastAt }) => known.now - lastAt < FORGOTTEN_AFTER_MS);
    return heard.map((sender) => clockOf(sender, known));
  }

  /** A batch of a race that is opened ends with the first read that is not of it. */
  private addStored(): void {
    const { stored } = this;
    if (stored === null) return;
    this.stored = null;
    const sender = this.senderOf(stored.read);
    if (sender !== null && (sender.run.batches === 0 || stored.read.receivedAt >= sender.lastAt)) this.add(stored);
  }

  private add({ read, earliest, newest, stepMs }: Batch): void {
    const at = read.receivedAt;
    const sender = this.senderOf(read);
    if (sender === null) return;
    const ahead = newest - at;
    const kind = kindOf(newest, ahead);
    if (sender.run.batches > 0 && isOfRun(sender.run, kind, ahead)) extend(sender.run, { earliest, ahead });
    else sender.run = { ...startOf(sender.run, { kind, ahead, earliest, newest }), since: at, stationSetBy: setSince(sender, stepMs) };
    if (sender.run.isKept && isSteady(sender.run, at)) sender.run.isKept = false;
    sender.lastAt = at;
    sender.lastTimestamp = newest;
    if (kind === 'ahead') sender.ahead = { from: sender.run.from, last: newest };
    if (kind === 'in-time') sender.inTime = { at, stepMs };
  }

  /** Null when there are too many senders. */
  private senderOf({ source, reader, receivedAt, timestamp }: TagRead): Sender | null {
    // Most batches are of the sender of the one before.
    if (this.newest !== null && this.newest.reader === reader && this.newest.source === source) return this.newest;
    const key = `${source.length} ${source} ${reader}`;
    const known = this.senders.get(key);
    if (known === undefined && this.senders.size >= MAX_SENDERS) return null;
    this.newest = known ?? { source, reader, run: NO_RUN, inTime: null, ahead: null, lastAt: receivedAt, lastTimestamp: timestamp };
    if (known === undefined) this.senders.set(key, this.newest);
    return this.newest;
  }
}

const NO_RUN: Run = {
  kind: 'in-time',
  from: 0 as EpochMs,
  since: 0 as EpochMs,
  batches: 0,
  ahead: 0,
  firstAhead: 0,
  isKept: false,
  stationSetBy: 0 as Ms,
};

function batchOf(read: TagRead, stepMs: Ms): Batch {
  return { read, earliest: read.timestamp, newest: read.timestamp, stepMs };
}

function widen(batch: Batch, { timestamp }: TagRead): void {
  if (timestamp < batch.earliest) batch.earliest = timestamp;
  if (timestamp > batch.newest) batch.newest = timestamp;
}

function isOfBatch(read: TagRead, first: TagRead): boolean {
  return read.reader === first.reader && read.source === first.source && read.receivedAt === first.receivedAt;
}

function kindOf(newest: EpochMs, ahead: number): Run['kind'] {
  if (newest < SET_FROM) return 'not-set';
  if (ahead > IN_TIME_MS) return 'ahead';
  return ahead < -IN_TIME_MS ? 'behind' : 'in-time';
}

/** A batch that is delayed by the network, or less than those before, is of the run; a step of the clock is not, and kept reads that catch up are not. */
function isOfRun(run: Run, kind: Run['kind'], ahead: number): boolean {
  if (run.kind !== kind) return false;
  if (kind === 'in-time') return true;
  if (ahead < run.ahead - LONGEST_DELAY_MS) return false;
  return kind === 'behind' ? ahead <= run.firstAhead + STEADY.within : ahead <= run.ahead + LONGEST_DELAY_MS;
}

function extend(run: Run, { earliest, ahead }: { readonly earliest: EpochMs; readonly ahead: number }): void {
  if (earliest < run.from) run.from = earliest;
  run.batches += 1;
  run.ahead = run.kind === 'in-time' ? ahead : Math.max(ahead, run.ahead);
}

interface NewRun {
  readonly kind: Run['kind'];
  readonly ahead: number;
  readonly earliest: EpochMs;
  readonly newest: EpochMs;
}

function startOf(before: Run, { kind, ahead, earliest, newest }: NewRun): Omit<Run, 'since' | 'stationSetBy'> {
  const isCatchingUp = before.kind === 'behind' && ahead > before.ahead;
  const isKept = kind === 'behind' && (newest - earliest > KEPT_SPREAD_MS || isCatchingUp);
  return { kind, from: earliest, batches: 1, ahead, firstAhead: ahead, isKept };
}

function setSince({ inTime, run }: Sender, stepMs: Ms): Ms {
  return inTime === null ? run.stationSetBy : ((stepMs - inTime.stepMs) as Ms);
}

function isSteady(run: Run, at: EpochMs): boolean {
  return run.batches >= STEADY.batches && at - run.since >= STEADY.lasting;
}

function clockOf(sender: Sender, known: KnownClocks): SenderClock {
  const { source, reader, run, inTime, lastAt, lastTimestamp } = sender;
  const shift = known.shiftOf(reader, lastTimestamp);
  const ahead = (run.ahead + shift) as Ms;
  const finding = findingOf(sender, { ahead, isShifted: shift !== 0, now: known.now });
  const halfHours = Math.round(ahead / ZONE.step) * ZONE.step;
  const isZone = halfHours !== 0 && Math.abs(ahead - halfHours) <= 4 * ZONE.within && Math.abs(halfHours) <= ZONE.most;
  const off = isZone && Math.abs(ahead - halfHours) <= ZONE.within ? halfHours : ahead;
  const isCorrectable = finding !== 'in-time' && finding !== 'kept' && finding !== 'corrected';
  return {
    ...{ source, reader, lastReadAt: lastAt, finding, ahead, zoneSlip: isZone ? (halfHours as Ms) : null },
    stationSetBy: run.stationSetBy !== 0 && Math.abs(ahead + run.stationSetBy) <= IN_TIME_MS ? run.stationSetBy : null,
    correction: isCorrectable
      ? { ...rangeOf(sender, finding, known), by: -off as Ms, arrivedSince: inTime === null ? null : run.since }
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
