/** Pseudo-random numbers from a seed, so that a race that showed a fault can be run again. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** From `low` to `high`, both included, whole. */
  whole(low: number, high: number): number;
  /** Normally distributed around 0 with standard deviation 1. */
  normal(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the values; there must be at least one. */
  pick<T>(values: readonly [T, ...T[]]): T;
}

/** Creates a generator for a seed of 32 bits: mulberry32, which is small and even enough for races. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
    pick: (values) => values[whole(0, values.length - 1)] ?? values[0],
  };
}
