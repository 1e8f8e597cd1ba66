import type { Adjustment, Neutralisation } from '../ledger/ledger';
import type { PassingOverride } from '../ledger/passing-overrides';
import { type ReadLog, tagCodeOf } from '../ledger/read-log';
import { Column, firstNotBelow } from '../model/column';
import type { RiderStatus } from '../model/entry';
import type { ParkingRule } from '../model/parking';
import type { RaceRules } from '../model/rules';
import { DAY, type EpochMs } from '../model/time';
import { type Anchor, anchorNear, isAnchor } from './anchors';
import { type CandidateRef, isReadRef, overrideOfRef, readRef } from './candidate-ref';
import { isNeutral, momentAfter } from './race-time';
import { countLate, forgetFrom, lookAt, noStays, type Stays, stayAround } from './stays';

/** Everything needed to classify one rider's candidates: rules, start and stop, status, and the data that their refs point to. */
export interface RiderContext {
  /** The rules for this rider: those of the race with the terms of the category. */
  readonly rules: RaceRules;
  /** Those of the race. */
  readonly raceRules: RaceRules;
  /** When a tag is parked; null: never. */
  readonly parking: ParkingRule | null;
  /** The gun of the race, or the start of the rider's wave. */
  readonly gunAt: EpochMs;
  /** The rider's own start: from a start list or a correction, else `gunAt`. */
  readonly startAt: EpochMs;
  /** The same where it is from a start list or a correction; else null. */
  readonly ownStartAt: EpochMs | null;
  /** False as long as nothing counts because no gun was set. */
  readonly isOpen: boolean;
  readonly neutralisations: readonly Neutralisation[];
  /** What the jury gave to the rider, in order of the acts. */
  readonly adjustments: readonly Adjustment[];
  readonly stopAt: EpochMs | null;
  readonly status: RiderStatus;
  /** Candidates after it do not count; null: no limit. */
  readonly withdrawnAt: EpochMs | null;
  readonly log: ReadLog;
  readonly overrides: readonly PassingOverride[];
  /** Nobody is registered: the tags are the field. */
  readonly isTagRace: boolean;
  /** Muted tags by their code in the read log, with the moment from which on their reads do not count; empty for almost everybody. */
  readonly muted: ReadonlyMap<number, number>;
}

/**
 * A rider's candidates (reads and manual passings that may count) in time order, and the crossings found in them.
 *
 * The sweep goes from left to right: a candidate that is at least `minLap` after the crossing before opens a crossing, any other belongs
 * to that crossing (rule 3). The result depends on the sorted candidates alone, never on the order in which they arrived. The timing read,
 * one of the first reads of the crossing, gives it its time (rule 4). Candidates around a time that the timekeeper gave belong to that
 * crossing. So the time of a crossing lies before the first read of the next, and times ascend.
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
  /** Passings with a time that wins, in time order, at least `minLap` apart. */
  anchors: readonly Anchor[];
  /** Where tags were parked (rule 23). */
  readonly stays: Stays;
  /** How many stays were found so far, also those that a late read took back; 0 for almost everybody. */
  staysFound: number;
}

/** Why a candidate cannot count, whatever is around it. */
export type RejectionCode =
  | 'clock-ahead'
  | 'not-started'
  | 'gun-not-set'
  | 'before-start'
  | 'too-soon'
  | 'neutralised'
  | 'after-stop'
  | 'after-time'
  | 'withdrawn'
  | 'muted'
  | 'parked';

export function emptyTrack(): RiderTrack {
  return {
    times: Column.float64(),
    refs: Column.int32(),
    firstReads: Column.int32(),
    timingReads: Column.int32(),
    startCount: 0,
    burstEnd: 0,
    anchors: [],
    stays: noStays(),
    staysFound: 0,
  };
}

/** Why a candidate does not take part in the sweep (rules 10, 14, 20 and 23); null when it does. All limits are inclusive. */
export function rejectionAt(track: RiderTrack, position: number, context: RiderContext): RejectionCode | null {
  const time = track.times.at(position);
  const row = rowOfRef(context, track.refs.at(position));
  return rejectionOf(context, time, row) ?? tagRejection(track, context, row, time);
}

function tagRejection(track: RiderTrack, { log, muted }: RiderContext, row: number | null, time: EpochMs): RejectionCode | null {
  if (row === null || (muted.size === 0 && track.staysFound === 0)) return null;
  const tag = tagCodeOf(log, row);
  if (time >= (muted.get(tag) ?? Number.POSITIVE_INFINITY)) return 'muted';
  const stay = stayAround(track.stays, tag, time);
  return stay !== null && time > stay.from ? 'parked' : null;
}

