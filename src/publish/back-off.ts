/** The longest pause between two tries, unless the interval itself is longer. */
const MAX_PAUSE_MS = 60_000;

/** Pauses after failures: the interval, doubled each time up to a minute, and up to half of that by chance, so that many stations do not come at once. */
export class BackOff {
  /** Since the last success. */
  failures = 0;
  /** On the stopwatch: no try before. */
  notBefore = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly interval: number,
    private readonly random: () => number,
  ) {}

  /** A try has ended at `elapsed`. */
  note(isDone: boolean, elapsed: number): void {
    if (isDone) {
      this.failures = 0;
      this.notBefore = Number.NEGATIVE_INFINITY;
      return;
    }
    this.failures += 1;
    const pause = Math.min(this.interval * 2 ** Math.min(this.failures - 1, 20), Math.max(this.interval, MAX_PAUSE_MS));
    this.notBefore = elapsed + pause * (1 + this.random() / 2);
  }
}
