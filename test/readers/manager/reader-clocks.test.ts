import { describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/model/read';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import { ReaderClocks } from '../../../src/readers/manager/reader-clocks';

const START = Date.UTC(2026, 4, 12, 18, 5);
const EVERY_S = 4;

interface Named {
  readonly first: number;
  readonly last: number;
  readonly by: number;
}

/** Reads every four seconds of a clock that is never asked and is set at `setAt`, by seconds. Returns the time that each was stored with and should have, and what was named. */
function follow(setAt: ReadonlyMap<number, number>) {
  const clocks = new ReaderClocks('finish', { stepMs: () => 0 as Ms, isRacing: () => true });
  const reads: { at: number; right: number }[] = [];
  const named: Named[] = [];
  for (let second = 0; second < 240; second += EVERY_S) {
    const right = START + second * 1000;
    const ahead = [...setAt].reduce((sum, [at, by]) => (second >= at ? sum + by : sum), 0);
    const receivedAt = (right + (second % 3)) as EpochMs;
    const read = { tag: 'A1' as TagId, kind: 'arrive', antenna: null, rssi: null, recovered: false, extra: null } as const;
    const { timestamp, readerAt, clockOffset } = clocks.timeOf({ ...read, readerAt: (right + ahead) as EpochMs, receivedAt });
    reads.push({ at: readerAt === null || clockOffset === null ? timestamp : readerAt + clockOffset, right });
    for (const { message } of clocks.takeFindings(receivedAt)) {
      if (message.code === 'reads-mistimed') named.push(message.params);
    }
  }
  return { reads, named };
}

describe('reads of a clock that is set twice within half a minute', () => {
  it.each([
    [-500, -2000],
    [-2000, -500],
    [-1000, -1000],
    [-3_600_000, -2000],
  ])('are named when they are wrong, and only then: by %i and %i ms', (first, second) => {
    const { reads, named } = follow(
      new Map([
        [100, first],
        [130, second],
      ]),
    );
    const corrections = reads.map(({ at }) => named.reduce((sum, one) => (at >= one.first && at <= one.last ? sum + one.by : sum), 0));
    const wrong = reads.map(({ at, right }, index) => Math.abs(at + (corrections[index] ?? 0) - right) > 100);
    const wereRight = reads.map(({ at, right }) => Math.abs(at - right) <= 100);
    expect(wrong.filter((isWrong, index) => isWrong && wereRight[index])).toEqual([]);
    // The read that has shown the first step may be of after the second one.
    expect(wrong.filter(Boolean).length).toBeLessThanOrEqual(1);
  });
});
