import { expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { HeardMachines } from '../../src/replication/heard-machines';
import { HubLink } from '../../src/replication/hub-link';
import { PULSE_EVERY_MS, type Pulse, type PulseAnswer } from '../../src/replication/port';

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

/** Asks a hub whose clock is off; its answers are written at once, and take that long on the way back. */
async function clockOfHub(answers: readonly (readonly [off: number, took: number])[]): Promise<number | null> {
  let elapsed = 0;
  let asked = 0;
  const pulse = (): Promise<PulseAnswer> => {
    const [off, took] = answers[asked] ?? [0, 0];
    asked += 1;
    const now = (elapsed + off) as EpochMs;
    elapsed += took;
    return Promise.resolve({ role: 'hub', head: null, now, keys: null, keyRole: null, problem: null, leftBehind: null });
  };
  const link = await new Promise<HubLink>((resolve) => {
    const asks: HubLink = new HubLink({
      port: { address: 'http://hub', pulse },
      elapsed: () => elapsed,
      now: () => elapsed as EpochMs,
      pulse: () => PULSE,
      onAnswer: () => {
        if (asked === answers.length) resolve(asks);
      },
    });
    asks.start();
  });
  const { clock } = link.row(null, { head: null, waiting: 0 });
  await link.stop();
  return clock;
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

it('a first pulse that comes late says nothing of the clock: one that is far off is known when three agree', () => {
  expect(clockAfter([0], [857])).toBeNull();
  expect(clockAfter([0, 0], [857, 5])).toBe(-5);
  expect(clockAfter([0, 0, 0, 0], [857, 5, 6, 4])).toBe(-4);
  expect(clockAfter(times(3, -900))).toBe(-900);
  // No delay makes a clock be ahead.
  expect(clockAfter([900])).toBe(900);
});

it('an answer of the hub that was long under way says nothing of its clock, unless that is farther off than the way explains', async () => {
  const clockOf = (off: number, took: number) => clockOfHub([[off, took]]);
  expect(await clockOf(0, 1_700)).toBeNull();
  expect(await clockOf(0, 20)).toBe(-10);
  expect(await clockOf(-3_000, 1_700)).toBe(-3_850);
  // The one before is still known.
  expect(
    await clockOfHub([
      [0, 20],
      [0, 1_700],
    ]),
  ).toBe(-10);
});
