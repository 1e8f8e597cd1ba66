import { describe, expect, it } from 'vitest';
import { type Course, race } from './clock-race';

const HOUR = 3600;
const HALF_TIME = HOUR / 2;

type Delay = Course['delay'];
const lan: Delay = (_, random) => 5 + 10 * random();
const badWifi: Delay = (_, random) => -150 * Math.log(1 - random());
/** Delays of up to two seconds in the first `length` seconds of each `period`, from the second `from` on. */
const bursts = ({ length, period, from = 60 }: { readonly length: number; readonly period: number; readonly from?: number }): Delay => {
  return (at, random) => (at >= from && (at - from) % period < length ? 2000 * random() : lan(at, random));
};
/** The link stands still for the last `length` seconds of each `period`; then all reads come at once. */
const stalls = ({ length, period }: { readonly length: number; readonly period: number }): Delay => {
  return (at, random) => (at % period >= period - length ? (period - (at % period)) * 1000 : 0) + lan(at, random);
};
const right = (): number => 0;
const drift = (ppm: number) => (at: number) => (at * ppm) / 1000;
/** Moved by `perMinute` for so many minutes, bit by bit. */
const slew = (perMinute: number, minutes: number) => (at: number) => Math.max(0, Math.min((at - HALF_TIME) / 60, minutes)) * perMinute;
const step = (by: number) => (at: number) => (at >= HALF_TIME ? by : 0);

/** 30 riders, laps of a minute, an hour, on a quiet network. */
const LAN: Course = { seed: 1, riders: 30, lap: 60, lasting: HOUR, error: right, delay: lan };
const SENDER = { answersAfter: 10 };
const SEEDS = [10, 20];

describe('a reader whose clock only runs, or drifts, gives right laps and causes no alarm', () => {
  it.each<[string, Partial<Course>]>([
    ['on a quiet network', {}],
    ['when its clock runs 200 ppm fast', { error: drift(200) }],
    ['when its clock runs 200 ppm slow', { error: drift(-200) }],
    ['when its clock runs 40 ppm fast', { error: drift(40) }],
    ['when its clock runs 40 ppm slow', { error: drift(-40) }],
    ['when its clock is 3 s wrong and runs 40 ppm fast', { error: (at) => 3000 + drift(40)(at) }],
    ['when it has one rider with laps of 10 minutes', { riders: 1, lap: 600, lasting: 6 * HOUR, error: drift(40) }],
    ['after four hours without a rider', { lasting: 5 * HOUR, error: drift(40), isRidden: (at) => at < HALF_TIME || at > 4.7 * HOUR }],
    [
      'after four hours without a rider that follow a few reads',
      { lasting: 4.3 * HOUR, error: drift(40), isRidden: (at) => at < 200 || at > 4 * HOUR },
    ],
    ['when the network delays by up to 2 s for 8 s of every 2 minutes', { delay: bursts({ length: 8, period: 120 }) }],
    ['when the network delays by up to 2 s half of the time', { delay: bursts({ length: 60, period: 120 }) }],
    ['when the network delays by up to 2 s half of the time, in order', { delay: bursts({ length: 60, period: 120 }), inOrder: true }],
    ['when the network stands still for 8 s of every 2 minutes', { delay: stalls({ length: 8, period: 120 }), inOrder: true }],
    ['when the network stands still for 8 s and the reads come in any order', { delay: stalls({ length: 8, period: 120 }) }],
    ['when the network stands still for a minute of every ten', { delay: stalls({ length: 60, period: 600 }), inOrder: true }],
    [
      'when a crowd passes while the network stands still',
      { riders: 300, lasting: 500, delay: stalls({ length: 2, period: 120 }), inOrder: true },
    ],
    ['when it is asked for its time and its clock runs fast', { askedEvery: 10, error: drift(40) }],
    ['when it is asked for its time over a network with delays', { askedEvery: 10, delay: bursts({ length: 8, period: 120 }) }],
    [
      'when it is a sender that is asked once, for 8 hours, and its clock runs fast',
      { ...SENDER, riders: 5, lasting: 8 * HOUR, error: drift(40) },
    ],
    [
      'when it is a sender that is asked once, for 8 hours, and its clock runs slow',
      { ...SENDER, riders: 5, lasting: 8 * HOUR, error: drift(-40) },
    ],
    ['when it is a sender that answers after 1.4 s', { answersAfter: 1400 }],
    ['when it is a sender that is asked once, over a network with delays', { ...SENDER, delay: bursts({ length: 60, period: 120 }) }],
    ['when it is a sender that holds its reads for one to two seconds', { ...SENDER, delay: (_, random) => 1000 + 1000 * random() }],
  ])('%s', (_, course) => {
    for (const seed of SEEDS) {
      expect(race({ ...LAN, ...course, seed })).toMatchObject({ told: [], offUnnamed: 0, offCorrected: 0, named: 0 });
    }
  });
});

