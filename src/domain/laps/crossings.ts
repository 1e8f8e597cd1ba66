import { tagCodeOf } from '../ledger/read-log';
import { firstNotBelow } from '../model/column';
import { DAY, type EpochMs } from '../model/time';
import { type Anchor, anchorNear, isAnchor } from './anchors';
import { type CandidateRef, isReadRef, overrideOfRef, readRef } from './candidate-ref';
import { barredAt, beAtStart, beOnWay, isBeforeLeaving, isFirstRead, isStartCrossing, startsAtLine } from './lap-begin';
import { forgetOwnStart, leaveStart } from './own-start';
import { isNeutral, momentAfter, ridableTime } from './race-time';
import { compareAtOnce, type PlaceUse, placeOfRead, placeOfRef } from './rider-course';
import { countedFrom, type RiderContext, type RiderTrack, rowOfRef } from './rider-track';
import { countLate, forgetFrom, lookAt, stayAround } from './stays';

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
  | 'parked'
  /** It was not where a lap ends (rule 25). */
  | Exclude<PlaceUse, 'end'>;

/** Why a candidate does not take part in the sweep (rules 10, 14, 20, 23 and 25); null when it does. All limits are inclusive. */
export function rejectionAt(track: RiderTrack, position: number, context: RiderContext): RejectionCode | null {
  const time = track.times.at(position);
  const ref = track.refs.at(position);
  const row = rowOfRef(context, ref);
  return rejectionOf(context, time, ref) ?? tagRejection(track, context, row, time) ?? placeRejection(context, ref);
}

function tagRejection(track: RiderTrack, context: RiderContext, row: number | null, time: EpochMs): RejectionCode | null {
  const { log, muted } = context;
  if (row === null || (muted.size === 0 && track.staysFound === 0)) return null;
  if (time >= (muted.get(tagCodeOf(log, row)) ?? Number.POSITIVE_INFINITY)) return 'muted';
  const stay = stayAround(track.stays, stayKey(context, row), time);
  return stay !== null && time > stay.from ? 'parked' : null;
}

function placeRejection(context: RiderContext, ref: CandidateRef): Exclude<PlaceUse, 'end'> | null {
  const { course } = context;
  const use = course?.uses[placeOfRef(context, ref)] ?? 'end';
  return use === 'end' ? null : use;
}

/** A tag is parked at one place, so stays are looked for by both: the code of the tag is the key where every read is at the line. */
export function stayKey({ course, log }: Pick<RiderContext, 'course' | 'log'>, row: number): number {
  return tagCodeOf(log, row) + (course === null ? 0 : placeOfRead(course, log, row) * TAGS_PER_PLACE);
}

/** The code of the tag in such a key. */
export function tagOfStayKey(key: number): number {
  return key % TAGS_PER_PLACE;
}

const TAGS_PER_PLACE = 2 ** 31;

/** Why a candidate never counts, whatever was read around it. */
function rejectionOf(context: RiderContext, time: EpochMs, ref: CandidateRef): RejectionCode | null {
  const row = rowOfRef(context, ref);
  if (row !== null && time > context.log.receivedAts.at(row) + DAY) return 'clock-ahead';
  if (context.status === 'dns') return 'not-started';
  if (!context.isOpen) return 'gun-not-set';
  if (time < context.startAt) return 'before-start';
  if (isTooSoon(context, time) && placeRejection(context, ref) === null) return 'too-soon';
  if (context.stopAt !== null && time > context.stopAt) return 'after-stop';
  if (context.rules.finish === 'hard-stop' && time > timeUp(context)) return 'after-time';
  if (isNeutral(context, time)) return 'neutralised';
  if (context.withdrawnAt !== null && time > context.withdrawnAt) return 'withdrawn';
  return null;
}

/**
 * Whether nobody can have ridden a lap since the start (rule 3); what is read on the way is none. A crossing that is the start itself may come
 * at once, and a read at a start point begins the race: `barredAt` knows whether it did.
 */
