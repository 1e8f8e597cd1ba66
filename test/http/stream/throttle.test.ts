import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mapSteps, type Steps } from '../../../src/domain/steps';
import { paceFor } from '../../../src/http/stream/stream-limits';
import { Throttle, throttleInterval } from '../../../src/http/stream/throttle';

const SCREENS = { share: 0.25, isSpread: false };
const CROWD = { share: 0.05, isSpread: true };

describe('the share of the time', () => {
  it('is large for the screens of a race, and small for a crowd of phones', () => {
    expect([1, 50, 51, 5_000].map(paceFor)).toEqual([SCREENS, SCREENS, CROWD, CROWD]);
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
    const throttle = new Throttle(100, () => ({ share: 0.1, isSpread: false }), inOneStep(work));
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
    const throttle = new Throttle(100, () => ({ share: 0.1, isSpread: false }), inOneStep(work));
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
      const throttle = new Throttle(100, () => ({ share: 0.1, isSpread: false }), twoPieces);
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

    it('pauses between those for a crowd for as long as their share says, and drops the next one when it is stopped', async () => {
      const throttle = new Throttle(100, () => ({ share: 0.5, isSpread: true }), twoPieces);
      throttle.request();
      vi.advanceTimersByTime(1);
      await nextTurn();
      await nextTurn();
      expect(done).toEqual(['first']);
      // A piece takes 10 ms here.
      vi.advanceTimersByTime(10);
      expect(done).toEqual(['first', 'second']);
      throttle.requestNow();
      vi.advanceTimersByTime(1);
      throttle.stop();
      vi.advanceTimersByTime(1_000);
      expect(done).toEqual(['first', 'second', 'first']);
    });

    it('does not run again where nobody asked meanwhile', async () => {
      const throttle = new Throttle(100, () => ({ share: 0.1, isSpread: false }), twoPieces);
      throttle.request();
      vi.advanceTimersByTime(1);
      await nextTurn();
      vi.advanceTimersByTime(1_000);
      expect(done).toEqual(['first', 'second']);
    });

    it('drops the pieces that are left when it is stopped, and begins again when the work is wanted now', async () => {
      const throttle = new Throttle(100, () => ({ share: 0.1, isSpread: false }), twoPieces);
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
