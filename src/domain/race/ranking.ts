import { compareStandings } from '../model/classification';
import type { RiderId } from '../model/entry';
import { sameValue } from '../model/same-value';
import type { Standing } from '../model/standing';
import { eachInSteps, type Steps, sortSteps } from '../steps';
import { type RelegationNow, withRelegations } from './relegations';

/** Standings kept in order. The change of a rider costs nothing until the order is asked for. */
export interface Ranking {
  /** With relegations. */
  order: readonly Standing[];
  /** Without them; the same array where there are none. */
  sorted: readonly Standing[];
  /** An act may have changed relegations, or whom they are about. */
  hasNewActs: boolean;
  readonly byRider: Map<RiderId, Standing>;
  /** Rows of `byRider` that are not yet in `sorted`, and rows of `sorted` that they replace. */
  readonly fresh: Set<Standing>;
  readonly replaced: Set<Standing>;
  /** Riders whose standing may differ from `byRider`. */
  readonly dirty: Set<RiderId>;
  /** Riders whose passings may have changed since the last passings were asked for. `rank` adds to them. */
  readonly touched: Set<RiderId>;
}

export function emptyRanking(): Ranking {
  const [fresh, replaced, dirty, touched] = [new Set<Standing>(), new Set<Standing>(), new Set<RiderId>(), new Set<RiderId>()];
  return { order: [], sorted: [], hasNewActs: false, byRider: new Map(), fresh, replaced, dirty, touched };
}

export function copyRanking(ranking: Ranking): Ranking {
  const { byRider, fresh, replaced, dirty, touched } = ranking;
  return {
    ...ranking,
    byRider: new Map(byRider),
    fresh: new Set(fresh),
    replaced: new Set(replaced),
    dirty: new Set(dirty),
    touched: new Set(touched),
  };
}

/**
 * The standings in ranking order. `standing` returns a rider's standing as it is now, or null for one who is not listed; `relegations` those
 * that hold, in order of their acts. The same array while nothing changed, and the same object in it for a rider whose standing is equal to
 * what it was. Others may look between the steps: they do what is left, and find the same.
 */
export function* rank(
  ranking: Ranking,
  standing: (rider: RiderId) => Standing | null,
  relegations: () => readonly RelegationNow[],
): Steps<readonly Standing[]> {
  const isSorted = !(yield* sort(ranking, standing));
  if (isSorted && !ranking.hasNewActs) return ranking.order;
  ranking.hasNewActs = false;
  const moved = relegations();
  const order = moved.length === 0 ? ranking.sorted : withKnown(withRelegations(ranking.sorted, moved), ranking.order);
  if (order !== ranking.order && !areSame(ranking.order, order)) ranking.order = order;
  return ranking.order;
}

/** The order with the rows of relegated riders as they were before, where nothing about them changed: they are made anew with each look. */
function withKnown(order: readonly Standing[], before: readonly Standing[]): readonly Standing[] {
  const known = new Map(before.flatMap((row) => (row.relegated === null ? [] : [[row.rider, row] as const])));
  return order.map((row) => {
    const same = row.relegated === null ? undefined : known.get(row.rider);
    return same !== undefined && isSame(same, row) ? same : row;
  });
}

/** Brings the order without relegations up to date; returns whether it changed. */
function* sort(ranking: Ranking, standing: (rider: RiderId) => Standing | null): Steps<boolean> {
  const { dirty, fresh, replaced } = ranking;
  yield* eachInSteps(dirty, (rider) => {
    dirty.delete(rider);
    refresh(ranking, rider, standing(rider));
  });
  if (replaced.size === 0 && fresh.size === 0) return false;
  const sorted = yield* sortSteps([...fresh], compareStandings);
  if (replaced.size === 0 && fresh.size === 0) return false;
  const isWhole = sorted.length === fresh.size && sorted.every((one) => fresh.has(one));
  const kept = ranking.sorted.filter((one) => !replaced.has(one));
  ranking.sorted = merge(kept, isWhole ? sorted : [...fresh].sort(compareStandings));
  fresh.clear();
  replaced.clear();
  return true;
}

function refresh({ touched, byRider, fresh, replaced }: Ranking, rider: RiderId, after: Standing | null): void {
  touched.add(rider);
  const before = byRider.get(rider);
  if (before !== undefined && after !== null && isSame(before, after)) return;
  // A row that is not in the order yet needs not be taken out of it.
  if (before !== undefined && !fresh.delete(before)) replaced.add(before);
  if (after === null) byRider.delete(rider);
  else {
    byRider.set(rider, after);
    fresh.add(after);
  }
}

function areSame(one: readonly Standing[], other: readonly Standing[]): boolean {
  return one.length === other.length && one.every((standing, index) => standing === other[index]);
}

/** Both lists are in order. Each fresh one is looked for, because most of a large table stays as it is. */
function merge(kept: readonly Standing[], fresh: readonly Standing[]): readonly Standing[] {
  const merged: Standing[] = [];
  let next = 0;
  for (const one of fresh) {
    const end = firstBehind(one, kept, next);
    for (; next < end; next++) merged.push(kept[next] as Standing);
    merged.push(one);
  }
  return merged.concat(kept.slice(next));
}

/** The index, from `from` on, of the first standing in order that comes after another one; the length where none does. */
function firstBehind(one: Standing, inOrder: readonly Standing[], from: number): number {
  let low = from;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareStandings(inOrder[middle] as Standing, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSame(one: Standing, other: Standing): boolean {
  // Most standings that are asked for again have a lap more; comparing every member costs more than making the standing.
  if (one.laps !== other.laps || one.lastPassAt !== other.lastPassAt) return false;
  return (Object.keys(one) as (keyof Standing)[]).every((field) => one[field] === other[field] || isSameData(one[field], other[field]));
}

/** Lists, and what is known of another rider, are made anew with each standing. */
function isSameData(one: unknown, other: unknown): boolean {
  return typeof one === 'object' && one !== null && sameValue(one, other);
}