describe('reads that were timed late because the first ones were delayed are named, and one correction each puts the laps right', () => {
  it.each<[string, Partial<Course>, number]>([
    ['on bad Wi-Fi', { delay: badWifi }, 10],
    ['on bad Wi-Fi with a clock that runs fast', { delay: badWifi, error: drift(40) }, 10],
    ['with three riders on bad Wi-Fi for 12 hours', { riders: 3, lap: 1200, lasting: 12 * HOUR, delay: badWifi, error: drift(40) }, 10],
    ['with three riders and a slow clock', { riders: 3, lap: 1200, lasting: 12 * HOUR, delay: badWifi, error: drift(-40) }, 10],
    ['when the race begins in a burst of delays', { delay: bursts({ length: 8, period: 120, from: 0 }) }, 10],
    ['when the first minute is delayed by 2 s', { delay: (at, random) => (at < 60 ? 2000 : 0) + lan(at, random) }, 31],
    [
      'when the first minute is delayed by 2 s, in order',
      { delay: (at, random) => (at < 60 ? 2000 : 0) + lan(at, random), inOrder: true },
      36,
    ],
  ])('%s', (_, course, most) => {
    for (const seed of SEEDS) {
      const { told, ...outcome } = race({ ...LAN, ...course, seed });
      expect(outcome).toMatchObject({ offUnnamed: 0, offCorrected: 0 });
      expect(outcome.named).toBeLessThanOrEqual(most);
      expect(told.filter((code) => code !== 'reads-mistimed')).toEqual([]);
    }
  });
});

const BACK = [-300, -500, -1000, -1900, -5000, -60_000, -3_600_000];
const AHEAD = [300, 500, 1000, 1900, 5000, 3_600_000];

describe('a clock that is set back is found within ten reads, and the reads until then are named', () => {
  const cases = BACK.flatMap((by) => [
    { by, why: 'on a quiet network', course: {} },
    { by, why: 'while it drifts', course: { error: (at: number) => drift(40)(at) + step(by)(at) } },
    { by, why: 'when it reads once a minute', course: { riders: 1 } },
    { by, why: 'when a crowd passes', course: { riders: 200, lasting: HALF_TIME + 300 } },
    { by, why: 'when it is a sender that is asked once', course: SENDER },
  ]);
  it.each(cases)('by $by ms, $why', ({ by, course }) => {
    const outcome = race({ ...LAN, error: step(by), ...course });
    expect(outcome).toMatchObject({ offUnnamed: 0, offCorrected: 0 });
    expect(outcome.named).toBeLessThanOrEqual(10);
    expect(outcome.readsUntilAlarm(HALF_TIME)).toBeLessThanOrEqual(10);
    expect(outcome.told.filter((code) => code === 'jumped')).toHaveLength(1);
  });

  it('in a pause between riders, and not taken for a clock that is moved bit by bit', () => {
    const outcome = race({ ...LAN, error: step(-300), seed: 1812 });
    expect(outcome).toMatchObject({ offUnnamed: 0, offCorrected: 0 });
    expect(outcome.told.filter((code) => code === 'jumped')).toHaveLength(1);
  });

  it.each([-1000, -5000, -3_600_000])('by %i ms on bad Wi-Fi', (by) => {
    for (const seed of SEEDS) {
      const outcome = race({ ...LAN, error: step(by), delay: badWifi, seed });
      expect(outcome).toMatchObject({ offUnnamed: 0, offCorrected: 0 });
      expect(outcome.named).toBeLessThanOrEqual(10);
      expect(outcome.readsUntilAlarm(HALF_TIME)).toBeLessThanOrEqual(10);
    }
  });
});

