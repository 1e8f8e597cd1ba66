import { firstNotBelow } from '../model/column';
import type { EpochMs } from '../model/time';
import { type CandidateRef, overrideOfRef } from './candidate-ref';
import { isBetter, rejectionAt } from './crossings';
import { barOf } from './lap-begin';
import { lapBegin, lapCount, lapEnd } from './laps';
import { type Place, placeOfRef, type RiderCourse, type RiderPassage } from './rider-course';
import type { RiderContext, RiderTrack } from './rider-track';
import { type Explainable, inTheirOrder } from './slow-passages';
import type { WayCrossing } from './way-crossing';

/** What was found of one lap on the way to its end. */
export interface LapPassages {
  /** For each passage of the course before the end of the lap what explains it; null is a hole. */
  readonly found: readonly (WayCrossing | null)[];
  /** All crossings of points on the way in this lap, in time order, also those that explain nothing. */
  readonly crossings: readonly WayCrossing[];
}

const NOTHING: LapPassages = { found: [], crossings: [] };

/**
 * The passages of a lap, also of the one in progress, which is one more than the rider completed (rule 25). Crossings explain passages in
 * their order and within their times: as many as possible, and of several such ways the one with the earliest times. So a passage
 * without a read stays a hole and moves no other, and the order in which reads arrived means nothing.
 */
export function passagesOf(track: RiderTrack, context: RiderContext, lap: number): LapPassages {
  const { course } = context;
  if (course === null || course.passages.length === 0) return NOTHING;
  const began = lapBegin(track, lap, context);
  const crossings = crossingsOnWay(track, context, lap);
  const explainable = { passages: course.passages, crossings };
  return { found: explained(crossings.length === 0 ? explainable : inTheirOrder(explainable, began), began), crossings };
}

function crossingsOnWay(track: RiderTrack, context: RiderContext, lap: number): readonly WayCrossing[] {
  const began = lapBegin(track, lap, context);
  // A passage in the millisecond in which the lap before ended was of that lap.
  const first = firstNotBelow(track.times, lap > 1 ? began + 1 : began);
  const last = lap > lapCount(track) ? track.times.length : firstNotBelow(track.times, lapEnd(track, lap) + 1);
  const found: WayCrossing[] = [];
  const latest = new Map<Place, WayCrossing>();
  for (let position = first; position < last; position++) {
    const place = placeOnWay(track, position, began, context);
    if (place === null) continue;
    const known = latest.get(place);
    if (known !== undefined && joins(known, track, position, context)) continue;
    const at = track.times.at(position);
    const crossing = { place, firstAt: at, timed: position, at, burstEnd: at };
    latest.set(place, crossing);
    found.push(crossing);
  }
  return found.sort((one, other) => one.at - other.at || orderOf(context.course, one) - orderOf(context.course, other));
}

/** Where a candidate on the way was that may explain a passage of a lap; null where it was elsewhere, too early, or does not count. */
function placeOnWay(track: RiderTrack, position: number, began: EpochMs, context: RiderContext): Place | null {
  const { course } = context;
  if (course === null) return null;
  const place = placeOfRef(context, track.refs.at(position));
  const earliest = course.earliestOnWay[place];
  if (earliest === undefined || track.times.at(position) - began < earliest) return null;
  const rejection = rejectionAt(track, position, context);
  if (rejection !== null) return rejection === 'way' ? place : null;
  return barOf(track, position, context) === null ? null : place;
}

/** Adds a candidate to the crossing before it at the same place, where it is sooner than the next one can be. */
function joins(crossing: WayCrossing, track: RiderTrack, position: number, context: RiderContext): boolean {
  const { course, rules } = context;
  const at = track.times.at(position);
  const spread = Math.max(1, Math.min(rules.minLap, course?.apart[crossing.place] ?? rules.minLap));
  if (at - crossing.at >= spread) return false;
  if (at - crossing.burstEnd > rules.stayGap && !isGiven(context, track.refs.at(position))) return true;
  if (at - crossing.firstAt >= spread) return true;
  crossing.burstEnd = at;
  if (wins(context, track.refs.at(position), track.refs.at(crossing.timed))) {
    crossing.timed = position;
    crossing.at = at;
  }
  return true;
}

function wins(context: RiderContext, ref: CandidateRef, best: CandidateRef): boolean {
  if (isGiven(context, best) !== isGiven(context, ref)) return isGiven(context, ref);
  return isBetter(context, ref, best);
}

/** Whether the timekeeper gave a passing its time. */
function isGiven({ overrides }: RiderContext, ref: CandidateRef): boolean {
  return overrideOfRef(overrides, ref)?.isFixed === true;
}

/** Crossings of the same millisecond at two points are in the order of the course. */
function orderOf(course: RiderCourse | null, { place }: WayCrossing): number {
  return course?.passages.findIndex((passage) => passage.place === place) ?? 0;
}

/**
 * Finds from the end, for each passage and the crossings from one on, how many of them can be explained; then goes forward and takes the
 * first crossing that loses none.
 */
function explained({ passages, crossings }: Explainable, began: EpochMs): readonly (WayCrossing | null)[] {
  if (crossings.length === 0) return passages.map(() => null);
  const width = crossings.length + 1;
  const most = new Int32Array((passages.length + 1) * width);
  const fits = new Int32Array(passages.length * width).fill(-1);
  for (let passage = passages.length - 1; passage >= 0; passage--) {
    let fit = -1;
    for (let from = crossings.length; from >= 0; from--) {
      if (isAt(passages[passage], crossings[from], began)) fit = from;
      const skipped = most[(passage + 1) * width + from] ?? 0;
      const taken = fit < 0 ? -1 : 1 + (most[(passage + 1) * width + fit + 1] ?? 0);
      most[passage * width + from] = Math.max(skipped, taken);
      fits[passage * width + from] = taken >= skipped ? fit : -1;
    }
  }
  let from = 0;
  return passages.map((_, passage) => {
    const fit = fits[passage * width + from] ?? -1;
    if (fit < 0) return null;
    from = fit + 1;
    return crossings[fit] ?? null;
  });
}

function isAt(passage: RiderPassage | undefined, crossing: WayCrossing | undefined, began: EpochMs): boolean {
  if (passage === undefined || crossing === undefined || passage.place !== crossing.place) return false;
  const since = crossing.at - began;
  return since >= passage.notBefore && since < passage.until;
}

/** How far a rider came in a lap: the number of the last passage that was found, from 1; 0 before the first. */
export function reachedIn({ found }: LapPassages): number {
  return found.findLastIndex((one) => one !== null) + 1;
}
