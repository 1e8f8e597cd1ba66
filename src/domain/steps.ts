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
