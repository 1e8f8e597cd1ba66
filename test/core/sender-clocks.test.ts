import { describe, expect, it } from 'vitest';
import { SenderClocks } from '../../src/core/sender-clocks';
import type { KnownClocks } from '../../src/core/sender-finding';
import type { WrongRun } from '../../src/core/sender-run';
import type { TagRead } from '../../src/domain/model/read';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import type { Misdated } from '../../src/domain/views/misdated-reads';
import { aRead, at, NOON } from '../journal/samples';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A station that hears senders; times are milliseconds after noon. */
class Heard {
  readonly clocks = new SenderClocks();
  stepMs = 0;
  shift = 0;
  /** What the race has of a run that ended. */
  misdated: (run: WrongRun) => Misdated | null = () => null;
  private now = 0;

  /** A batch that arrives at `arrival` with reads dated `dated`. */
  batch(arrival: number, dated: readonly number[], about: Partial<TagRead> = {}): this {
    this.now = arrival;
    this.clocks.note(
      dated.map((time) => aRead({ timestamp: at(time), receivedAt: at(arrival), ...about })),
      this.stepMs as Ms,
    );
    return this;
  }

  /** Reads one by one, each `off` from its arrival. */
  reads(arrivals: readonly number[], off: number, about: Partial<TagRead> = {}): this {
    for (const arrival of arrivals) this.batch(arrival, [arrival + off], about);
    return this;
  }

  /** What is said of the first sender, `later` after the last batch. */
  clock(later = 0, startAt: EpochMs | null = NOON) {
    const known: KnownClocks = {
      now: at(this.now + later),
      startAt,
      shiftOf: () => this.shift as Ms,
      misdated: (_, run) => this.misdated(run),
    };
    const [clock] = this.clocks.list(known);
    if (clock === undefined) throw new Error('no sender');
    return clock;
  }

  finding(later = 0): string {
    return this.clock(later).finding;
  }
}

/** Arrivals every two seconds from `from` on. */
const live = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => from + index * 2_000);

describe('the clock of a sender of reads', () => {
  it.each([0, -40, -2_900, 2_900])('is in time when its reads are %i ms from their arrival', (off) => {
    expect(new Heard().reads(live(0, 5), off).finding()).toBe('in-time');
  });

  it.each([
    [14_000, null],
    [5 * HOUR - 300, 5 * HOUR],
    [2 * HOUR, 2 * HOUR],
    [5.5 * HOUR - 50, 5.5 * HOUR],
    [5.75 * HOUR - 30, 5.75 * HOUR],
    [-12.75 * HOUR + 14 * HOUR, 1.25 * HOUR],
    [20 * 365 * DAY, null],
    [30 * HOUR, null],
  ])('that is ahead by %i ms is told with the first read', (off, zoneSlip) => {
    const clock = new Heard().reads([1_000], off).clock();
    expect([clock.finding, clock.ahead, clock.zoneSlip]).toEqual(['ahead', off, zoneSlip]);
  });

  it('that is ahead is measured by the read that the network delayed least', () => {
    const clock = new Heard().batch(0, [19_300]).batch(5_000, [24_950]).batch(9_000, [22_000]).clock();
    expect([clock.ahead, clock.correction?.by, clock.correction?.from]).toEqual([19_950, -19_950, at(-DAY)]);
  });

  it.each([-14_000, -90_000, -HOUR - 120, -25 * HOUR])('that is behind by %i ms is told once the delay is steady', (off) => {
    const heard = new Heard().reads(live(0, 2), off);
    expect(['in-time', 'late']).toContain(heard.finding());
    expect(heard.reads(live(4_000, 2), off).finding()).toBe('behind');
    expect(heard.clock().correction?.by).toBe(off === -HOUR - 120 ? HOUR : -off);
  });

  it('that was never set is told with the first read', () => {
    const clock = new Heard().batch(0, [Date.UTC(2000, 0, 1) - NOON]).clock();
    expect([clock.finding, clock.correction?.by]).toEqual(['not-set', NOON - Date.UTC(2000, 0, 1)]);
  });

  it('is in time again with the first read that is', () => {
    expect(
      new Heard()
        .reads(live(0, 5), 2 * HOUR)
        .reads([20_000], 0)
        .clock(),
    ).toMatchObject({ finding: 'in-time', correction: null });
    expect(new Heard().reads(live(0, 5), -HOUR).reads([20_000], 0).finding()).toBe('in-time');
  });

  it('is judged by arrivals, for every source and reader alone', () => {
    const { clocks } = new Heard()
      .reads(live(0, 2), 2 * HOUR, { reader: 'A' })
      .reads(live(0, 2), 0, { reader: 'B' })
      .reads(live(0, 2), 0, { reader: 'A', source: 'other' })
      .reads([4_000], 9 * HOUR, { reader: 'B', kind: 'depart' });
    const known: KnownClocks = { now: at(5_000), startAt: null, shiftOf: () => 0 as Ms, misdated: () => null };
    expect(clocks.list(known).map(({ source, reader, finding }) => [source, reader, finding])).toEqual([
      [aRead({}).source, 'A', 'ahead'],
      [aRead({}).source, 'B', 'in-time'],
      ['other', 'A', 'in-time'],
    ]);
  });

  it('is corrected from its first wrong read where it was right before, else from before the start', () => {
    const jumped = new Heard().reads(live(0, 3), 0).reads(live(10_000, 3), 20_000).clock();
    expect(jumped.correction).toMatchObject({ from: at(30_000), until: at(34_000 + DAY), by: -20_000 });
    expect(new Heard().reads(live(0, 3), 20_000).clock().correction?.from).toBe(at(-DAY));
  });
});

