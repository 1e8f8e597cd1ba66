import type { EpochMs } from '../../domain/model/time';
import type { RepeatedHour } from '../reader-log.messages';

/** The two instants of a time in the hour that occurs twice. */
export interface Repeated {
  readonly first: EpochMs;
  readonly second: EpochMs;
}

/** Lines in a row that are in the hour that occurs twice, and the instants of the lines around them; null where the log begins or ends. */
export interface RepeatedRun {
  readonly before: EpochMs | null;
  readonly times: readonly Repeated[];
  readonly after: EpochMs | null;
}

/** In which hour a time is, and whether the order of the lines tells it. */
export interface PlacedHour {
  readonly hour: RepeatedHour;
  readonly isTold: boolean;
}

/** What follows is in parts of the length of the change, which is an hour, or half of one. Lines come late by less than this. */
const LATE = 1 / 30;
/** A step back over more than this is less likely than a step ahead into the other hour. */
const BACK_WEIGHT = 5;
/** A longer pause says nothing about the hour. */
const LONGEST_PAUSE = 2;
/** The hours must differ by more than this to be told apart. */
const TOLD_FROM = 1 / 12;

/** How unlikely the log is with a time in either of the hours: pauses, and steps back. */
type Cost = readonly [first: number, second: number];

/**
 * Decides in which of the two hours each time of a run is: on the way that goes back least and has the shortest pauses. Times for which both
 * hours are about as likely get the one that `taken` says for the first of them.
 */
export function placedHours(run: RepeatedRun, taken: (time: Repeated) => RepeatedHour): readonly PlacedHour[] {
  const told = costsOf(
    run,
    run.times.map(() => [0, 0]),
  ).map((cost, index) => toldHour(cost, run.times[index]));
  const unclear = run.times[told.indexOf(null)];
  if (unclear === undefined) return told.map((hour) => ({ hour: hour ?? 'first', isTold: true }));
  const hour = taken(unclear);
  const other: Cost = hour === 'first' ? [0, Number.POSITIVE_INFINITY] : [Number.POSITIVE_INFINITY, 0];
  // The others are where they are likely beside those.
  const costs = costsOf(
    run,
    told.map((each) => (each === null ? other : [0, 0])),
  );
  return costs.map(([first, second], index) => ({ hour: first <= second ? 'first' : 'second', isTold: told[index] !== null }));
}

function toldHour([first, second]: Cost, time: Repeated | undefined): RepeatedHour | null {
  const least = TOLD_FROM * (time === undefined ? 0 : time.second - time.first);
  if (Math.abs(first - second) <= least) return null;
  return first < second ? 'first' : 'second';
}

/** The cost of the best way through each of both hours of each time, with what the hours cost by themselves. */
function costsOf({ before, times, after }: RepeatedRun, own: readonly Cost[]): readonly Cost[] {
  const until = waysTo(before, times, { own, step: stepCost });
  const backwards = { own: [...own].reverse(), step: (from: EpochMs, to: EpochMs, length: number) => stepCost(to, from, length) };
  const since = waysTo(after, [...times].reverse(), backwards).reverse();
  return until.map(([first, second], index) => {
    const [[restFirst, restSecond] = [0, 0], [ownFirst, ownSecond] = [0, 0]] = [since[index], own[index]];
    return [first + restFirst + ownFirst, second + restSecond + ownSecond];
  });
}

interface Ways {
  readonly own: readonly Cost[];
  readonly step: (from: EpochMs, to: EpochMs, length: number) => number;
}

/** The cost of the best way from `start` to each hour of each time, without what that hour costs by itself. */
function waysTo(start: EpochMs | null, times: readonly Repeated[], { own, step }: Ways): Cost[] {
  const ways: Cost[] = [];
  for (const [index, { first, second }] of times.entries()) {
    const [last, cost] = [times[index - 1], ways[index - 1]];
    const [ownFirst, ownSecond] = own[index - 1] ?? [0, 0];
    const length = second - first;
    const way = (to: EpochMs): number => {
      if (last === undefined || cost === undefined) return start === null ? 0 : step(start, to, length);
      return Math.min(cost[0] + ownFirst + step(last.first, to, length), cost[1] + ownSecond + step(last.second, to, length));
    };
    ways.push([way(first), way(second)]);
  }
  return ways;
}

/** Lines that are late cost nothing: what they go back, the next line goes ahead. */
function stepCost(from: EpochMs, to: EpochMs, length: number): number {
  const ahead = to - from;
  if (ahead >= 0) return Math.min(ahead, LONGEST_PAUSE * length);
  return -ahead <= LATE * length ? ahead : ahead - BACK_WEIGHT * ahead;
}
