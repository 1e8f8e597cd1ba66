import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pacer, periodAfter } from '../../src/http/stream/pacer';

describe('the time from one piece of work to the next', () => {
  it.each([
    { took: 10, period: 250, why: 'short work keeps its pace' },
    { took: 40, period: 400, why: 'long work leaves nine tenths of the time to the reads' },
    { took: 60_000, period: 60_000, why: 'screens do not wait for ten minutes because the machine slept for one' },
    { took: 1_000, period: 5_000, why: 'nobody looks at a table that is older than that' },
  ])('is $period ms where it took $took ms: $why', ({ took, period }) => {
    expect(periodAfter(took, 250, 0.1)).toBe(period);
  });
});

describe('paced work', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  it('is done at once after a quiet spell, then at its pace, and always after the last asking', () => {
    const work = vi.fn();
    const pacer = new Pacer(100, 0.1, work);
    pacer.ask();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(1);
    pacer.ask();
    pacer.ask();
    vi.advanceTimersByTime(98);
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is done at once when asked for anew, and not at all once stopped', () => {
    const work = vi.fn();
    const pacer = new Pacer(100, 0.1, work);
    pacer.ask();
    vi.advanceTimersByTime(1);
    pacer.askAnew();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(2);
    pacer.ask();
    pacer.stop();
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(2);
  });
});
