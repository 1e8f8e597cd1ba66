import type { PassingOverride } from '../ledger/passing-overrides';
import type { ReadLog } from '../ledger/read-log';
import { Column, firstNotBelow } from '../model/column';
import type { RiderStatus } from '../model/entry';
import type { RaceRules } from '../model/rules';
import { DAY, type EpochMs, later, type Ms } from '../model/time';

/**
 * Reads of one ride over the line come in a burst: none is further than this from the one before. The burst gives a crossing its
 * time; what comes later, though sooner than `minLap`, is the same crossing but says nothing about when it was.
 */
export const BURST_GAP = 3000 as Ms;

/** What decides whether a mark of a rider may count at all, and what it counts as. */
export interface RiderContext {
  readonly rules: RaceRules;
  /** The rider's own gun. */
  readonly startAt: EpochMs;
  readonly stopAt: EpochMs | null;
  readonly status: RiderStatus;
  /** Marks after it do not count; null: no limit. */
  readonly withdrawnAt: EpochMs | null;
  readonly log: ReadLog;
  readonly overrides: readonly PassingOverride[];
}

/**
 * A rider's marks (reads and manual passings that may count) in time order, and the crossings found in them.
 *
 * The sweep goes from left to right: a mark that is at least `minLap` after the anchor of the crossing before opens a crossing and is
 * its anchor, any other mark belongs to that crossing (rule 3). What comes out depends on the sorted marks alone and never on the
 * order in which they arrived. The anchor decides which marks belong to a crossing; the chosen mark, one of the anchor's burst, gives
 * the crossing its time (rule 4). So a crossing's time lies before the next anchor, and times ascend.
 */
export interface RiderTrack {
  /** Ascending; marks of the same time in order of `seq`. */
  readonly times: Column<EpochMs>;
  /** A row of the read log, or, below zero, `~index` into the rider's placements. */
  readonly refs: Column;
  /** Per crossing the position of its anchor in `times`, ascending. */
  readonly firstReads: Column;
  /** Per crossing the position of the mark that gives its time, ascending. */
  readonly timingReads: Column;
  /** How many of the first crossings are start crossings (rule 9b); the last of them is the start. */
  starts: number;
  /** Time of the last mark in the burst of the last crossing. */
  burstEnd: number;
}

/** Why a mark cannot count, whatever is around it. */
export type GateCode = 'clock-ahead' | 'not-started' | 'before-start' | 'after-stop' | 'after-time' | 'withdrawn';

export function emptyTrack(): RiderTrack {
  return {
    times: Column.float64(),
    refs: Column.int32(),
    firstReads: Column.int32(),
    timingReads: Column.int32(),
    starts: 0,
    burstEnd: 0,
  };
}

/** Whether a mark is kept out of the sweep, and why (rules 10, 14 and 20); null when it takes part. All limits are inclusive. */
export function gateOf(context: RiderContext, time: EpochMs, ref: number): GateCode | null {
  if (ref >= 0 && time > context.log.receivedAts.at(ref) + DAY) return 'clock-ahead';
  if (context.status === 'dns') return 'not-started';
  if (time < context.startAt) return 'before-start';
  if (context.stopAt !== null && time > context.stopAt) return 'after-stop';
  if (context.rules.finish === 'hard-stop' && time > timeUp(context)) return 'after-time';
  if (context.withdrawnAt !== null && time > context.withdrawnAt) return 'withdrawn';
  return null;
}

/** When the time of a race is up (rules 13 and 14); says nothing for races over laps. */
export function timeUp({ rules, startAt }: RiderContext): EpochMs {
  return later(startAt, rules.duration);
}

/** Sweeps all marks of a track anew. */
export function sweep(track: RiderTrack, context: RiderContext): void {
  resweepFrom(track, 0, context);
}

/**
 * Puts a mark with a `seq` above all others into a swept track and sweeps what it may change: nothing but itself when it is the
 * latest, else everything from the crossing before it on. Answers its position.
 */
export function insertRead(track: RiderTrack, time: EpochMs, ref: number, context: RiderContext): number {
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

/** The crossing that a mark belongs to or opened, by the mark's position; -1 before the first. Says nothing for marks the gate keeps out. */
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
  const kept = Math.max(0, before - 1);
  track.firstReads.truncate(kept);
  track.timingReads.truncate(kept);
  track.starts = Math.min(track.starts, kept);
  for (let mark = from; mark < track.times.length; mark++) classify(track, mark, context);
}

function classify(track: RiderTrack, mark: number, context: RiderContext): void {
  const time = track.times.at(mark);
  if (gateOf(context, time, track.refs.at(mark)) !== null) return;
  const { last } = track.firstReads;
  if (last === null || time - track.times.at(last) >= context.rules.minLap) {
    open(track, mark, context);
  } else if (time - track.burstEnd <= BURST_GAP) {
    track.burstEnd = time;
    if (isBetter(track, mark, context)) track.timingReads.set(track.timingReads.length - 1, mark);
  }
}

function open(track: RiderTrack, mark: number, { rules, startAt }: RiderContext): void {
  const time = track.times.at(mark);
  track.firstReads.push(mark);
  track.timingReads.push(mark);
  track.burstEnd = time;
  if (rules.firstCrossing === 'is-the-start' && time <= startAt + rules.startWindow) track.starts++;
}

function isBetter(track: RiderTrack, mark: number, context: RiderContext): boolean {
  const best = track.refs.at(track.timingReads.at(track.timingReads.length - 1));
  const ref = track.refs.at(mark);
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

/** Whether a mark was accepted without a read (rule 7); what was measured gives a crossing its time rather than what was inferred. */
export function isInferred({ overrides: placed }: RiderContext, ref: number): boolean {
  return ref < 0 && placed[~ref]?.inferred === true;
}

function strengthOf({ log }: RiderContext, ref: number): number {
  return ref < 0 ? Number.NEGATIVE_INFINITY : log.strengths.at(ref);
}
