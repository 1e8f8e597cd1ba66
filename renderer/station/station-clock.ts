/** One comparison of the clocks: the station answered with its time while this machine waited for `wait` ms. */
export interface ClockSample {
  /** Station clock minus this machine's, in milliseconds. */
  readonly offset: number;
  readonly wait: number;
  /** When, by this machine's clock. */
  readonly at: number;
}

/** Newer comparisons only count: clocks drift. */
const TRUSTED_MS = 600_000;
const MOST_SAMPLES = 20;

/** The comparisons with a new one. One that shows that a clock was set makes all before it void. */
export function withSample(samples: readonly ClockSample[], sample: ClockSample): readonly ClockSample[] {
  const wasSet = samples.some(({ offset, wait }) => Math.abs(offset - sample.offset) > (wait + sample.wait) / 2 + 50);
  const kept = wasSet ? [] : samples.filter(({ at }) => sample.at - at < TRUSTED_MS);
  return [...kept, sample].slice(-MOST_SAMPLES);
}

/** The offset by the comparison that waited least: half of the wait is all that it can be wrong by. Null before the first. */
export function bestOffset(samples: readonly ClockSample[]): number | null {
  const best = samples.reduce<ClockSample | null>((found, one) => (found === null || one.wait < found.wait ? one : found), null);
  return best === null ? null : best.offset;
}

/** Asks the station for its time; null where it gives none. */
export async function askStationTime(headers: Readonly<Record<string, string>>): Promise<ClockSample | null> {
  const begin = performance.now();
  try {
    const answer = await fetch('/health', { headers: { ...headers }, cache: 'no-store' });
    const at = Date.now();
    const wait = performance.now() - begin;
    const { now } = (await answer.json()) as { readonly now?: unknown };
    const station = typeof now === 'string' ? Date.parse(now) : Number.NaN;
    return Number.isNaN(station) ? null : { offset: station + wait / 2 - at, wait, at };
  } catch {
    // The station is out of reach; what is known of its clock stays.
    return null;
  }
}