describe('reads that a sender kept while it was offline', () => {
  it('are right, in one batch', () => {
    const kept = [HOUR, HOUR + 60_000, HOUR + 3_000_000];
    expect(
      new Heard()
        .reads(live(0, 1), 0)
        .batch(2 * HOUR, kept)
        .finding(),
    ).toBe('kept');
  });

  it('of a sender that was never in time are told for ten minutes: its clock may be behind as well', () => {
    const heard = new Heard().batch(2 * HOUR, [HOUR, HOUR + 60_000, HOUR + 3_000_000]);
    expect([heard.finding(), heard.finding(601_000)]).toEqual(['late', 'kept']);
  });

  it('are right, one by one, and so is what follows in time', () => {
    const heard = new Heard().reads(live(0, 5), -50);
    for (let index = 0; index < 60; index += 1) heard.batch(2 * HOUR + index * 100, [HOUR + index * 60_000]);
    expect(heard.finding()).toBe('kept');
    expect(heard.reads(live(2 * HOUR + 10_000, 3), -50).clock()).toMatchObject({ finding: 'in-time', correction: null });
  });

  it('are right when they are sent slowly, as long as they catch up', () => {
    const heard = new Heard().reads(live(0, 5), -50);
    for (let index = 0; index < 60; index += 1) heard.batch(2 * HOUR + index * 1_000, [HOUR + index * 2_000]);
    expect(heard.finding()).toBe('kept');
  });

  it('are right when they come between reads in time', () => {
    const heard = new Heard();
    for (let index = 0; index < 20; index += 1) {
      heard.batch(HOUR + index * 3_000, [HOUR + index * 3_000 - 20]).batch(HOUR + index * 3_000 + 1_000, [index * 90_000]);
      expect(['kept', 'in-time']).toContain(heard.finding());
    }
  });

  it('may be right, or wrong, as long as there is only one: that is told for ten minutes', () => {
    const heard = new Heard().batch(HOUR, [0]);
    expect([heard.finding(), heard.finding(599_000), heard.finding(601_000)]).toEqual(['late', 'late', 'kept']);
  });

  it('do not hide a clock that is behind as well', () => {
    const heard = new Heard();
    for (let index = 0; index < 30; index += 1) heard.batch(3 * HOUR + index * 100, [HOUR + index * 120_000]);
    expect(heard.reads(live(3 * HOUR + 5_000, 5), -HOUR).finding()).toBe('behind');
  });
});

