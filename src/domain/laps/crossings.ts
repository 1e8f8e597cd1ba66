import type { PassingOverride } from '../ledger/passing-overrides';
import type { ReadLog } from '../ledger/read-log';
import { Column, firstNotBelow } from '../model/column';
import type { RiderStatus } from '../model/entry';
import type { RaceRules } from '../model/rules';
import { DAY, type EpochMs, later, type Ms } from '../model/time';
import { type CandidateRef, isReadRef, overrideOfRef } from './candidate-ref';

/**
 * Largest pause between two reads of one burst. The burst gives a crossing its time; a later read, though sooner than `minLap`, belongs
 * to the same crossing but says nothing about when it was.
 */
export const BURST_GAP_MS = 3000 as Ms;

/** Everything needed to classify one rider's candidates: rules, start and stop, status, and the data that their refs point to. */
export interface RiderContext {
  readonly rules: RaceRules;
  /** The rider's own start: the gun, or the start of their wave. */
  readonly startAt: EpochMs;
  readonly stopAt: EpochMs | null;
  readonly status: RiderStatus;
  /** Candidates after it do not count; null: no limit. */
  readonly withdrawnAt: EpochMs | null;
  readonly log: ReadLog;
  readonly overrides: readonly PassingOverride[];
}

/**
 * A rider's candidates (reads and manual passings that may count) in time order, and the crossings found in them.
 *
 * The sweep goes from left to right: a candidate that is at least `minLap` after the first read of the crossing before opens a crossing,
 * any other belongs to that crossing (rule 3). The result depends on the sorted candidates alone, never on the order in which they
 * arrived. The first read decides which candidates belong to a crossing; the timing read, one of the first read's burst, gives the
 * crossing its time (rule 4). So the time of a crossing lies before the first read of the next, and times ascend.
 */
export interface RiderTrack {
  /** Ascending; candidates of the same time in order of `seq`. */
  readonly times: Column<EpochMs>;
  readonly refs: Column<CandidateRef>;
  /** Per crossing the position of its first read in `times`, ascending. */
  readonly firstReads: Column;
  /** Per crossing the position of the read that gives its time, ascending. */
  readonly timingReads: Column;
  /** How many of the first crossings are start crossings (rule 9b); the last of them is the start. */
  startCount: number;
  /** Time of the last candidate in the burst of the last crossing. */
  burstEnd: number;
}

/** Why a candidate cannot count, whatever is around it. */
export type RejectionCode = 'clock-ahead' | 'not-started' | 'before-start' | 'after-stop' | 'after-time' | 'withdrawn';

export function emptyTrack(): RiderTrack {
  return {
    times: Column.float64(),
    refs: Column.int32(),
    firstReads: Column.int32(),
    timingReads: Column.int32(),
    startCount: 0,
    burstEnd: 0,
  };
}

/** Why a candidate does not take part in the sweep (rules 10, 14 and 20); null when it does. All limits are inclusive. */
export function rejectionOf(context: RiderContext, time: EpochMs, ref: CandidateRef): RejectionCode | null {
  if (isReadRef(ref) && time > context.log.receivedAts.at(ref) + DAY) return 'clock-ahead';
  if (context.status === 'dns') return 'not-started';
  if (time < context.startAt) return 'before-start';
  if (context.stopAt !== null && time > context.stopAt) return 'after-stop';
  if (context.rules.finish === 'hard-stop' && time > timeUp(context)) return 'after-time';
  if (context.withdrawnAt !== null && time > context.withdrawnAt) return 'withdrawn';
  return null;
}

/** When the time of a race is up (rules 13 and 14); meaningless for races over laps. */
export function timeUp({ rules, startAt }: RiderContext): EpochMs {
  return later(startAt, rules.duration);
}

/** Finds all crossings of a track again. */
export function sweep(track: RiderTrack, context: RiderContext): void {
  resweepFrom(track, 0, context);
}

/**
 * Inserts a read with a `seq` above all others into a swept track and sweeps what it may change: nothing but itself when it is the
 * latest, else everything from the crossing before it on. Returns its position.
 */
export function insertRead(track: RiderTrack, time: EpochMs, ref: CandidateRef, context: RiderContext): number {
  const { last } = track.times;
  if (last === null || time >= last) {
    const position = track.times.length;
    track.times.push(time);
    track.refs.push(ref);
    classify(track, position, context);
    return position;
  }
  const position = firstNotBelow(track.times, time + 1);
  track.times.insert(position, time);
  track.refs.insert(position, ref);
  resweepFrom(track, position, context);
  return position;
}

/** The crossing that a candidate belongs to or opened, by its position; -1 before the first. Meaningless for rejected candidates. */
export function crossingAround(track: RiderTrack, position: number): number {
  return firstNotBelow(track.firstReads, position + 1) - 1;
}

/** When a crossing was. */
export function crossingTime(track: RiderTrack, crossing: number): EpochMs {
  return track.times.at(track.timingReads.at(crossing));
}

function resweepFrom(track: RiderTrack, position: number, context: RiderContext): void {
  const before = firstNotBelow(track.firstReads, position);
  const from = before === 0 ? position : track.firstReads.at(before - 1);
  const unchanged = Math.max(0, before - 1);
  track.firstReads.truncate(unchanged);
  track.timingReads.truncate(unchanged);
  track.startCount = Math.min(track.startCount, unchanged);
  for (let next = from; next < track.times.length; next++) classify(track, next, context);
}

function classify(track: RiderTrack, position: number, context: RiderContext): void {
  const time = track.times.at(position);
  if (rejectionOf(context, time, track.refs.at(position)) !== null) return;
  const { last } = track.firstReads;
  if (last === null || time - track.times.at(last) >= context.rules.minLap) {
    openCrossing(track, position, context);
  } else if (time - track.burstEnd <= BURST_GAP_MS) {
    track.burstEnd = time;
    if (isBetter(track, position, context)) track.timingReads.set(track.timingReads.length - 1, position);
  }
}

function openCrossing(track: RiderTrack, position: number, { rules, startAt }: RiderContext): void {
  const time = track.times.at(position);
  track.firstReads.push(position);
  track.timingReads.push(position);
  track.burstEnd = time;
  if (rules.firstCrossing === 'is-the-start' && time <= startAt + rules.startWindow) track.startCount++;
}

/** Whether a candidate gives the last crossing its time rather than the one that does so far. */
function isBetter(track: RiderTrack, position: number, context: RiderContext): boolean {
  const best = track.refs.at(track.timingReads.at(track.timingReads.length - 1));
  const ref = track.refs.at(position);
  if (isInferred(context, best) !== isInferred(context, ref)) return isInferred(context, best);
  switch (context.rules.crossingTime) {
    case 'first':
      return false;
    case 'last':
      return true;
    case 'strongest':
      return strengthOf(context, ref) > strengthOf(context, best);
  }
}

/** Whether a candidate was accepted without a read (rule 7). A measured one gives a crossing its time rather than an inferred one. */
export function isInferred({ overrides }: RiderContext, ref: CandidateRef): boolean {
  return overrideOfRef(overrides, ref)?.inferred === true;
}

function strengthOf({ log }: RiderContext, ref: CandidateRef): number {
  return isReadRef(ref) ? log.strengths.at(ref) : Number.NEGATIVE_INFINITY;
}