function isTooSoon(context: RiderContext, time: EpochMs): boolean {
  const { rules, startAt, course } = context;
  const mayBeSoon = !rules.minLapFromStart || startsAtLine(rules) || course?.hasStart === true;
  return !mayBeSoon && ridableTime(context, startAt, time) < rules.minLap;
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
 * lap at the start. Where the first crossing is the start, and at a start point, riders wait on the mat, and the last read gives theirs.
 */
function showsStays({ rules, course, log }: RiderContext, rejection: RejectionCode | null, row: number): boolean {
  if (course !== null && course.uses[placeOfRead(course, log, row)] === 'start') return false;
  const isAtStart = rejection === 'before-start' || rejection === 'too-soon' || rejection === 'gun-not-set';
  return rejection === null || (isAtStart && !startsAtLine(rules));
}

interface JudgedRead {
  readonly time: EpochMs;
  readonly row: number;
  /** Why it never counts, whatever was read around it. */
  readonly rejection: RejectionCode | null;
}

/** Looks for stays at a read of a rider; those of one tag in time order. Returns when a stay began that it shows; null when it shows none. */
export function lookForStay(track: RiderTrack, time: EpochMs, row: number, context: RiderContext): EpochMs | null {
  return context.parking === null ? null : stayShownBy(track, { time, row, rejection: rejectionOf(context, time, readRef(row)) }, context);
}

/** The same for a read of which is known why it never counts. */
function stayShownBy(track: RiderTrack, { time, row, rejection }: JudgedRead, context: RiderContext): EpochMs | null {
  const { parking } = context;
  if (parking === null || !showsStays(context, rejection, row)) return null;
  const stay = lookAt(track.stays, stayKey(context, row), time, parking);
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
  if (last !== null && (time < last || isBeforeLast(track, time, row, context))) return insertLate(track, time, row, context);
  const position = track.times.length;
  track.times.push(time);
  track.refs.push(readRef(row));
  const rejection = rejectionOf(context, time, readRef(row));
  const stayFrom = stayShownBy(track, { time, row, rejection }, context);
  if (stayFrom !== null) resweepFrom(track, firstNotBelow(track.times, stayFrom), context);
  else take(track, position, rejection ?? tagRejection(track, context, row, time) ?? placeRejection(context, readRef(row)), context);
  return position;
}

/** Whether a read comes before the last candidate, which was at the same time elsewhere. */
function isBeforeLast({ times, refs }: RiderTrack, time: EpochMs, row: number, context: RiderContext): boolean {
  if (context.course === null || times.last !== time) return false;
  const { last } = refs;
  return last !== null && compareAtOnce(context, readRef(row), last) < 0;
}

/** Where a read belongs among the candidates: after those of the same time, but for places further on. */
function positionFor({ times, refs }: RiderTrack, time: EpochMs, row: number, context: RiderContext): number {
  let position = firstNotBelow(times, time + 1);
  if (context.course === null) return position;
  while (position > 0 && times.at(position - 1) === time && compareAtOnce(context, readRef(row), refs.at(position - 1)) < 0) position--;
  return position;
}

function insertLate(track: RiderTrack, time: EpochMs, row: number, context: RiderContext): number {
  const position = positionFor(track, time, row, context);
  track.times.insert(position, time);
  track.refs.insert(position, readRef(row));
  const stayFrom = lookAgain(track, time, row, context);
  // A read that takes part in nothing, after the last crossing began, changes nothing: so a parked tag costs the same however long.
  const isLast = (track.firstReads.last ?? -1) < position && (track.timingReads.last ?? -1) < position;
  if (stayFrom === null && isLast && !isBeforeLeaving(track, position, context) && rejectionAt(track, position, context) !== null) {
    return position;
  }
  resweepFrom(track, stayFrom === null ? position : Math.min(position, firstNotBelow(track.times, stayFrom)), context);
  return position;
}

/** Looks for stays again after a late read. Returns from when on there are or were some; null when there are none. */
function lookAgain(track: RiderTrack, time: EpochMs, row: number, context: RiderContext): EpochMs | null {
  const { stays, times, refs } = track;
  const { parking } = context;
  const tag = stayKey(context, row);
  if (parking === null || !showsStays(context, rejectionOf(context, time, readRef(row)), row) || countLate(stays, tag, time)) return null;
  const before = stays.byTag.get(tag)?.found.length ?? 0;
  const from = forgetFrom(stays, tag, time, parking);
  for (let position = firstNotBelow(times, from); position < times.length; position++) {
    const ref = refs.at(position);
    if (isReadRef(ref) && stayKey(context, ref) === tag) lookForStay(track, times.at(position), ref, context);
  }
  return before + (stays.byTag.get(tag)?.found.length ?? 0) === 0 ? null : from;
}

function resweepFrom(track: RiderTrack, wanted: number, context: RiderContext): void {
  const isFromStart = isBeforeLeaving(track, wanted, context);
  if (isFromStart) forgetOwnStart(track.start);
  const position = isFromStart ? 0 : wanted;
  const before = firstNotBelow(track.firstReads, position);
  const from = before === 0 ? position : track.firstReads.at(before - 1);
  const unchanged = Math.max(0, before - 1);
  track.firstReads.truncate(unchanged);
  track.timingReads.truncate(unchanged);
  track.startCount = Math.min(track.startCount, unchanged);
  for (let next = from; next < track.times.length; next++) classify(track, next, context);
}

function classify(track: RiderTrack, position: number, context: RiderContext): void {
  take(track, position, rejectionAt(track, position, context), context);
}

/** Takes a candidate into the sweep, by why it does not end a lap. */
function take(track: RiderTrack, position: number, rejection: RejectionCode | null, context: RiderContext): void {
  if (rejection === null) place(track, position, track.times.at(position), context);
  else if (rejection === 'start') beAtStart(track, track.times.at(position), context);
  else if (rejection === 'way') passBy(track, position, context);
}

/**
 * Takes a passage after which a rider may have left. Where that takes back the start that the reads gave so far, what people entered before is
 * judged again: it may be a lap since the start that is left. Reads so soon after the gun are too early whatever the start is.
 */
function passBy(track: RiderTrack, position: number, context: RiderContext): void {
  const { at, leftAt } = track.start;
  beOnWay(track, position, context);
  if (leftAt !== null || track.start.leftAt === null || track.start.at === at || context.overrides.length === 0) return;
  for (let before = 0; before < position; before++) {
    if (rejectionAt(track, before, context) === null) place(track, before, track.times.at(before), context);
  }
}

/** Puts a candidate that may count into the last crossing, or opens one with it. */
function place(track: RiderTrack, position: number, time: EpochMs, context: RiderContext): void {
  const { minLap, stayGap } = context.rules;
  if (context.course !== null) passBy(track, position, context);
  const anchor = anchorNear(track.anchors, time, minLap);
  if (anchor !== null) {
    joinAnchor(track, position, anchor, context);
    return;
  }
  const { last } = track.firstReads;
  if (last === null || ridableTime(context, countedFrom(track, track.firstReads.length - 1, context), time) >= minLap) {
    if (barredAt(track, position, track.firstReads.length - 1, context) === null) openCrossing(track, position, position, context);
  } else if (time - track.burstEnd <= stayGap && time - track.times.at(last) < minLap && !isAnchor(track.anchors, timingRef(track))) {
    track.burstEnd = time;
    if (isBetter(context, track.refs.at(position), timingRef(track))) track.timingReads.set(track.timingReads.length - 1, position);
  }
}

/** The crossing around a time that the timekeeper gave begins with its first candidate. */
function joinAnchor(track: RiderTrack, position: number, anchor: Anchor, context: RiderContext): void {
  if (isFirstRead(track, anchor, context) || (track.timingReads.length > 0 && timingRef(track) === anchor.ref)) return;
  let timed = firstNotBelow(track.times, anchor.at);
  while (track.refs.at(timed) !== anchor.ref) timed++;
  openCrossing(track, position, timed, context);
}

/** The candidate that gives the last crossing its time. */
function timingRef({ refs, timingReads }: RiderTrack): CandidateRef {
  return refs.at(timingReads.at(timingReads.length - 1));
}

function openCrossing(track: RiderTrack, first: number, timed: number, context: RiderContext): void {
  const isStart = isStartCrossing(track, timed, track.firstReads.length - 1, context);
  track.firstReads.push(first);
  track.timingReads.push(timed);
  track.burstEnd = track.times.at(timed);
  if (isStart) track.startCount++;
  else if (context.course !== null) leaveStart(track.start, track.times.at(timed));
}

/** Whether a candidate gives a crossing its time rather than the one that does so far, `best`. */
export function isBetter(context: RiderContext, ref: CandidateRef, best: CandidateRef): boolean {
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
