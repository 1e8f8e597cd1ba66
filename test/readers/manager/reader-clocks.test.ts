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

/** A read by the reader's own clock, which is `behind` ms behind. */
function readAt(at: number, { behind, receivedAt = at, recovered = false }: { behind: number; receivedAt?: number; recovered?: boolean }) {
  const read = { tag: 'A1' as TagId, kind: 'arrive', antenna: null, rssi: null, extra: null } as const;
  return { ...read, readerAt: (at - behind) as EpochMs, receivedAt: receivedAt as EpochMs, recovered };
}

function compared(at: number, behind: number, roundTrip: number) {
  return { readerAt: (at - behind) as EpochMs, hostAt: at as EpochMs, roundTrip: roundTrip as Ms };
}

describe('a clock that is asked for its time', () => {
  it('has the reads named that were timed by a first comparison which was slow, once there is a better one', () => {
    const clocks = new ReaderClocks('finish', { stepMs: () => 0 as Ms, isRacing: () => true });
    clocks.compare(compared(START, 800, 420));
    for (const second of [1, 2, 3]) clocks.timeOf(readAt(START + second * 1000, { behind: 1000 }));
    clocks.compare(compared(START + 10_000, 1000, 8));
    clocks.timeOf(readAt(START + 11_000, { behind: 1000 }));
    const found = clocks.takeFindings((START + 20_000) as EpochMs).map(({ message }) => message);
    expect(found).toMatchObject([
      { code: 'reads-mistimed', params: { count: 3, first: START + 800, last: START + 2800, by: 200, mixed: false, cause: 'delay' } },
    ]);
  });

  it('that was compared slowly names none where the better comparison says the same', () => {
    const clocks = new ReaderClocks('finish', { stepMs: () => 0 as Ms, isRacing: () => true });
    clocks.compare(compared(START, 1060, 420));
    for (const second of [1, 2, 3]) clocks.timeOf(readAt(START + second * 1000, { behind: 1000 }));
    clocks.compare(compared(START + 10_000, 1000, 8));
    expect(clocks.takeFindings((START + 20_000) as EpochMs)).toEqual([]);
  });

  it('times what the reader had stored before its clock was set back by the clock of before: no read is of the future', () => {
    const clocks = new ReaderClocks('finish', { stepMs: () => 0 as Ms, isRacing: () => true });
    for (const second of [0, 10, 20]) clocks.compare(compared(START + second * 1000, 500, 4));
    clocks.compare(compared(START + 60_000, 3_600_500, 4));
    const stored = [
      readAt(START + 30_000, { behind: 500, receivedAt: START + 61_000, recovered: true }),
      readAt(START + 50_000, { behind: 3_600_500, receivedAt: START + 61_000, recovered: true }),
      // One that is not known to have been stored, because its time is that of a live one or later.
      readAt(START + 31_000, { behind: 500, receivedAt: START + 61_000 }),
    ];
    const times = stored
      .map((read) => clocks.timeOf(read))
      .map(({ readerAt, clockOffset }) => (readerAt ?? 0) + (clockOffset ?? 0) - START);
    expect(times).toEqual([30_000, 50_000, 31_000]);
  });
});

describe('reads that a device kept before its clock was set back, of which the station knows nothing since it was started', () => {
  it('are never of the future: they have the time of the device, or that of their arrival where that is of the future, too', () => {
    const clocks = new ReaderClocks('finish', { stepMs: () => 0 as Ms, isRacing: () => true });
    clocks.compare(compared(START, 7_200_000, 4));
    const stored = [
      readAt(START - 60_000, { behind: 0, receivedAt: START + 1000, recovered: true }),
      readAt(START - 50_000, { behind: -3_600_000, receivedAt: START + 1000, recovered: true }),
      readAt(START - 40_000, { behind: 7_200_000, receivedAt: START + 1000, recovered: true }),
    ];
    const times = stored
      .map((read) => clocks.timeOf(read))
      .map(({ readerAt, clockOffset }) => (readerAt ?? 0) + (clockOffset ?? 0) - START);
    expect(times).toEqual([-60_000, 1000, -40_000]);
  });
});

