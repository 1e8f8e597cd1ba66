import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StandstillWatch } from '../../src/core/standstill-watch';
import type { EpochMs } from '../../src/domain/model/time';
import type { Standstill } from '../../src/station';

const START = 1_800_000_000_000;
let elapsed: number;
let seen: Standstill[];
let watch: StandstillWatch;

/** Lets the next timer come after `ms` of the stopwatch. */
function next(ms: number): void {
  elapsed += ms;
  vi.advanceTimersByTime(100);
}

beforeEach(() => {
  vi.useFakeTimers();
  elapsed = 0;
  seen = [];
  watch = new StandstillWatch({ now: () => (START + elapsed) as EpochMs, elapsed: () => elapsed }, (standstill) => seen.push(standstill));
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

test('a thread whose timers come late by 300 ms or more stood still', () => {
  for (const ms of [100, 104, 399, 400, 2_600, 100]) next(ms);
  expect(seen).toEqual([
    { from: START + 703, to: START + 1_003, why: 'stalled' },
    { from: START + 1_103, to: START + 3_603, why: 'stalled' },
  ]);
});

test('work that the timekeeper asked for is excused, and what comes after it is not', () => {
  elapsed += 5_000;
  watch.excuse();
  next(100);
  expect(seen).toEqual([]);
  next(900);
  expect(seen).toHaveLength(1);
});

test('a stopped watch says nothing more', () => {
  watch.stop();
  next(5_000);
  expect(seen).toEqual([]);
});
