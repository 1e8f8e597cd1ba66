import type { EpochMs, Ms } from '../../domain/model/time';

/** A passing by the clock of its device, and how it came: see `Arrival` in `kept-passings.ts`. */
interface Arrival {
  readonly readerAt: EpochMs;
  readonly receivedAt: EpochMs;
  readonly connectedFor?: Ms;
}

/** From the device's time to the arrival. */
interface Delay {
  readonly ms: number;
  /** Whether it may contain the time that was needed to open the connection. */
  readonly mayBeRetried: boolean;
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
/** What a system waits before it tries again to open a connection: passings that come so much later may be of the same clock. */
const RETRIES_MS = [1000, 3000, 7000];
const RETRY_WIDTH_MS = 100;
/** So unlikely it has to be that a network that loses so many first tries lost no second one. */
const UNLIKELY = 0.01;
/** What comes over a connection that is open for longer was made after the last try. */
const OPENED_LONG_AGO_MS = 15_000;

/** Two clocks under one name. */
export interface MixedClocks {
  /** By how much they differ. */
  readonly by: Ms;
  /** True where it may as well be one clock, and a network that loses the first tries to connect. */
  readonly mayBeNetwork: boolean;
}

/**
 * Finds out that passings of one name come from two devices whose clocks differ. Then the delays of the passings, in ms from the device's time to
 * the arrival, have two values that alternate. Delays of a slow network, or of passings that a device sends late, have many values.
 */
export class ClockMix {
  private readonly delays: Delay[] = [];
  private next = 0;
  private found: MixedClocks | null = null;
  private hasFound = false;

  /** Takes a passing, in the order of their arrival. */
  add({ readerAt, receivedAt, connectedFor = 0 as Ms }: Arrival): void {
    if (this.hasFound) return;
    this.delays[this.next % LOOKED_AT] = { ms: receivedAt - readerAt, mayBeRetried: connectedFor < OPENED_LONG_AGO_MS };
    this.next += 1;
    if (this.next < LEAST || this.next % EVERY !== 0) return;
    this.found = differenceOf(this.inOrder());
    this.hasFound = this.found !== null;
  }

  /** Returns once what was found; null for one clock. */
  takeFound(): MixedClocks | null {
    const { found } = this;
    this.found = null;
    return found;
  }

  private inOrder(): readonly Delay[] {
    if (this.next <= LOOKED_AT) return this.delays;
    const oldest = this.next % LOOKED_AT;
    return [...this.delays.slice(oldest), ...this.delays.slice(0, oldest)];
  }
}

/** How the delays of two clocks differ; null where they are of one. */
function differenceOf(delays: readonly Delay[]): MixedClocks | null {
  const sorted = [...delays].sort((one, other) => one.ms - other.ms);
  const [least = 0, most = 0] = [sorted[0]?.ms, sorted.at(-1)?.ms];
  const low = sorted.filter(({ ms }) => ms <= least + WIDTH_MS);
  const high = sorted.slice(low.length);
  const [from = 0, upTo = 0] = [high[0]?.ms, low.at(-1)?.ms];
  if (Math.min(low.length, high.length) < LEAST_OF_EACH || most - from > WIDTH_MS || from - upTo < APART_MS) return null;
  const turns = delays.filter(({ ms }, index) => index > 0 && ms > upTo !== (delays[index - 1]?.ms ?? 0) > upTo).length;
  if (turns < TURNS) return null;
  const by = Math.round(from - least) as Ms;
  const opened = high.filter(({ mayBeRetried }) => !mayBeRetried).length;
  if (!isRetry(by) || opened >= LEAST_OF_EACH) return { by, mayBeNetwork: false };
  // Second tries are lost at least as often as first ones, and would be later still.
  const noneLostAgain = (low.length / delays.length) ** high.length;
  return noneLostAgain < UNLIKELY ? { by, mayBeNetwork: true } : null;
}

function isRetry(by: number): boolean {
  return RETRIES_MS.some((retry) => Math.abs(by - retry) < RETRY_WIDTH_MS);
}