describe('a clock that is set while delays scatter about as widely leaves no lap wrong of which no read is named', () => {
  it.each([
    { by: -300, seeds: [1049, 1252, 1399, 1658] },
    { by: -500, seeds: [1168, 1273, 1287, 1630] },
    { by: -1000, seeds: [1721, 1077] },
    { by: 300, seeds: [1000, 1063, 1077] },
    { by: 500, seeds: [1000, 1063, 1119] },
    { by: 1000, seeds: [1756] },
  ])('by $by ms on bad Wi-Fi', ({ by, seeds }) => {
    for (const seed of seeds) {
      const outcome = race({ ...LAN, error: step(by), delay: badWifi, seed });
      expect(outcome.offUnnamed).toBe(0);
      expect(outcome.told).toContain('jumped');
      expect(outcome.named).toBeLessThanOrEqual(50);
    }
  });

  it('when reads that were kept come in that moment, and none of them is offered a correction that it does not need', () => {
    const delay: Delay = (at, random) => (at % 300 > 280 ? (300 - (at % 300)) * 1000 : 0) - 30 * Math.log(1 - random());
    for (const seed of SEEDS) {
      expect(race({ ...LAN, error: step(-500), delay, inOrder: true, seed })).toMatchObject({ offUnnamed: 0, offCorrected: 0 });
    }
  });
});

describe('a clock that is moved bit by bit, as time services do, is followed on a quiet network', () => {
  it.each([
    { perMinute: -1000, minutes: 1 },
    { perMinute: 1000, minutes: 1 },
    { perMinute: -1000, minutes: 5 },
    { perMinute: 1000, minutes: 5 },
    { perMinute: -1000, minutes: 30 },
  ])('by $perMinute ms a minute for $minutes minutes', ({ perMinute, minutes }) => {
    for (const seed of SEEDS) {
      const outcome = race({ ...LAN, error: slew(perMinute, minutes), seed });
      expect(outcome.offUnnamed).toBe(0);
      expect(outcome.named).toBeLessThanOrEqual(10);
      expect(outcome.told).toContain('jumped');
      expect(outcome.readsUntilAlarm(HALF_TIME)).toBeLessThanOrEqual(12);
    }
  });
});

describe('a clock that is moved ahead bit by bit is followed read by read', () => {
  it.each([1, 5, 30])('for %i minutes, and no correction is offered of reads that are right', (minutes) => {
    for (const seed of [...SEEDS, 1042]) {
      expect(race({ ...LAN, error: slew(1000, minutes), seed })).toMatchObject({ offUnnamed: 0, offCorrected: 0, named: 0 });
    }
  });
});

describe('a clock that is set ahead is followed with the next read, and no read is wrong', () => {
  const cases = AHEAD.flatMap((by) => [
    { by, why: 'on a quiet network', course: {} },
    { by, why: 'when it reads once a minute', course: { riders: 1 } },
    { by, why: 'when it is a sender that is asked once', course: SENDER },
  ]);
  it.each(cases)('by $by ms, $why', ({ by, course }) => {
    const outcome = race({ ...LAN, error: step(by), ...course });
    expect(outcome).toMatchObject({ offUnnamed: 0, offCorrected: 0, named: 0, told: ['jumped'] });
    expect(outcome.readsUntilAlarm(HALF_TIME)).toBe(1);
  });
});

describe('a clock that is asked for its time is found set at the next question, and the reads since the last one are named', () => {
  it.each([...BACK, ...AHEAD])('by %i ms', (by) => {
    const outcome = race({ ...LAN, error: step(by), askedEvery: 10 });
    expect(outcome).toMatchObject({ offUnnamed: 0, offCorrected: 0 });
    expect(outcome.named).toBeLessThanOrEqual(10);
    expect(outcome.told.filter((code) => code === 'jumped')).toHaveLength(1);
  });
});

describe('the station’s own clock that is set during a race changes no lap and is not taken for the clock of a reader', () => {
  const cases = [2000, -2000, 3_600_000, -3_600_000].flatMap((by) => [
    { by, why: 'a reader that is never asked', course: {} },
    { by, why: 'a reader that is asked for its time', course: { askedEvery: 10 } },
    { by, why: 'a sender that is asked once', course: SENDER },
  ]);
  it.each(cases)('by $by ms, with $why', ({ by, course }) => {
    expect(race({ ...LAN, station: step(by), ...course })).toMatchObject({
      told: ['station-clock-set'],
      offUnnamed: 0,
      offCorrected: 0,
      named: 0,
    });
  });
});