describe('reads that a device kept before its clock was set ahead while nobody compared it', () => {
  const OFF = 600_000;

  /** The clock is compared, set ahead by `ahead` while its link is lost, and compared again; then come reads from before that and from after it. */
  function kept(ahead: number, made: readonly { readonly second: number; readonly isAfter?: boolean }[]) {
    const clocks = new ReaderClocks('finish', { stepMs: () => 0 as Ms, isRacing: () => true });
    const compare = (at: number, behind: number): void =>
      clocks.compare({ readerAt: (at - behind) as EpochMs, hostAt: at as EpochMs, roundTrip: 4 as Ms });
    compare(START, 5000);
    compare(START + OFF, 5000 - ahead);
    const errors = made.map(({ second, isAfter = false }) => {
      const at = START + second * 1000;
      const time = clocks.timeOf(readAt(at, { behind: isAfter ? 5000 - ahead : 5000, receivedAt: START + OFF + 100, recovered: true }));
      return (time.readerAt ?? 0) + (time.clockOffset ?? 0) - at;
    });
    const found = clocks.takeFindings((START + OFF + 10_000) as EpochMs);
    return { errors, named: found.flatMap(({ message }) => (message.code === 'reads-mistimed' ? [message.params] : [])) };
  }

  it('have the time of the clock before, where they would be of a time at which it was right', () => {
    const made = [{ second: -60 }, { second: 100 }, { second: 500 }, { second: 550, isAfter: true }];
    expect(kept(3_600_000, made)).toEqual({ errors: [0, 0, 0, 0], named: [] });
  });

  it('are named where nobody knows by which clock they are', () => {
    const { errors, named } = kept(30_000, [{ second: 10 }, { second: 100 }, { second: 300 }, { second: 590, isAfter: true }]);
    expect(errors).toEqual([0, -30_000, -30_000, 0]);
    expect(named).toMatchObject([{ count: 2, first: START + 70_000, last: START + 270_000, by: 30_000, mixed: true, cause: 'clock-set' }]);
  });

  it('are not named after a step that is too small to matter', () => {
    expect(kept(0, [{ second: 10 }, { second: 100 }])).toEqual({ errors: [0, 0], named: [] });
  });
});

describe('a read that a reader sends at once, although it answers slowly when it is asked for its time', () => {
  it('is not of a time after its arrival', () => {
    const clocks = new ReaderClocks('finish', { stepMs: () => 0 as Ms, isRacing: () => true });
    clocks.compare({ readerAt: (START - 750) as EpochMs, hostAt: START as EpochMs, roundTrip: 1500 as Ms });
    const { readerAt, clockOffset } = clocks.timeOf(readAt(START + 1000, { behind: 0, receivedAt: START + 1004 }));
    expect((readerAt ?? 0) + (clockOffset ?? 0) - START).toBe(1004);
  });

  it('is not of a time after its arrival, also where the answer took all of its time on one way', () => {
    const clocks = new ReaderClocks('finish', { stepMs: () => 0 as Ms, isRacing: () => true });
    clocks.compare({ readerAt: START as EpochMs, hostAt: (START + 350) as EpochMs, roundTrip: 700 as Ms });
    const { readerAt, clockOffset } = clocks.timeOf(readAt(START + 990, { behind: 0, receivedAt: START + 980 }));
    expect((readerAt ?? 0) + (clockOffset ?? 0) - START).toBe(980);
  });

  it('keeps its time where that is later by more than the answer was slow: its clock was set, which the next comparison shows', () => {
    const clocks = new ReaderClocks('finish', { stepMs: () => 0 as Ms, isRacing: () => true });
    clocks.compare({ readerAt: START as EpochMs, hostAt: START as EpochMs, roundTrip: 4 as Ms });
    const { readerAt, clockOffset } = clocks.timeOf(readAt(START + 1000, { behind: -5000, receivedAt: START + 1004 }));
    expect((readerAt ?? 0) + (clockOffset ?? 0) - START).toBe(6000);
  });
});