describe('a correction by the timekeeper', () => {
  it('ends the warning while it fits', () => {
    const heard = new Heard().reads(live(0, 5), 2 * HOUR);
    heard.shift = -2 * HOUR;
    expect(heard.clock()).toMatchObject({ finding: 'corrected', ahead: 0, correction: null });
  });

  it('that is too much or too little is told with what is left', () => {
    const heard = new Heard().reads(live(0, 5), 2 * HOUR);
    heard.shift = -HOUR;
    expect(heard.clock()).toMatchObject({ finding: 'ahead', ahead: HOUR, correction: { by: -HOUR } });
  });

  it('that still holds when the clock is right again is told, with what takes it back from then on', () => {
    const heard = new Heard().reads(live(0, 5), 2 * HOUR).reads(live(20_000, 2), 0);
    heard.shift = -2 * HOUR;
    expect(heard.clock()).toMatchObject({ finding: 'overcorrected', ahead: -2 * HOUR, correction: { from: at(20_000), by: 2 * HOUR } });
  });

  it('is not taken back for the reads that it put right: those are dated later than the right ones', () => {
    const heard = new Heard().reads(live(0, 5), 2 * HOUR).reads(live(20_000, 2), 0);
    heard.shift = -2 * HOUR;
    expect(heard.clock().correction).toMatchObject({ from: at(20_000), until: at(2 * HOUR), by: 2 * HOUR });
  });

  it('is taken back behind them once the right reads are dated later', () => {
    const heard = new Heard().reads(live(0, 5), 2 * HOUR).reads([20_000, HOUR], 0);
    heard.reads([2 * HOUR + 60_000], 0).shift = -2 * HOUR;
    const lastRight = 2 * HOUR + 60_000;
    expect(heard.clock().correction).toMatchObject({ from: at(2 * HOUR + 8_001), until: at(lastRight + DAY), by: 2 * HOUR });
  });
});

describe('reads with a wrong time that count, after the clock is right again', () => {
  const found: Misdated = { reads: 2, from: at(1), until: at(2), entries: { from: 5, until: 9 } };

  /** The arrivals and errors of the runs that the race is asked for. */
  const asked = (heard: Heard): readonly unknown[] => {
    const runs: unknown[] = [];
    heard.misdated = ({ since, until, ahead }) => {
      runs.push([since - NOON, until - NOON, ahead]);
      return null;
    };
    expect(heard.finding()).toBe('in-time');
    return runs;
  };

  it('are told with what puts these entries right, as long as the race has them', () => {
    const heard = new Heard().reads(live(0, 5), 2 * HOUR - 90).reads([20_000], 0);
    heard.misdated = () => found;
    expect(heard.clock()).toMatchObject({
      ...{ finding: 'was-wrong', ahead: 2 * HOUR - 90, zoneSlip: 2 * HOUR, misdated: { ...found, cause: 'clock' } },
      correction: { from: at(1), until: at(2), by: -2 * HOUR, arrivedSince: null, entries: { from: 5, until: 9 } },
    });
    heard.misdated = () => null;
    expect(heard.clock()).toMatchObject({ finding: 'in-time', misdated: null, correction: null });
  });

  it.each([
    { why: 'ahead, even one', off: HOUR, reads: 1, expected: [[0, 0, HOUR]] },
    { why: 'steadily behind', off: -HOUR, reads: 5, expected: [[0, 8_000, -HOUR]] },
    { why: 'late, as kept ones are', off: -HOUR, reads: 2, expected: [] },
    { why: 'in time', off: 0, reads: 5, expected: [] },
  ])('$why', ({ off, reads, expected }) => {
    expect(asked(new Heard().reads(live(0, reads), off).reads([60_000], 0))).toEqual(expected);
  });

  it('are those of each wrong clock, also when it went from one error to another', () => {
    const heard = new Heard()
      .reads(live(0, 2), 2 * HOUR)
      .reads(live(10_000, 2), HOUR)
      .reads([20_000], 0);
    expect(asked(heard)).toEqual([
      [0, 2_000, 2 * HOUR],
      [10_000, 12_000, HOUR],
    ]);
  });

  it('are right where the station’s clock was wrong, and was set meanwhile', () => {
    const heard = new Heard().reads(live(0, 3), 2 * HOUR);
    heard.stepMs = 2 * HOUR;
    expect(asked(heard.reads([2 * HOUR + 10_000], 0))).toEqual([]);
  });
});

