import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Throttle, throttleInterval } from '../../../src/http/stream/throttle';

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

describe('throttled work', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  it('runs at once when idle, then at most once per interval, and always after the last request', () => {
    const work = vi.fn();
    const throttle = new Throttle(100, 0.1, work);
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
    const throttle = new Throttle(100, 0.1, work);
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
});
