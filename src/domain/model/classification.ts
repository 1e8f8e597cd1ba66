import { allSteps, eachInSteps, mapSteps, type Steps } from '../steps';
import type { RiderId, RiderStatus } from './entry';
import type { CategoryPlace, Place, Standing } from './standing';
import type { EpochMs, Ms } from './time';

/** Order of status in a classification (rule 16); within a status, the race decides. */
export const STATUS_ORDER: readonly RiderStatus[] = ['racing', 'pulled', 'dnf', 'over-time', 'dsq', 'dns'];

/** Riders of these are listed, but have no place, unless the race ranks who went home (rule 16). */
export const WITHOUT_PLACE: readonly RiderStatus[] = ['dnf', 'dsq', 'dns'];

/** What ranks a rider; `firstSeen` is not needed for places, only for the order of the list. */
export type Ranked = Pick<
  Standing,
  'section' | 'group' | 'ranked' | 'pulledAt' | 'relegated' | 'status' | 'rankedLaps' | 'reached' | 'segmentsDone' | 'elapsed'
>;

/**
 * Order of a classification (rules 16, 17, 24 and 25): section, group, more laps first, further in the lap first, who was pulled first, shorter
 * time first, then first seen first; where segments count, more of them first and then the shorter sum; riders of one list in its order. Never 0
 * for two different riders.
 */
export function compareStandings(one: Standing, other: Standing): number {
  return compareResults(one, other) || one.firstSeen - other.firstSeen || compareIds(one.rider, other.rider);
}

/** Ids are numbered: the longer one is the later one. */
function compareIds(one: RiderId, other: RiderId): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

/** What places within a category are made from. */
type RankedInCategory = Ranked & Pick<Standing, 'category'>;

/**
 * Places, gaps and intervals for a list in ranking order: a whole classification or one category of it, ranked by itself (rule 19).
 * Places and gaps within the categories of the list are beside them.
 * Equal laps and time share a place and the next is skipped (rule 17); a rider without laps has no place. Gaps are differences of
 * times; `formatDifference` shows them so that columns add up (rule 18). Riders without a place for their status have none. An empty list has no places.
 */
export function withPlaces<T extends RankedInCategory>(inOrder: readonly T[]): readonly (T & Place & CategoryPlace)[] {
  return allSteps(withPlacesSteps(inOrder));
}

/** The same in steps. */
export function* withPlacesSteps<T extends RankedInCategory>(inOrder: readonly T[]): Steps<readonly (T & Place & CategoryPlace)[]> {
  const inCategory = yield* categoryPlaceSteps(inOrder);
  return yield* mapWithPlacesSteps(inOrder, (standing, place) => withPlace(standing, place, inCategory.get(standing) ?? WITHOUT_CATEGORY));
}

/** The members of the places are made first: members that are added to a copy of an object as long as a standing cost twenty times as much. */
function withPlace<T extends Ranked>(standing: T, place: Place, inCategory: CategoryPlace): T & Place & CategoryPlace {
  const members = {
    place: null,
    lapsBehind: 0,
    gap: null,
    interval: null,
    categoryPlace: null,
    categoryLapsBehind: null,
    categoryGap: null,
    categoryInterval: null,
  };
  return Object.assign(members, standing, place, inCategory);
}

/** The place of a standing without a category. */
export const WITHOUT_CATEGORY: CategoryPlace = { categoryPlace: null, categoryLapsBehind: null, categoryGap: null, categoryInterval: null };

/** The place of each standing within its category, for a list in ranking order. Standings without a category are not in it. */
export function categoryPlaces<T extends RankedInCategory>(inOrder: readonly T[]): ReadonlyMap<T, CategoryPlace> {
  return allSteps(categoryPlaceSteps(inOrder));
}

/** The same in steps. */
export function* categoryPlaceSteps<T extends RankedInCategory>(inOrder: readonly T[]): Steps<ReadonlyMap<T, CategoryPlace>> {
  const members = new Map<string, T[]>();
  yield* eachInSteps(inOrder, (standing) => {
    if (standing.category === '') return;
    const known = members.get(standing.category);
    if (known === undefined) members.set(standing.category, [standing]);
    else known.push(standing);
  });
  const found = new Map<T, CategoryPlace>();
  for (const category of members.values()) {
    yield* mapWithPlacesSteps(category, (standing, { place, lapsBehind, gap, interval }) =>
      found.set(standing, { categoryPlace: place, categoryLapsBehind: lapsBehind, categoryGap: gap, categoryInterval: interval }),
    );
  }
  return found;
}

