import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { closeClockBenches, KINDS, timesOf } from './clocks-of-kinds';

afterEach(closeClockBenches);

/** Longer in the long tests. The clock is set after half of it: in the first 90 s it looks like a slow network. */
const LASTING = Number(process.env['CLOCK_SECONDS'] ?? 240);
const HALF = LASTING / 2;
/** Seconds after which the drift of a clock is known that is measured by its reads alone. Until then it adds up. */
const DRIFT_KNOWN_AFTER = 400;
const BEFORE_MIDNIGHT = new Date(2026, 4, 12, 23, 58).getTime() as EpochMs;

function mostOff(off: readonly { readonly by: number }[]): number {
  return Math.max(0, ...off.map(({ by }) => Math.abs(by)));
}

describe.each(KINDS)('reads of a $kind are timed right', (subject) => {
  const wrongOf = (off: Awaited<ReturnType<typeof timesOf>>['off']): readonly number[] =>
    off.filter(({ by }) => Math.abs(by) > 100).map(({ second }) => second);

  it.each([
    { why: 'while its clock runs 40 ppm fast', course: { driftPpm: 40 } },
    { why: 'while its clock runs 200 ppm slow', course: { driftPpm: -200 } },
    { why: 'over midnight', course: { start: BEFORE_MIDNIGHT } },
    { why: 'over midnight, when its clock is 3 minutes slow', course: { start: BEFORE_MIDNIGHT }, wrong: -180_000 },
    { why: 'when its clock is 2 hours slow', course: {}, wrong: -7_201_234 },
    { why: 'when its clock is 90 s fast', course: {}, wrong: 90_345 },
  ])('$why', async ({ course, wrong = 0 }) => {
    const { off, codes } = await timesOf(subject, {
      ...course,
      lasting: LASTING,
      act: (clock, second) => (second < 0 ? clock.step(wrong) : undefined),
    });
    expect(off).toHaveLength(LASTING / 2);
    const driftSoFar = ((course.driftPpm ?? 0) * DRIFT_KNOWN_AFTER) / 1000;
    const early = off.slice(10).filter(({ second }) => second < DRIFT_KNOWN_AFTER);
    expect(mostOff(early)).toBeLessThanOrEqual(Math.max(60, Math.abs(driftSoFar)));
    expect(mostOff(off.slice(10).slice(early.length))).toBeLessThanOrEqual(60);
    // What a sender had kept is told from live reads by a slow clock at the third of them.
    expect(wrongOf(off).filter((second) => second > 2)).toEqual([]);
    expect(codes.includes('reads-mistimed')).toBe(wrongOf(off).length > 0);
  });

  it.each([-1500, 1500, 5000, -5000, -3_600_000, 3_600_000])(
    'after its clock is set by %i ms, and those before that is seen are named, and no others',
    async (by) => {
      const { off, codes, named } = await timesOf(subject, {
        lasting: LASTING,
        act: (clock, second) => (second === HALF ? clock.step(by) : undefined),
      });
      const wrong = wrongOf(off);
      expect(wrong.filter((second) => second < HALF || second > HALF + subject.comparedEvery)).toEqual([]);
      if (Math.abs(by) > 1500 || wrong.length > 0) expect(codes).toContain('clock');
      expect(named).toBe(wrong.length);
    },
  );
});
