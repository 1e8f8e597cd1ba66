import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mapSteps, type Steps } from '../../../src/domain/steps';
import { timeShare } from '../../../src/http/stream/stream-limits';
import { Throttle, throttleInterval } from '../../../src/http/stream/throttle';

describe('the share of the time', () => {
  it('is large for the screens of a race, and small for a crowd of phones', () => {
    expect([1, 50, 51, 5_000].map(timeShare)).toEqual([0.25, 0.25, 0.05, 0.05]);
  });
});

describe('the interval of a throttle', () => {
  it.each([
    { took: 10, period: 250, why: 'short work runs at its own rate' },
    { took: 40, period: 400, why: 'long work leaves nine tenths of the time to the reads' },
    { took: 60_000, period: 60_000, why: 'screens do not wait for ten minutes because the machine slept for one' },
    { took: 1_000, period: 5_000, why: 'an older table is of no use' },
  ])('is $period ms where it took $took ms: $why', ({ took, period }) => {
    expect(throttleInterval(took, 250, 0.1)).toBe(period);
  });
});

/** Work without pieces. */
function inOneStep(work: () => void): () => Steps<void> {
  return () => mapSteps([null], work) as Steps<never>;
}

describe('throttled work', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  it('runs at once when idle, then at most once per interval, and always after the last request', () => {
    const work = vi.fn();
    const throttle = new Throttle(100, () => 0.1, inOneStep(work));
    throttle.request();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(1);
    throttle.request();
    throttle.request();
    vi.advanceTimersByTime(98);
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('runs at once with requestNow, and not at all after stop', () => {
    const work = vi.fn();
    const throttle = new Throttle(100, () => 0.1, inOneStep(work));
    throttle.request();
    vi.advanceTimersByTime(1);
    throttle.requestNow();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(2);
    throttle.request();
    throttle.stop();
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  describe('in pieces', () => {
    const done: string[] = [];
    /** Two pieces of 10 ms each. */
    function* twoPieces(): Steps<void> {
      done.push('first');
      vi.advanceTimersByTime(10);
      yield;
      done.push('second');
      vi.advanceTimersByTime(10);
    }
    beforeEach(() => done.splice(0));

    it('lets other work run between them, and waits for ten times as long as all of them took', async () => {
      const throttle = new Throttle(100, () => 0.1, twoPieces);
      throttle.request();
      vi.advanceTimersByTime(1);
      expect(done).toEqual(['first']);
      throttle.request();
      await nextTurn();
      expect(done).toEqual(['first', 'second']);
      vi.advanceTimersByTime(175);
      expect(done).toHaveLength(2);
      vi.advanceTimersByTime(10);
      expect(done).toEqual(['first', 'second', 'first']);
      throttle.stop();
    });

    it('does not run again where nobody asked meanwhile', async () => {
      const throttle = new Throttle(100, () => 0.1, twoPieces);
      throttle.request();
      vi.advanceTimersByTime(1);
      await nextTurn();
      vi.advanceTimersByTime(1_000);
      expect(done).toEqual(['first', 'second']);
    });

    it('drops the pieces that are left when it is stopped, and begins again when the work is wanted now', async () => {
      const throttle = new Throttle(100, () => 0.1, twoPieces);
      throttle.request();
      vi.advanceTimersByTime(1);
      throttle.requestNow();
      await nextTurn();
      expect(done).toEqual(['first']);
      vi.advanceTimersByTime(1);
      await nextTurn();
      expect(done).toEqual(['first', 'first', 'second']);
      throttle.request();
      vi.advanceTimersByTime(1_000);
      throttle.stop();
      await nextTurn();
      expect(done).toEqual(['first', 'first', 'second', 'first']);
    });
  });
});
