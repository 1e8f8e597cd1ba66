import type { EpochMs } from '../model/time';
import type { Place, RiderPassage } from './rider-course';
import type { WayCrossing } from './way-crossing';

/** The passages of a lap, and the crossings that may explain them. */
export interface Explainable {
  readonly passages: readonly RiderPassage[];
  readonly crossings: readonly WayCrossing[];
}

/**
 * A point that a lap passes several times is told apart by the time since the lap began (rule 25). A slow rider comes to the first of these
 * passages when a fast one is at the second. Where the point was passed as often as the lap does, no read is missing, and the order alone
 * says which passage is which.
 */
export function inTheirOrder({ passages, crossings }: Explainable, began: EpochMs): Explainable {
  let explainable: Explainable = { passages, crossings };
  for (const place of repeatedPlaces(passages)) {
    const there = passages.filter((passage) => passage.place === place);
    const passed = passedInOrder(
      there,
      crossings.filter((crossing) => crossing.place === place),
      began,
    );
    const isSlow = passed?.some(({ at }, index) => at - began >= (there[index]?.until ?? Number.POSITIVE_INFINITY)) === true;
    if (!isSlow) continue;
    explainable = {
      passages: explainable.passages.map((one) => (one.place === place ? { ...one, until: Number.POSITIVE_INFINITY } : one)),
      crossings: explainable.crossings.filter((one) => one.place !== place || passed.includes(one)),
    };
  }
  return explainable;
}

function repeatedPlaces(passages: readonly RiderPassage[]): ReadonlySet<Place> {
  const places = passages.map(({ place }) => place);
  return new Set(places.filter((place, index) => places.indexOf(place) < index));
}

/**
 * A crossing for each passage at a point, each later than the one before by as much as their earliest times differ, or more: what comes sooner is
 * the same passage, read again. Null where there are not as many.
 */
function passedInOrder(
  passages: readonly RiderPassage[],
  crossings: readonly WayCrossing[],
  began: EpochMs,
): readonly WayCrossing[] | null {
  const passed: WayCrossing[] = [];
  for (const [index, { notBefore }] of passages.entries()) {
    const last = passed.at(-1);
    const apart = notBefore - (passages[index - 1]?.notBefore ?? 0);
    const earliest = (last?.at ?? began) + apart;
    const next = crossings.find(({ at }) => at >= earliest && (last === undefined || at > last.at));
    if (next === undefined) return null;
    passed.push(next);
  }
  return passed;
}