/** The row of a candidate that is a read where it was read; null for other passings. */
export function rowOfRef({ overrides }: RiderContext, ref: CandidateRef): number | null {
  if (isReadRef(ref)) return ref;
  const override = overrideOfRef(overrides, ref);
  return override === null || override.isMoved ? null : override.row;
}

/** Why a read of this row (null: a passing that was not read) never counts, whatever was read around it. */
function rejectionOf(context: RiderContext, time: EpochMs, row: number | null): RejectionCode | null {
  if (row !== null && time > context.log.receivedAts.at(row) + DAY) return 'clock-ahead';
  if (context.status === 'dns') return 'not-started';
  if (!context.isOpen) return 'gun-not-set';
  if (time < context.startAt) return 'before-start';
  if (isTooSoon(context, time)) return 'too-soon';
  if (context.stopAt !== null && time > context.stopAt) return 'after-stop';
  if (context.rules.finish === 'hard-stop' && time > timeUp(context)) return 'after-time';
  if (isNeutral(context, time)) return 'neutralised';
  if (context.withdrawnAt !== null && time > context.withdrawnAt) return 'withdrawn';
  return null;
}

/** Whether nobody can have ridden a lap since the start (rule 3). A crossing that is the start itself may come at once. */
function isTooSoon({ rules, startAt }: RiderContext, time: EpochMs): boolean {
  return rules.minLapFromStart && time < startAt + rules.minLap && !startsAtLine(rules);
}

/** Whether the first crossing of the line is the start of a rider. */
export function startsAtLine({ firstCrossing, starts }: RaceRules): boolean {
  return firstCrossing === 'is-the-start' || starts === 'line' || starts === 'first-read';
}

/** When the time of a race is up (rules 13 and 14), later by what was neutralised; meaningless for races over laps. */
export function timeUp(context: RiderContext): EpochMs {
  return momentAfter(context, context.startAt, context.rules.duration);
}

/** Finds all crossings of a track again. */
export function sweep(track: RiderTrack, context: RiderContext): void {
  resweepFrom(track, 0, context);
}

/**
 * Whether a read is looked at for stays, by why it cannot count: also one before the start, so that a tag that lay there since then makes no
 * lap at the start. Where the first crossing is the start, riders wait on the mat, and reads after the start give theirs.
 */
function showsStays({ rules }: RiderContext, rejection: RejectionCode | null): boolean {
  const isAtStart = rejection === 'before-start' || rejection === 'too-soon' || rejection === 'gun-not-set';
  return rejection === null || (isAtStart && rules.firstCrossing === 'completes-lap-1');
}

interface JudgedRead {
  readonly time: EpochMs;
  readonly row: number;
  /** Why it never counts, whatever was read around it. */
  readonly rejection: RejectionCode | null;
}

/** Looks for stays at a read of a rider; those of one tag in time order. Returns when a stay began that it shows; null when it shows none. */
export function lookForStay(track: RiderTrack, time: EpochMs, row: number, context: RiderContext): EpochMs | null {
  return context.parking === null ? null : stayShownBy(track, { time, row, rejection: rejectionOf(context, time, row) }, context);
}

/** The same for a read of which is known why it never counts. */
function stayShownBy(track: RiderTrack, { time, row, rejection }: JudgedRead, context: RiderContext): EpochMs | null {
  const { parking, log } = context;
  if (parking === null || !showsStays(context, rejection)) return null;
  const stay = lookAt(track.stays, tagCodeOf(log, row), time, parking);
  if (stay === null) return null;
  track.staysFound++;
  return stay.from;
}

/**
 * Inserts a read with a `seq` above all others into a swept track and sweeps what it may change: nothing but itself when it is the
 * latest, else everything from the crossing before it on. Returns its position.
 */
export function insertRead(track: RiderTrack, time: EpochMs, row: number, context: RiderContext): number {
  const { last } = track.times;
  if (last !== null && time < last) return insertLate(track, time, row, context);
  const position = track.times.length;
  track.times.push(time);
  track.refs.push(readRef(row));
  const rejection = rejectionOf(context, time, row);
  const stayFrom = stayShownBy(track, { time, row, rejection }, context);
  if (stayFrom !== null) resweepFrom(track, firstNotBelow(track.times, stayFrom), context);
  else if (rejection === null && tagRejection(track, context, row, time) === null) place(track, position, time, context);
  return position;
}