/**
 * Like `withPlaces`, with a result of the caller's own for each standing and its place; results are in the order of the list. Each section
 * of the list has its own leader and places; who stands apart from all sections has neither place nor gap. A rider who was relegated shares no
 * place.
 */
export function mapWithPlaces<T extends Ranked, U>(inOrder: readonly T[], make: (standing: T, place: Place) => U): readonly U[] {
  return allSteps(mapWithPlacesSteps(inOrder, make));
}

/** The same in steps. */
export function* mapWithPlacesSteps<T extends Ranked, U>(
  inOrder: readonly T[],
  make: (standing: T, place: Place) => U,
): Steps<readonly U[]> {
  let leader = inOrder[0];
  let section: number | null = null;
  let ahead: T | null = null;
  let place = 0;
  let riders = 0;
  return yield* mapSteps(inOrder, (standing) => {
    if (standing.section !== section) {
      section = standing.section;
      leader = standing;
      ahead = null;
      riders = 0;
    }
    const isLeader = standing === leader;
    const isMoved = standing.relegated !== null && !isLeader;
    const isPlaced = hasPlace(standing);
    const isOut = standing.section === null || (!standing.ranked && WITHOUT_PLACE.includes(standing.status));
    if (isPlaced) riders++;
    if (isMoved || ahead === null || compareResults(ahead, standing) !== 0) place = riders;
    const placed: Place = {
      place: isPlaced ? place : null,
      lapsBehind: isOut ? 0 : lapsBehind(leader, standing),
      gap: isOut || isMoved ? null : behind(leader, standing),
      interval: isOut || isMoved ? null : behind(ahead ?? standing, standing),
    };
    if (!isMoved) ahead = standing;
    return make(standing, placed);
  });
}

/** Whether two riders have the same result, so that they share a place. */
export function haveSameResult(one: Ranked, other: Ranked): boolean {
  return compareResults(one, other) === 0;
}

/** Whether a rider has a place at all, whichever it is. */
export function hasPlace(standing: Ranked): boolean {
  return standing.section !== null && standing.ranked && hasResult(standing);
}

/** Whether a rider has done anything that ranks: a lap, a passage on the way, or a segment where segments count. */
function hasResult({ rankedLaps, reached, segmentsDone }: Ranked): boolean {
  return segmentsDone === null ? rankedLaps > 0 || reached > 0 : segmentsDone > 0;
}

function compareResults(one: Ranked, other: Ranked): number {
  return (
    sectionOrder(one) - sectionOrder(other) ||
    compareWay(one, other) ||
    compareMoments(one.pulledAt, other.pulledAt) ||
    (one.elapsed ?? 0) - (other.elapsed ?? 0)
  );
}

function sectionOrder({ section }: Ranked): number {
  return section ?? Number.MAX_SAFE_INTEGER;
}

/** Where segments count, whether a rider has finished does not matter. */
function compareWay(one: Ranked, other: Ranked): number {
  if (one.segmentsDone !== null && other.segmentsDone !== null) {
    return (one.group >> 1) - (other.group >> 1) || other.segmentsDone - one.segmentsDone;
  }
  return one.group - other.group || other.rankedLaps - one.rankedLaps || other.reached - one.reached;
}

/** Whether two riders have come equally far, so that their times differ by what one is behind. */
function isLevel(one: Ranked, other: Ranked): boolean {
  if (one.segmentsDone !== null) return one.segmentsDone === other.segmentsDone;
  return one.rankedLaps === other.rankedLaps && one.reached === other.reached;
}

/** Where segments count, a rider who rode as many is behind by time, also one who has still to come home. */
function lapsBehind(leader: Ranked | undefined, own: Ranked): number {
  if (leader === undefined || (own.segmentsDone !== null && isLevel(leader, own))) return 0;
  return Math.max(0, leader.rankedLaps - own.rankedLaps);
}

/** The earlier first; none after all others. */
function compareMoments(one: EpochMs | null, other: EpochMs | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one - other;
}

function behind(ahead: Ranked | undefined, own: Ranked): Ms | null {
  if (ahead === undefined || ahead.elapsed === null || own.elapsed === null || !isLevel(ahead, own)) return null;
  return Math.max(0, own.elapsed - ahead.elapsed) as Ms;
}
