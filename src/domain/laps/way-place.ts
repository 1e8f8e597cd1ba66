import { rejectionAt } from './crossings';
import { barOf } from './lap-begin';
import { completedAt, lapBegin, lapCount, lapEnd } from './laps';
import { type LapPassages, passagesOf } from './passages';
import { type Place, placeOfRef } from './rider-course';
import type { RiderContext, RiderTrack } from './rider-track';
import type { WayCrossing } from './way-crossing';

/** What became of a candidate that ended no lap although it may count. */
export interface WayPlace {
  /** The lap it was in; one more than the rider completed for the one in progress. */
  readonly lap: number;
  readonly place: Place;
  /** The crossing that it is part of; null where nobody can be there so soon. */
  readonly crossing: WayCrossing | null;
  /** Name of the passage that the crossing explains; null where it explains none. */
  readonly passage: string | null;
}

/** Passages of laps that were looked for already, by lap. */
export type KnownPassages = Map<number, LapPassages>;

/** Finds out what a candidate on the way was, by its position; null for one that does not count, was elsewhere, or is at the end of a lap. */
export function wayPlaceOf(track: RiderTrack, position: number, context: RiderContext, known: KnownPassages): WayPlace | null {
  const { course } = context;
  if (course === null) return null;
  const rejection = rejectionAt(track, position, context);
  const isOnWay = rejection === 'way' || (rejection === null && barOf(track, position, context) !== null);
  if (!isOnWay) return null;
  const at = track.times.at(position);
  const lap = lapAround(track, at);
  const place = placeOfRef(context, track.refs.at(position));
  const passages = known.get(lap) ?? passagesOf(track, context, lap);
  known.set(lap, passages);
  const isEarly = at - lapBegin(track, lap, context) < (course.earliestOnWay[place] ?? Number.POSITIVE_INFINITY);
  const crossing = isEarly ? null : (passages.crossings.findLast((one) => one.place === place && one.firstAt <= at) ?? null);
  const passage = crossing === null ? -1 : passages.found.indexOf(crossing);
  return { lap, place, crossing, passage: course.passages[passage]?.name ?? null };
}

function lapAround(track: RiderTrack, at: number): number {
  let low = 1;
  let high = lapCount(track) + 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lapEnd(track, middle) < at) low = middle + 1;
    else high = middle;
  }
  return completedAt(track, low) === null ? lapCount(track) + 1 : low;
}

/** Whether a candidate gives the rider's own start away from the line (rule 25). */
export function givesStart(track: RiderTrack, position: number, context: RiderContext): boolean {
  const { course, rules } = context;
  if (course === null || track.start.at !== track.times.at(position)) return false;
  const isStart = (other: number) => {
    const rejection = rejectionAt(track, other, context);
    return rejection === 'start' || (rules.starts === 'first-read' && (rejection === 'way' || rejection === null));
  };
  if (!isStart(position)) return false;
  for (let before = position - 1; before >= 0 && track.times.at(before) === track.start.at; before--) if (isStart(before)) return false;
  return true;
}
