import { expect } from 'vitest';
import type { KillReport } from './kill-rounds';

/** What must hold after any number of kills. */
export function expectNothingLost(report: KillReport, rounds: number): void {
  expect(report.kills).toBe(rounds);
  // Else no kill came between a batch and its answer, and nothing was tried.
  expect(report.resent).toBeGreaterThan(0);
  expect(report.integrity).toBe('ok');
  expect(report.acknowledged.filter((key) => report.inFile.get(key) !== 1)).toEqual([]);
  expect(report.inFile.size).toBe(new Set(report.acknowledged).size);
  expect(report.counted).toEqual(report.truth);
}
