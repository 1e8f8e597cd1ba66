import { expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { HeardMachines } from '../../src/replication/heard-machines';
import { PULSE_EVERY_MS, type Pulse } from '../../src/replication/port';

const PULSE = { machine: 'folder/start', role: 'point', epoch: 1, journal: null, seq: 0, waiting: 0, problem: null } as const;

/** Hears a machine whose clock is off by `offsMs`, one pulse after the other; each takes `delaysMs` on its way. Returns what is known then. */
function clockAfter(offsMs: readonly number[], delaysMs: readonly number[] = []): number | null | undefined {
  let elapsed = 0;
  const heard = new HeardMachines('own/start', () => elapsed);
  offsMs.forEach((off, index) => {
    elapsed += PULSE_EVERY_MS;
    const pulse: Pulse = { ...PULSE, sentAt: (elapsed + off - (delaysMs[index] ?? 0)) as EpochMs };
    heard.note('start', pulse, elapsed as EpochMs);
  });
  return heard.rows(null)[0]?.clock;
}

const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value);

it('a clock that is set back or ahead while the machine runs is known within four pulses', () => {
  expect(clockAfter([...times(20, 0), ...times(4, -3_000)])).toBe(-3_000);
  expect(clockAfter([...times(20, 0), ...times(4, 3_000)])).toBe(3_000);
});

it('a clock that is put right is right within four pulses', () => {
  expect(clockAfter([...times(20, 3_000), ...times(4, 0)])).toBe(0);
  expect(clockAfter([...times(20, -3_000), ...times(4, 0)])).toBe(0);
});

it('pulses that the network delays by different times say nothing of the clock', () => {
  expect(clockAfter(times(24, 0), [...times(16, 5), 700, 1_900, 1_200, 2_600, 900, 3_100, 1_500, 2_200])).toBe(-5);
});
