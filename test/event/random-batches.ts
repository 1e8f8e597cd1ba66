import type { Random } from '../../src/simulation/random';

/** Items in any order and in batches of any size. */
export function shuffledBatches<T>(items: readonly T[], random: Random): readonly (readonly T[])[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = random.whole(0, last);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  const batches: T[][] = [];
  for (const item of mixed) {
    const open = batches[batches.length - 1];
    if (open === undefined || random.whole(1, 8) === 1) batches.push([item]);
    else open.push(item);
  }
  return batches;
}
