import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PassingLog } from '../../../src/readers/kit/passing-log';

describe('the log of passings that have arrived', () => {
  it('takes each passing once and knows exactly those that are missing, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.array(fc.integer({ min: 1, max: 60 })), fc.nat(70), (done, numbers, count) => {
        const log = new PassingLog();
        log.begin(1, done);
        const arrived = new Set(Array.from({ length: done }, (_, index) => index + 1));
        for (const number of numbers) {
          expect(log.take(number)).toBe(!arrived.has(number));
          arrived.add(number);
        }
        const missing = log.missing(count).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
        const all = Array.from({ length: count }, (_, index) => index + 1);
        expect(missing).toEqual(all.filter((number) => !arrived.has(number)));
        expect(log.last).toBe(Math.max(0, ...arrived));
        for (const range of log.gaps()) log.giveUp(range);
        expect(log.gaps()).toEqual([]);
      }),
    );
  });

  it('knows another file by its number, once it knows that of its own', () => {
    const log = new PassingLog();
    expect(log.isOtherFile(3)).toBe(false);
    log.begin(null, 5);
    expect([log.isOtherFile(null), log.isOtherFile(3)]).toEqual([false, false]);
    log.name(3);
    expect([log.isOtherFile(null), log.isOtherFile(3), log.isOtherFile(4)]).toEqual([false, false, true]);
  });
});