function insertLate(track: RiderTrack, time: EpochMs, row: number, context: RiderContext): number {
  const position = firstNotBelow(track.times, time + 1);
  track.times.insert(position, time);
  track.refs.insert(position, readRef(row));
  const stayFrom = lookAgain(track, time, row, context);
  // A read that takes part in nothing, after the last crossing began, changes nothing: so a parked tag costs the same however long.
  const isLast = (track.firstReads.last ?? -1) < position && (track.timingReads.last ?? -1) < position;
  if (stayFrom === null && isLast && rejectionAt(track, position, context) !== null) return position;
  resweepFrom(track, stayFrom === null ? position : Math.min(position, firstNotBelow(track.times, stayFrom)), context);
  return position;
}

/** Looks for stays again after a late read. Returns from when on there are or were some; null when there are none. */
function lookAgain(track: RiderTrack, time: EpochMs, row: number, context: RiderContext): EpochMs | null {
  const { stays, times, refs } = track;
  const { log, parking } = context;
  const tag = tagCodeOf(log, row);
  if (parking === null || !showsStays(context, rejectionOf(context, time, row)) || countLate(stays, tag, time)) return null;
  const before = stays.byTag.get(tag)?.found.length ?? 0;
  const from = forgetFrom(stays, tag, time, parking);
  for (let position = firstNotBelow(times, from); position < times.length; position++) {
    const ref = refs.at(position);
    if (isReadRef(ref) && tagCodeOf(log, ref) === tag) lookForStay(track, times.at(position), ref, context);
  }
  return before + (stays.byTag.get(tag)?.found.length ?? 0) === 0 ? null : from;
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
  if (rejectionAt(track, position, context) === null) place(track, position, track.times.at(position), context);
}

/** Puts a candidate that may count into the last crossing, or opens one with it. */
function place(track: RiderTrack, position: number, time: EpochMs, context: RiderContext): void {
  const { minLap, stayGap } = context.rules;
  const anchor = anchorNear(track.anchors, time, minLap);
  if (anchor !== null) {
    joinAnchor(track, position, anchor, context);
    return;
  }
  const { last } = track.firstReads;
  if (last === null || time - countedFrom(track, track.firstReads.length - 1, context) >= minLap) {
    openCrossing(track, position, position, context);
  } else if (time - track.burstEnd <= stayGap && time - track.times.at(last) < minLap && !isAnchor(track.anchors, timingRef(track))) {
    track.burstEnd = time;
    if (isBetter(track, position, context)) track.timingReads.set(track.timingReads.length - 1, position);
  }
}

/** From when on the minimum lap to the next crossing runs. In the first edition of the rules from the first read of a crossing. */
export function countedFrom(track: RiderTrack, crossing: number, { rules }: RiderContext): EpochMs {
  const timed = track.timingReads.at(crossing);
  const isTimed = rules.edition > 1 || isAnchor(track.anchors, track.refs.at(timed));
  return track.times.at(isTimed ? timed : track.firstReads.at(crossing));
}

/** The crossing around a time that the timekeeper gave begins with its first candidate. */
function joinAnchor(track: RiderTrack, position: number, anchor: Anchor, context: RiderContext): void {
  if (track.timingReads.length > 0 && timingRef(track) === anchor.ref) return;
  let timed = firstNotBelow(track.times, anchor.at);
  while (track.refs.at(timed) !== anchor.ref) timed++;
  openCrossing(track, position, timed, context);
}

/** The candidate that gives the last crossing its time. */
function timingRef({ refs, timingReads }: RiderTrack): CandidateRef {
  return refs.at(timingReads.at(timingReads.length - 1));
}

function openCrossing(track: RiderTrack, first: number, timed: number, { rules, startAt }: RiderContext): void {
  const time = track.times.at(timed);
  track.firstReads.push(first);
  track.timingReads.push(timed);
  track.burstEnd = time;
  if (rules.firstCrossing === 'is-the-start' && time <= startAt + rules.startWindow) track.startCount++;
}

/** Whether a candidate gives the last crossing its time rather than the one that does so far. */
function isBetter(track: RiderTrack, position: number, context: RiderContext): boolean {
  const best = timingRef(track);
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

/** A read that was voided and restored, or moved, has the signal that it was read with; in the first edition of the rules it has none. */
function strengthOf({ log, overrides, rules }: RiderContext, ref: CandidateRef): number {
  const corrected = rules.edition > 1 ? (overrideOfRef(overrides, ref)?.row ?? null) : null;
  const row = isReadRef(ref) ? ref : corrected;
  return row === null ? Number.NEGATIVE_INFINITY : log.strengths.at(row);
}
