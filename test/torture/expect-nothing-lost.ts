import { expect } from 'vitest';
import type { KillReport } from './kill-rounds';

/** Checks the race file and the results after any number of kills. */
export function expectNothingLost(report: KillReport, rounds: number): void {
  expect(report.kills).toBe(rounds);
  // Otherwise no kill came between a batch and its answer, and the test proves nothing.
  expect(report.resent).toBeGreaterThan(0);
  expect(report.integrity).toBe('ok');
  expect(report.acknowledged.filter((key) => report.inFile.get(key) !== 1)).toEqual([]);
  expect(report.inFile.size).toBe(new Set(report.acknowledged).size);
  expect(report.counted).toEqual(report.truth);
}
