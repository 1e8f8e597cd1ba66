import type { RaceRules } from '../model/rules';
import type { EpochMs } from '../model/time';
import { type Anchor, anchorNear } from './anchors';
import { leaveStart, passAfterStart, readAtStart } from './own-start';
import { ridableTime } from './race-time';
import { placeOfRef } from './rider-course';
import { countedFrom, crossingAround, crossingTime, type RiderContext, type RiderTrack, rowOfRef } from './rider-track';

/** Whether the first crossing of the line is the start of a rider. */
export function startsAtLine({ firstCrossing, starts }: RaceRules): boolean {
  return firstCrossing === 'is-the-start' || starts === 'line' || starts === 'first-read';
}

/** Whether what is at this position may change the own start, and with it everything after. */
export function isBeforeLeaving({ start, times }: RiderTrack, position: number, { course }: RiderContext): boolean {
  return course !== null && position < times.length && (start.leftAt === null || times.at(position) <= start.leftAt);
}

/** A read at the start takes back a start at the line. */
export function beAtStart(track: RiderTrack, time: EpochMs, { rules }: RiderContext): void {
  if (track.start.leftAt !== null) return;
  if (track.startCount > 0) {
    track.firstReads.truncate(0);
    track.timingReads.truncate(0);
    track.startCount = 0;
  }
  readAtStart(track.start, time);
  if (rules.starts === 'first-read') leaveStart(track.start, time);
}

export function beOnWay(track: RiderTrack, position: number, context: RiderContext): void {
  const { course, rules, startAt } = context;
  if (course === null || track.start.leftAt !== null) return;
  const time = track.times.at(position);
  if (rules.starts === 'first-read' && track.firstReads.length === 0) {
    const isEnd = course.uses[placeOfRef(context, track.refs.at(position))] === 'end';
    // A time that the timekeeper gave is that of the whole crossing (rule 6).
    const start = isEnd ? (anchorNear(track.anchors, time, rules.minLap)?.at ?? time) : time;
    readAtStart(track.start, start);
    leaveStart(track.start, start);
  } else {
    const span = course.earliest[placeOfRef(context, track.refs.at(position))] ?? rules.minLap;
    passAfterStart(track.start, time, { span, gunAt: startAt, mayIgnoreReads: span > rules.minLap && rules.starts !== 'line' });
  }
}

/** Whether the crossing around a time that the timekeeper gave is the first read, which is the start and no lap (rule 25). */
export function isFirstRead({ start }: RiderTrack, anchor: Anchor, { course, rules }: RiderContext): boolean {
  return course !== null && rules.starts === 'first-read' && start.at === anchor.at;
}

/** Whether a crossing at this position, after the one with the index `before`, is a start crossing (rules 9b and 25). */
export function isStartCrossing(track: RiderTrack, position: number, before: number, context: RiderContext): boolean {
  const { rules, startAt, course } = context;
  const time = track.times.at(position);
  if (rules.starts === 'line' || rules.starts === 'first-read') {
    if (before >= 0 || track.start.at !== null) return false;
    if (course === null) return true;
    if (course.points[placeOfRef(context, track.refs.at(position))]?.role === 'finish') return false;
    const isPast = ridableTime(context, startAt, time) >= course.endNotBefore;
    return course.hasStart ? !isPast : course.endNotBefore === 0 || !isPast;
  }
  return rules.firstCrossing === 'is-the-start' && course?.hasStart !== true && time <= startAt + rules.startWindow;
}

/**
 * Why a candidate where laps end opens no crossing although the crossing with the index `before` is over (-1: there is none): nobody can
 * be here so soon after the own start, or after the beginning of the lap (rule 25). What people entered is not judged by the latter.
 */
export function barredAt(track: RiderTrack, position: number, before: number, context: RiderContext): 'too-soon' | 'too-early' | null {
  const { course, rules, startAt } = context;
  if (course === null || isStartCrossing(track, position, before, context)) return null;
  const began = before < 0 ? (track.start.at ?? startAt) : crossingTime(track, before);
  const since = ridableTime(context, began, track.times.at(position));
  if (before < 0 && since < soonestLap(rules)) return 'too-soon';
  return since < course.endNotBefore && rowOfRef(context, track.refs.at(position)) !== null ? 'too-early' : null;
}

/** How long after the own start lap 1 can end at the earliest: the first read may have been here, and is no lap. */
function soonestLap({ starts, minLapFromStart, minLap }: RaceRules): number {
  return starts === 'first-read' ? Math.max(1, minLap) : minLapFromStart ? minLap : 0;
}

/** Why a candidate where laps end, and that may count, is part of no crossing; null when it is part of one. */
export function barOf(track: RiderTrack, position: number, context: RiderContext): 'too-soon' | 'too-early' | null {
  const { course, rules } = context;
  if (course === null) return null;
  const time = track.times.at(position);
  const anchor = anchorNear(track.anchors, time, rules.minLap);
  if (anchor !== null) return isFirstRead(track, anchor, context) ? 'too-soon' : null;
  const crossing = crossingAround(track, position);
  const isPart =
    crossing >= 0 &&
    (track.firstReads.at(crossing) === position || ridableTime(context, countedFrom(track, crossing, context), time) < rules.minLap);
  if (isPart) return null;
  return barredAt(track, position, crossing, context) ?? 'too-early';
}
