/** A long computation in steps: its caller may do something else at each `yield`, such as record reads. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** So many items are worked on in one step. */
const ITEMS = 200;

/** Runs all steps at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Works on each of the items, in steps. */
export function* eachInSteps<Item>(items: Iterable<Item>, work: (item: Item) => void): Steps<void> {
  let count = 0;
  for (const item of items) {
    if (++count % ITEMS === 0) yield;
    work(item);
  }
}

/** Like `map` of an array, in steps. */
export function* mapSteps<Item, Result>(items: readonly Item[], make: (item: Item, index: number) => Result): Steps<Result[]> {
  const made: Result[] = [];
  for (const item of items) {
    if (made.length % ITEMS === ITEMS - 1) yield;
    made.push(make(item, made.length));
  }
  return made;
}

/** So many items are sorted in one step. */
const SORTED_ITEMS = 1_000;

/** A sorted copy of an array, in steps; equal items stay in their order. */
export function* sortSteps<Item>(items: readonly Item[], compare: (one: Item, other: Item) => number): Steps<Item[]> {
  let runs: Item[][] = [];
  for (let at = 0; at < items.length; at += SORTED_ITEMS) {
    runs.push(items.slice(at, at + SORTED_ITEMS).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* mergeSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeSteps<Item>(one: readonly Item[], other: readonly Item[], compare: (one: Item, other: Item) => number): Steps<Item[]> {
  const merged: Item[] = [];
  for (let [left, right] = [0, 0]; left < one.length || right < other.length; ) {
    const isLeft = right === other.length || (left < one.length && compare(one[left] as Item, other[right] as Item) <= 0);
    merged.push((isLeft ? one[left++] : other[right++]) as Item);
    if (merged.length % SORTED_ITEMS === 0) yield;
  }
  return merged;
}

/** Like `filter` of an array, in steps. */
export function* filterSteps<Item>(items: Iterable<Item>, isWanted: (item: Item) => boolean): Steps<Item[]> {
  const found: Item[] = [];
  yield* eachInSteps(items, (item) => {
    if (isWanted(item)) found.push(item);
  });
  return found;
}
