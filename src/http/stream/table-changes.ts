import type { RiderId } from '../../domain/model/entry';
import type { Standing } from '../../domain/model/standing';

/**
 * What turns one table into another: take out all riders in `removed` and in `rows`, then put each of `rows` at its index, in the order
 * given (ascending).
 */
export interface Changes {
  readonly removed: readonly RiderId[];
  readonly rows: readonly { readonly at: number; readonly row: Standing }[];
}

/**
 * The fewest rows that turn `before` into `after`. A rider is unchanged when the standing is the same object; of the unchanged ones as
 * many as possible stay where they are. No rider may be in a table twice.
 */
export function changesBetween(before: readonly Standing[], after: readonly Standing[]): Changes {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const oldIndex = new Map<RiderId, number>();
  for (let index = start; index < before.length - end; index += 1) oldIndex.set(riderAt(before, index), index);
  const kept = stayingRows(before, after, { start, end: after.length - end, oldIndex });
  const rows: { at: number; row: Standing }[] = [];
  for (let at = start; at < after.length - end; at += 1) {
    const row = after[at];
    if (row === undefined) break;
    oldIndex.delete(row.rider);
    if (!kept.has(at)) rows.push({ at, row });
  }
  return { removed: [...oldIndex.keys()], rows };
}

function commonStart(before: readonly Standing[], after: readonly Standing[]): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before[count] === after[count]) count += 1;
  return count;
}

function commonEnd(before: readonly Standing[], after: readonly Standing[], start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let count = 0;
  while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count]) count += 1;
  return count;
}

function riderAt(rows: readonly Standing[], index: number): RiderId {
  return rows[index]?.rider ?? '';
}

interface Window {
  readonly start: number;
  readonly end: number;
  readonly oldIndex: ReadonlyMap<RiderId, number>;
}

/** Indexes in `after` of unchanged rows whose order among themselves is still the old one. */
function stayingRows(before: readonly Standing[], after: readonly Standing[], { start, end, oldIndex }: Window): ReadonlySet<number> {
  const candidates: { readonly at: number; readonly was: number }[] = [];
  for (let at = start; at < end; at += 1) {
    const was = oldIndex.get(riderAt(after, at));
    if (was !== undefined && before[was] === after[at]) candidates.push({ at, was });
  }
  return new Set(longestRising(candidates.map(({ was }) => was)).map((position) => candidates[position]?.at ?? -1));
}

/** Positions of a longest rising subsequence of distinct numbers, in order: patience sorting, O(n log n). */
export function longestRising(values: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [position, value] of values.entries()) {
    const pile = firstPileFrom(tails, values, value);
    previous.push(pile === 0 ? -1 : (tails[pile - 1] ?? -1));
    tails[pile] = position;
  }
  const rising: number[] = [];
  for (let position = tails.at(-1) ?? -1; position >= 0; position = previous[position] ?? -1) rising.push(position);
  return rising.reverse();
}

function firstPileFrom(tails: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
