import type { EpochMs, Ms } from '../../domain/model/time';

/** A passing by the clock of its device. */
interface Timed {
  readonly readerAt: EpochMs;
  readonly receivedAt: EpochMs;
}

/** So many of the newest passings are looked at, each time after some more. */
const LOOKED_AT = 64;
const EVERY = 8;
const LEAST = 24;
/** Of each of two clocks, and how often one follows on the other. */
const LEAST_OF_EACH = 5;
const TURNS = 8;
/** Passings of one clock arrive after about the same time; those of another one after a time that is farther from it than this. */
const WIDTH_MS = 250;
const APART_MS = 500;
/** What a system waits before it opens a lost connection again: passings that come so much later are of the same clock. */
const RETRIES_MS = [1000, 3000, 7000];
const RETRY_WIDTH_MS = 100;

/**
 * Finds out that passings of one name come from two devices whose clocks differ. Then the delays of the passings, in ms from the device's time to
 * the arrival, have two values that alternate. Delays of a slow network, or of passings that a device sends late, have many values.
 */
export class ClockMix {
  private readonly delays: number[] = [];
  private next = 0;
  private found: Ms | null = null;
  private hasFound = false;

  /** Takes a passing, in the order of their arrival. */
  add({ readerAt, receivedAt }: Timed): void {
    if (this.hasFound) return;
    this.delays[this.next % LOOKED_AT] = receivedAt - readerAt;
    this.next += 1;
    if (this.next < LEAST || this.next % EVERY !== 0) return;
    this.found = differenceOf(this.inOrder());
    this.hasFound = this.found !== null;
  }

  /** Returns once by how much the two clocks differ; null for one clock. */
  takeFound(): Ms | null {
    const { found } = this;
    this.found = null;
    return found;
  }

  private inOrder(): readonly number[] {
    if (this.next <= LOOKED_AT) return this.delays;
    const oldest = this.next % LOOKED_AT;
    return [...this.delays.slice(oldest), ...this.delays.slice(0, oldest)];
  }
}

/** By how much the delays of two clocks differ; null where they are of one. */
function differenceOf(delays: readonly number[]): Ms | null {
  const sorted = [...delays].sort((one, other) => one - other);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const low = sorted.filter((delay) => delay <= least + WIDTH_MS);
  const high = sorted.slice(low.length);
  const [from = 0, upTo = 0] = [high[0], low.at(-1)];
  if (Math.min(low.length, high.length) < LEAST_OF_EACH || most - from > WIDTH_MS || from - upTo < APART_MS) return null;
  const turns = delays.filter((delay, index) => index > 0 && delay > upTo !== (delays[index - 1] ?? 0) > upTo).length;
  const by = from - least;
  if (turns < TURNS || RETRIES_MS.some((retry) => Math.abs(by - retry) < RETRY_WIDTH_MS)) return null;
  return Math.round(by) as Ms;
}