describe('the station’s own clock', () => {
  it('is told apart: it was set, and the reads are off by as much', () => {
    const heard = new Heard().reads(live(0, 5), 0);
    heard.stepMs = 2 * HOUR;
    expect(heard.reads(live(2 * HOUR + 10_000, 5), -2 * HOUR).clock()).toMatchObject({ finding: 'behind', stationSetBy: 2 * HOUR });
  });

  it('is not the reason where the reads are off by something else', () => {
    const heard = new Heard().reads(live(0, 5), 0);
    heard.stepMs = 5_000;
    expect(heard.reads([20_000], 3 * HOUR).clock().stationSetBy).toBeNull();
  });
});

it('reads of a race that is opened tell what is newer than what the station heard', () => {
  const { clocks } = new Heard().reads(live(HOUR, 3), 0);
  clocks.noteStored(aRead({ timestamp: at(3 * HOUR), receivedAt: at(60_000) }), 0 as Ms);
  clocks.noteStored(aRead({ reader: 'new', timestamp: at(3 * HOUR), receivedAt: at(60_000) }), 0 as Ms);
  const known: KnownClocks = { now: at(HOUR), startAt: null, shiftOf: () => 0 as Ms, misdated: () => null };
  expect(clocks.list(known).map(({ finding }) => finding)).toEqual(['in-time', 'ahead']);
});

it('a race that is opened says the same of clocks as its reads did when they came', () => {
  const heard = new Heard().batch(0, [0]).batch(70_000, [50_000, 30_000, 10_000]);
  const opened = new Heard();
  for (const read of [
    aRead({ timestamp: at(0), receivedAt: at(0) }),
    ...[50_000, 30_000, 10_000].map((time) => aRead({ timestamp: at(time), receivedAt: at(70_000) })),
  ])
    opened.clocks.noteStored(read, 0 as Ms);
  const known: KnownClocks = { now: at(70_000), startAt: NOON, shiftOf: () => 0 as Ms, misdated: () => null };
  expect(heard.finding()).toBe('kept');
  expect(opened.clocks.list(known)).toEqual(heard.clocks.list(known));
});

it('senders that say a new name with each read do not fill the memory', () => {
  const { clocks } = new Heard();
  for (let index = 0; index < 1_000; index += 1) clocks.note([aRead({ reader: `r${index}` })], 0 as Ms);
  expect(clocks.list({ now: NOON, startAt: null, shiftOf: () => 0 as Ms, misdated: () => null }).length).toBe(200);
});

describe('readers that send under one name', () => {
  it('have a clock each where their serial numbers differ, also when one tells it later, and no correction for both', () => {
    const heard = new Heard();
    for (const arrival of live(0, 10)) {
      heard.batch(arrival, [arrival], { serial: arrival < 4000 ? null : 'A' });
      if (arrival >= 6000) heard.batch(arrival + 100, [arrival + 100 - HOUR], { serial: 'B' });
    }
    const known: KnownClocks = { now: at(20_000), startAt: NOON, shiftOf: () => 0 as Ms, misdated: () => null };
    const clocks = heard.clocks.list(known).map(({ serial, finding, ahead, correction }) => [serial, finding, ahead, correction]);
    expect(clocks).toEqual([
      ['A', 'in-time', 0, null],
      ['B', 'behind', -HOUR, null],
    ]);
  });
});
