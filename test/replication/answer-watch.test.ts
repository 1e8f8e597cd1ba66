import { describe, expect, it } from 'vitest';
import { AnswerWatch } from '../../src/replication/broker/answer-watch';

/** Pings without an answer, of which the line carried so much in all by then. */
function watchOf(pings: readonly (readonly [received: number, sent: number])[]): AnswerWatch {
  const watch = new AnswerWatch();
  for (const [index, [received, sent]] of pings.entries()) watch.pinged(index + 1, { received, sent });
  return watch;
}

describe('a broker to which a station is connected', () => {
  it('is stuck when it answers no ping and sends some of its own', () => {
    expect(
      watchOf([
        [100, 100],
        [100, 106],
        [106, 112],
        [106, 118],
      ]).isStuck,
    ).toBe(false);
    expect(
      watchOf([
        [100, 100],
        [100, 106],
        [106, 112],
        [106, 118],
        [112, 124],
      ]).isStuck,
    ).toBe(true);
  });

  it('is not stuck while a slow line carries what was sent before the pings', () => {
    expect(watchOf(Array.from({ length: 60 }, (_, second) => [6 * Math.floor(second / 5), second * 10_000] as const)).isStuck).toBe(false);
  });

  it('is stuck when it said nothing at all and takes the next connection at once', () => {
    const watch = watchOf(Array.from({ length: 6 }, () => [100, 100] as const));
    watch.reconnecting();
    expect(watch.isStuck).toBe(false);
    watch.connected();
    expect(watch.isStuck).toBe(true);
    watch.done();
    expect(watch.isStuck).toBe(false);
  });

  it('is gone, not stuck, when the next connection is not taken', () => {
    const watch = watchOf(Array.from({ length: 6 }, () => [100, 100] as const));
    watch.reconnecting();
    watch.reconnecting();
    watch.connected();
    expect(watch.isStuck).toBe(false);
  });
});
