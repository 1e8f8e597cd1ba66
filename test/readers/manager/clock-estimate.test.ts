import { describe, expect, it } from 'vitest';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import type { ClockSample } from '../../../src/readers/kit/driver';
import { addSample, clockProblem, estimateClock, noClock, type ReaderClock } from '../../../src/readers/manager/clock-estimate';

const T0 = Date.UTC(2026, 4, 12, 10);

/** A comparison at `seconds` after T0 of a reader whose clock is `behind` ms behind the station's. */
function sample(seconds: number, behind: number, roundTrip: number | null = 4): ClockSample {
  const hostAt = T0 + seconds * 1000;
  return { hostAt: hostAt as EpochMs, readerAt: (hostAt - behind) as EpochMs, roundTrip: roundTrip as Ms | null };
}

const fold = (samples: readonly ClockSample[], from: ReaderClock = noClock): ReaderClock => samples.reduce(addSample, from);
const at = (seconds: number): EpochMs => (T0 + seconds * 1000) as EpochMs;
const every15s = (minutes: number): readonly number[] => Array.from({ length: minutes * 4 }, (_, index) => index * 15);

describe('the clock of a reader', () => {
  it('is unknown before the first sample', () => {
    expect(estimateClock(noClock, at(0))).toBeNull();
    expect(clockProblem(noClock, at(0))).toBeNull();
  });

  it('uses the sample with the shortest round trip', () => {
    const clock = fold([sample(1, 1040, 90), sample(2, 1001, 4), sample(3, 1100, 200)]);
    expect(estimateClock(clock, at(4))).toEqual({ offset: 1001, spread: 2, driftPpm: null, problem: null });
  });

  it('follows a drifting clock and predicts it', () => {
    const clock = fold(every15s(10).map((seconds) => sample(seconds, 500 + Math.round(seconds * 0.2))));
    expect(estimateClock(clock, at(600))).toMatchObject({ offset: 620, driftPpm: expect.closeTo(200, 0), problem: null });
    expect(estimateClock(clock, at(1200))?.offset).toBe(740);
  });

  it('takes the lower envelope of one-way samples, because delays only add', () => {
    const delays = [431, 677, 402, 550, 700, 405, 620, 401];
    const clock = fold(delays.map((delay, index) => sample(index, 1000 + delay, null)));
    expect(estimateClock(clock, at(10))?.offset).toBe(1401);
  });

  it('does not derive a drift from the scatter of one-way delays over a few minutes, which would be extrapolated', () => {
    const delays = [60, 20, 45, 5, 30];
    const clock = fold(delays.map((delay, index) => sample(index * 60, 1000 + delay, null)));
    expect(estimateClock(clock, at(840))).toMatchObject({ offset: 1005, driftPpm: null });
  });

  it('estimates a drift that one-way samples show for long enough', () => {
    const clock = fold(every15s(10).map((seconds) => sample(seconds, 500 + Math.round(seconds * 0.2), null)));
    expect(estimateClock(clock, at(600))).toMatchObject({ offset: 620, driftPpm: expect.closeTo(200, -1) });
  });

  it('forgets one-way samples as soon as there is a round trip, and ignores them from then on', () => {
    const clock = fold([sample(0, 1400, null), sample(1, 1000), sample(2, 900, null)]);
    expect(estimateClock(clock, at(3))?.offset).toBe(1000);
  });

  it('reports a jump for ten minutes, and starts a new estimate after it', () => {
    const clock = fold([...every15s(5).map((seconds) => sample(seconds, 1000)), sample(300, -500)]);
    expect(estimateClock(clock, at(301))).toMatchObject({
      offset: -500,
      problem: { problem: 'jumped', by: 1500 },
    });
    expect(clockProblem(fold([sample(1000, -500)], clock), at(1001))).toBeNull();
  });

  it('does not treat a late sample as a jump', () => {
    const clock = fold([sample(0, 1000), sample(15, 2000, 2000), sample(30, 1000)]);
    expect(clock.jump).toBeNull();
    expect(estimateClock(clock, at(31))?.offset).toBe(1000);
  });

  it('treats late one-way samples as delays while they scatter, and as a step once eight of them agree', () => {
    const before = fold(every15s(2).map((seconds) => sample(seconds, 1000, null)));
    const late = (delays: readonly number[]) =>
      fold(
        delays.map((delay, index) => sample(121 + 2 * index, 1000 + delay, null)),
        before,
      );
    expect(late([8000]).jump).toBeNull();
    expect(late([900, 300, 1900, 700, 1400, 400, 1100, 1700, 600, 1300]).jump).toBeNull();
    const after = late([8010, 8003, 8000, 9500, 8007, 8012, 8001, 8009]);
    expect(after.jump?.by).toBe(8000);
    expect(estimateClock(after, at(140))?.offset).toBe(9000);
  });

  it('treats any number of reads that a reader held back while its cable was out as delayed', () => {
    const before = fold(every15s(2).map((seconds) => sample(seconds, 1000, null)));
    const heldFor = Array.from({ length: 300 }, (_, index) => 30_000 - index * 100);
    const clock = fold(
      heldFor.map((delay) => sample(150, 1000 + delay, null)),
      before,
    );
    expect(clock.jump).toBeNull();
    expect(estimateClock(clock, at(151))).toMatchObject({ offset: 1000, spread: 100 });
  });

  it('takes the first reads as delayed when the next ones are less late, and a smaller delay after many like samples as a step', () => {
    const young = fold([sample(0, 9000, null), sample(1, 1000, null)]);
    expect(young.jump).toBeNull();
    expect(estimateClock(young, at(2))?.offset).toBe(1000);
    const old = fold([...every15s(5).map((seconds) => sample(seconds, 9000, null)), sample(301, 1000, null)]);
    expect(old.jump?.by).toBe(-8000);
    expect(estimateClock(old, at(302))?.offset).toBe(1000);
  });

  it('follows a sender that is asked once by its reads: held reads are told apart from a wrong clock', () => {
    const asked = (answered: number): ClockSample => ({ ...sample(0, 0, answered), asked: 'once' });
    const held = fold([asked(4), ...every15s(20).map((seconds) => sample(seconds, 2000, null))]);
    expect(estimateClock(held, at(1200))).toMatchObject({ offset: 0, problem: null });
    const drifting = fold([asked(4), ...every15s(60).map((seconds) => sample(seconds, 2000 + Math.round(seconds * 0.04), null))]);
    expect(Math.abs((estimateClock(drifting, at(3600))?.offset ?? 0) - 144)).toBeLessThan(30);
    const slow = fold([asked(1400), sample(5, -1390, null)]);
    expect(estimateClock(slow, at(6))?.offset).toBe(-1390);
  });

  it('reports a clock that was not set since power-up, until it is set', () => {
    const powerUp = { hostAt: at(0), readerAt: Date.UTC(1999, 10, 30) as EpochMs, roundTrip: 4 as Ms };
    const clock = fold([sample(-10, 1000), powerUp]);
    expect(estimateClock(clock, at(1))).toBeNull();
    expect(clockProblem(clock, at(1))).toEqual({ problem: 'not-set' });
    expect(clockProblem(fold([sample(2, 3)], clock), at(3))).toBeNull();
  });

  it('reports a clock that was not compared for long, except when it is known from reads alone', () => {
    expect(clockProblem(fold([sample(0, 1000)]), at(301))).toEqual({ problem: 'not-compared', after: 300_000 });
    expect(clockProblem(fold([sample(0, 1000, null)]), at(3010))).toBeNull();
  });

  it('keeps a bounded number of samples', () => {
    const clock = fold(every15s(60).map((seconds) => sample(seconds, 1000)));
    expect(clock.points.length).toBe(40);
  });
});
