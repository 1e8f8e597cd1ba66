import type { RiderStatus } from '../../../src/domain/model/entry';

/** The result of one rider. */
export interface NaiveResult {
  readonly rider: string;
  readonly status: RiderStatus;
  readonly laps: number;
  readonly rankedLaps: number;
  /** How many passages of the lap in progress lie behind the rider (rule 25). */
  readonly reached: number;
  /** How many segments that count were ridden; null where none does. */
  readonly segmentsDone: number | null;
  readonly finished: boolean;
  readonly finishAt: number | null;
  readonly lastPassAt: number | null;
  readonly chipStartAt: number | null;
  readonly elapsed: number | null;
  readonly ridden: number | null;
  readonly gunTime: number | null;
  readonly givenTime: number | null;
  readonly chipTime: number | null;
  readonly firstSeen: number;
}

export interface NaivePlace {
  readonly place: number | null;
  readonly gap: number | null;
}

/** What ranks a result. */
export interface NaiveRank {
  /** Infinity: apart from all sections. */
  readonly section: number;
  /** Riders of a lower one are ahead. */
  readonly group: number;
  readonly mayHavePlace: boolean;
  /** Infinity: not known; 0 where it does not matter. */
  readonly pulledAt: number;
}

interface Ranked<R extends NaiveResult> {
  readonly result: R;
  readonly rank: NaiveRank;
}

export interface InOrder<R extends NaiveResult> extends Ranked<R> {
  readonly isRelegated: boolean;
}

export interface NaiveRelegation {
  readonly rider: string;
  readonly behind: string;
}

/** Sorted (rules 16, 17 and 24), then with relegations one after the other (rule 28). */
export function ranked<R extends NaiveResult>(
  results: readonly Ranked<R>[],
  relegations: readonly NaiveRelegation[],
): readonly InOrder<R>[] {
  const sorted = [...results].sort((one, other) => compare(one, other) || tieBreak(one.result, other.result));
  let order: readonly InOrder<R>[] = sorted.map((one) => ({ ...one, isRelegated: false }));
  for (const { rider, behind } of relegations) order = relegate(order, rider, behind);
  return order;
}

function relegate<R extends NaiveResult>(order: readonly InOrder<R>[], rider: string, behind: string): readonly InOrder<R>[] {
  const own = order.find(({ result }) => result.rider === rider);
  const other = order.find(({ result }) => result.rider === behind);
  if (own === undefined || other === undefined || own === other || !hasPlace(own) || own.rank.section !== other.rank.section) return order;
  const isAhead = order.indexOf(own) < order.indexOf(other) || isLevel(own, other);
  if (!isAhead) return order;
  const last = order.findLast((one) =>
    hasPlace(other) ? one === other || isLevel(one, other) : one.rank.section === own.rank.section && hasPlace(one),
  );
  return order.flatMap((one) => [...(one === own ? [] : [one]), ...(one === last ? [{ ...own, isRelegated: true }] : [])]);
}

function isLevel<R extends NaiveResult>(one: InOrder<R>, other: InOrder<R>): boolean {
  return !one.isRelegated && !other.isRelegated && compare(one, other) === 0;
}

/** Places and gaps of an order: each section has its own leader. */
export function placed<R extends NaiveResult>(order: readonly InOrder<R>[]): readonly (R & NaivePlace)[] {
  return order.map((one) => {
    const section = order.filter((other) => other.rank.section === one.rank.section);
    const better = section.filter(
      (other, index) => hasPlace(other) && index < section.findIndex((peer) => peer === one || isLevel(peer, one)),
    );
    const [leader] = section;
    const isComparable =
      !isOut(one) &&
      one.result.elapsed !== null &&
      leader !== undefined &&
      leader.result.elapsed !== null &&
      farness(leader.result) === farness(one.result);
    const gap =
      isComparable && (!one.isRelegated || leader === one) ? Math.max(0, (one.result.elapsed ?? 0) - (leader.result.elapsed ?? 0)) : null;
    return { ...one.result, place: hasPlace(one) ? better.length + 1 : null, gap };
  });
}

/** Listed without a place for the status, or apart. */
function isOut({ rank, result }: Ranked<NaiveResult>): boolean {
  return rank.section === Number.POSITIVE_INFINITY || (!rank.mayHavePlace && ['dnf', 'dsq', 'dns'].includes(result.status));
}

function hasPlace({ rank, result }: Ranked<NaiveResult>): boolean {
  const { segmentsDone, rankedLaps, reached } = result;
  const hasResult = segmentsDone === null ? rankedLaps > 0 || reached > 0 : segmentsDone > 0;
  return hasResult && rank.mayHavePlace && rank.section < Number.POSITIVE_INFINITY;
}

function compare(one: Ranked<NaiveResult>, other: Ranked<NaiveResult>): number {
  return (
    difference(one.rank.section, other.rank.section) ||
    compareWay(one, other) ||
    difference(one.rank.pulledAt, other.rank.pulledAt) ||
    (one.result.elapsed ?? 0) - (other.result.elapsed ?? 0)
  );
}

/** Where segments count, how many were ridden ranks, and neither laps nor whether somebody has finished (rule 25). */
function compareWay(one: Ranked<NaiveResult>, other: Ranked<NaiveResult>): number {
  const bySegments = one.result.segmentsDone !== null;
  const groupOf = ({ rank }: Ranked<NaiveResult>) => (bySegments ? Math.floor(rank.group / 2) : rank.group);
  return groupOf(one) - groupOf(other) || farness(other.result) - farness(one.result);
}

/** How far a rider is: in segments where these count, else in laps and then in passages of the lap in progress. */
function farness({ segmentsDone, rankedLaps, reached }: NaiveResult): number {
  return segmentsDone ?? rankedLaps * 1000 + reached;
}

/** Also of infinite numbers. */
function difference(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function tieBreak(one: NaiveResult, other: NaiveResult): number {
  return one.firstSeen - other.firstSeen || (one.rider < other.rider ? -1 : 1);
}
