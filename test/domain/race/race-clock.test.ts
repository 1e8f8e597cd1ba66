import { describe, expect, test } from 'vitest';
import { withPlaces } from '../../../src/domain/model/classification';
import type { RaceRules } from '../../../src/domain/model/rules';
import type { EpochMs } from '../../../src/domain/model/time';
import type { RaceControl } from '../../../src/domain/model/views';
import {
  countsUntil,
  isNeutralised,
  lapsToGo,
  QUIET_LIMIT_MS,
  raceClock,
  racePhase,
  startOf,
  timeLeft,
} from '../../../src/domain/race/race-clock';
import { at, GUN, ms, OPEN_RULES, Race } from '../race-kit';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const QUIET = QUIET_LIMIT_MS / 1000;

interface Situation {
  readonly rules?: Partial<RaceRules>;
  readonly gun?: EpochMs | null;
  readonly stop?: EpochMs | null;
  readonly neutralisations?: RaceControl['neutralisations'];
}

function control({ rules = {}, gun = GUN, stop = null, neutralisations = [] }: Situation = {}): RaceControl {
  return {
    raceId: 'r1',
    name: '',
    language: null,
    isDemo: false,
    rules: { ...OPEN_RULES, ...rules },
    startAt: gun ?? GUN,
    gunSet: gun !== null,
    waveStarts: new Map(),
    stopAt: stop,
    stopPlanned: false,
    neutralisations,
  };
}

const rider = (lapAt: number | null, more: { readonly finished?: boolean; readonly status?: 'racing' | 'dnf' } = {}) => ({
  laps: lapAt === null ? 0 : 1,
  lastPassAt: lapAt === null ? null : at(lapAt),
  category: '',
  ownStartAt: null,
  finished: false,
  status: 'racing' as const,
  section: 0,
  ...more,
});

const WAVES = { waves: [{ name: 'Women', categories: ['Women'], after: ms(2 * HOUR * 1000) }] };
const DAY_RACE = { finish: 'after-time', duration: ms(24 * HOUR * 1000) } as const;
const HARD_STOP = { finish: 'hard-stop', duration: ms(HOUR * 1000) } as const;

describe('the phase of a race', () => {
  test.each([
    { race: control({ gun: null }), riders: [], now: 0, phase: 'not-started', why: 'the gun is not set' },
    {
      race: control({ gun: null }),
      riders: [rider(null)],
      now: 20 * HOUR,
      phase: 'not-started',
      why: 'a new race may wait for any time',
    },
    { race: control({ gun: null }), riders: [rider(30)], now: 31, phase: 'running', why: 'without a gun it runs from the first lap' },
    { race: control({ gun: at(300) }), riders: [], now: 299.999, phase: 'counting-down', why: 'the gun is set to later' },
    { race: control({ gun: at(300) }), riders: [], now: 300, phase: 'running', why: 'the gun has gone, also before the first crossing' },
    { race: control({ stop: at(600) }), riders: [rider(30)], now: 599.999, phase: 'running', why: 'the stop is set to later' },
    { race: control({ stop: at(600) }), riders: [rider(30)], now: 600, phase: 'stopped', why: 'it was stopped' },
    { race: control({ gun: null, stop: at(600) }), riders: [], now: 600, phase: 'stopped', why: 'it was stopped before it started' },
    { race: control({ rules: HARD_STOP }), riders: [rider(30)], now: HOUR - 0.001, phase: 'running', why: 'the hard stop lies ahead' },
    { race: control({ rules: HARD_STOP }), riders: [rider(30)], now: HOUR, phase: 'stopped', why: 'the hard stop has come' },
    {
      race: control({ rules: { ...HARD_STOP, ...WAVES } }),
      riders: [rider(30)],
      now: 3 * HOUR - 0.001,
      phase: 'running',
      why: 'the hard stop of the last wave lies ahead',
    },
  ])('is $phase: $why', ({ race, riders, now, phase }) => {
    expect(racePhase(race, riders, at(now))).toBe(phase);
  });
});

describe('a race that was not stopped is settled', () => {
  test.each([
    { race: control(), riders: [rider(30, { finished: true }), rider(40, { finished: true })], why: 'once every rider has finished' },
    { race: control(), riders: [rider(30, { finished: true }), rider(null, { status: 'dnf' })], why: 'or has another status than racing' },
  ])('$why', ({ race, riders }) => {
    expect(racePhase(race, riders, at(60))).toBe('settled');
  });

  test.each([
    { race: control(), riders: [rider(30)], from: 30, why: 'after the last counted passing' },
    { race: control(), riders: [rider(30, { finished: true }), rider(null)], from: 30, why: 'also while a registered rider never came' },
    { race: control(), riders: [], from: 0, why: 'after a start without a single passing' },
    { race: control({ rules: WAVES }), riders: [rider(30)], from: 2 * HOUR, why: 'after the start of the last wave' },
    { race: control({ rules: DAY_RACE }), riders: [rider(30)], from: 24 * HOUR, why: 'after the time of the race is up' },
    { race: control({ gun: null }), riders: [rider(30)], from: 30, why: 'also when the gun was not set' },
  ])('after the quiet limit without a counted passing $why', ({ race, riders, from }) => {
    expect(racePhase(race, riders, at(from + QUIET))).toBe('running');
    expect(racePhase(race, riders, at(from + QUIET + 0.001))).toBe('settled');
  });

  test.each([
    { race: control(), riders: [rider(30, { finished: true }), rider(null)], now: 60, why: 'while a rider has still to come' },
    { race: control({ rules: WAVES }), riders: [rider(30, { finished: true })], now: 60, why: 'before the last wave has started' },
    { race: control(), riders: [rider(30 * HOUR)], now: 30 * HOUR + 60, why: 'while laps go on, however long it lasts' },
  ])('but not $why', ({ race, riders, now }) => {
    expect(racePhase(race, riders, at(now))).toBe('running');
  });

  test('a race of the evening is settled the next morning, and another lap makes it run again', () => {
    expect(racePhase(control(), [rider(2 * HOUR)], at(12 * HOUR))).toBe('settled');
    expect(racePhase(control(), [rider(12 * HOUR - 1)], at(12 * HOUR))).toBe('running');
  });
});

describe('the race clock', () => {
  const clock = (race: RaceControl, s: number, of: string | null = null, riders = [rider(30)]) =>
    raceClock(race, riders, { now: at(s), of });

  test.each([
    { race: control(), s: -5, ms: -5_000, why: 'counts down to the gun' },
    { race: control(), s: 61, ms: 61_000, why: 'runs from it' },
    { race: control({ stop: at(60) }), s: 61, ms: 60_000, why: 'stands after the stop' },
    { race: control({ stop: at(60) }), s: 59, ms: 59_000, why: 'runs until a stop that lies ahead' },
    { race: control({ rules: HARD_STOP }), s: 2 * HOUR, ms: HOUR * 1000, why: 'stands after the hard stop' },
  ])('$why', ({ race, s, ms: expected }) => {
    expect(clock(race, s)).toBe(expected);
  });

  test('is 0 while the gun is not set, until a rider has completed a lap', () => {
    expect(clock(control({ gun: null }), 9, null, [rider(null)])).toBe(0);
    expect(clock(control({ gun: null }), 9, null, [rider(8)])).toBe(9_000);
  });

  test('of a category runs from the start of its wave and stops at its own hard stop', () => {
    const race = control({ rules: { ...HARD_STOP, ...WAVES } });
    expect([clock(race, 2.5 * HOUR, 'Women'), clock(race, 4 * HOUR, 'Women')]).toEqual([0.5 * HOUR * 1000, HOUR * 1000]);
    expect([clock(race, 0.5 * HOUR, 'Men'), clock(race, 4 * HOUR, 'Men')]).toEqual([0.5 * HOUR * 1000, HOUR * 1000]);
    expect([startOf(race, 'Women'), startOf(race, 'Men'), startOf(race, null)]).toEqual([at(2 * HOUR), GUN, GUN]);
  });
});

test('passings count until the stop or the hard stop, whichever is first', () => {
  const race = control({ rules: { ...HARD_STOP, ...WAVES } });
  expect(countsUntil(control(), null)).toBe(Number.POSITIVE_INFINITY);
  expect(countsUntil(race, null)).toBe(at(3 * HOUR));
  expect([countsUntil(race, 'Women'), countsUntil(race, 'Men')]).toEqual([at(3 * HOUR), at(HOUR)]);
  expect(countsUntil({ ...race, stopAt: at(60) }, 'Women')).toBe(at(60));
});

describe('the time left', () => {
  const race = control({ rules: { finish: 'after-time', duration: ms(1_800_000), ...WAVES } });
  const left = (of: RaceControl, s: number, category: string | null = null, riders = [rider(30)]) =>
    timeLeft(of, riders, { now: at(s), of: category });

  test.each([
    { s: -60, ms: 1_800_000, why: 'is all of it before the gun' },
    { s: 600, ms: 1_200_000, why: 'becomes less' },
    { s: 1_800, ms: 0, why: 'is 0 when the time is up' },
    { s: 2_000, ms: 0, why: 'is never less' },
  ])('$why', ({ s, ms: expected }) => {
    expect(left(race, s)).toBe(expected);
  });

  test('does not change while the clock is stopped: while the gun is not set, and after the stop', () => {
    expect(left({ ...race, gunSet: false }, 600, null, [])).toBe(1_800_000);
    expect(left({ ...race, stopAt: at(600) }, 900)).toBe(1_200_000);
  });

  test('of a category is counted from the start of its wave', () => {
    expect(left(race, 2 * HOUR + 600, 'Women')).toBe(1_200_000);
  });

  test('is null where laps end the race', () => {
    expect(left(control(), 600)).toBeNull();
    expect(left(control({ rules: { finish: 'with-leader' } }), 600)).toBeNull();
  });
});

describe('the laps to go', () => {
  /** Tag A1 is of Men, A2 of Women, A3 of Men; each read completes a lap. */
  function race(rules: Partial<RaceRules>, reads: readonly (readonly [tag: string, s: number])[]): Race {
    const race = new Race(rules);
    race.add('1', ['A1'], 'Men');
    race.add('2', ['A2'], 'Women');
    race.add('3', ['A3'], 'Men');
    for (const [tag, s] of reads) race.read(tag, s);
    return race;
  }
  const toGo = (race: Race) => lapsToGo(race.state.ledger.control, withPlaces(race.standings()));
  const FIELD = [
    ['A1', 100],
    ['A2', 110],
    ['A3', 120],
    ['A1', 200],
  ] as const;

  test('are those of the leader of each category, in the order of the leaders', () => {
    expect(toGo(race({ totalLaps: 3 }, FIELD))).toEqual([
      { category: 'Men', laps: 1 },
      { category: 'Women', laps: 2 },
    ]);
  });

  test('are not those of a tag without a rider, unless there is nothing else', () => {
    expect(toGo(race({ totalLaps: 3 }, [['X', 50], ['X', 150], ...FIELD])).map(({ category }) => category)).toEqual(['Men', 'Women']);
    const tags = new Race({ totalLaps: 3 });
    tags.read('X', 50);
    expect(toGo(tags)).toEqual([{ category: '', laps: 2 }]);
  });

  test('are 0 once the leader has finished, and never negative', () => {
    expect(toGo(race({ totalLaps: 2 }, FIELD))[0]).toEqual({ category: 'Men', laps: 0 });
    expect(toGo(race({ totalLaps: 1, finish: 'with-leader' }, FIELD))[0]).toEqual({ category: 'Men', laps: 0 });
  });

  test('in a race over a time are the lap that the leader is on when it is up, and those after it (rule 13)', () => {
    const rules = { finish: 'after-time', duration: ms(150_000), lapsAfterTime: 2 } as const;
    expect(toGo(race(rules, FIELD.slice(0, 3)))).toEqual([
      { category: 'Men', laps: 3 },
      { category: 'Women', laps: 3 },
    ]);
    expect(toGo(race(rules, FIELD))[0]).toEqual({ category: 'Men', laps: 2 });
  });

  test('are counted from the most laps in time of any racing rider of the category, not from those of its leader', () => {
    const rules = { finish: 'after-time', duration: ms(300_000), lapsAfterTime: 2 } as const;
    const rows = withPlaces(race(rules, FIELD).standings()).map((row) => (row.bib === '3' ? { ...row, lapsInTime: 4 } : row));
    expect(lapsToGo(control({ rules }), rows)[0]).toEqual({ category: 'Men', laps: 5 });
    const withdrawn = rows.map((row) => (row.bib === '3' ? { ...row, status: 'dnf' as const } : row));
    expect(lapsToGo(control({ rules }), withdrawn)[0]).toEqual({ category: 'Men', laps: 3 });
  });

  test('are null where no lap ends the race', () => {
    expect(toGo(race({ finish: 'hard-stop' }, FIELD))).toEqual([
      { category: 'Men', laps: null },
      { category: 'Women', laps: null },
    ]);
  });

  test('are an empty list before a rider has completed a lap', () => {
    expect(toGo(race({ totalLaps: 3 }, []))).toEqual([]);
  });
});

describe('a race that is neutralised (rule 30)', () => {
  const neutral = (rules: Partial<RaceRules>, until: EpochMs | null) => control({ rules, neutralisations: [{ from: at(500), until }] });
  const clock = (race: RaceControl, s: number) => raceClock(race, [rider(400)], { now: at(s), of: null });

  test('its clock stands and goes on without the stretch', () => {
    const race = neutral({}, at(1100));
    expect([400, 500, 800, 1100, 1200].map((s) => clock(race, s) / 1000)).toEqual([400, 500, 500, 500, 600]);
    expect(clock(neutral({}, null), 9000)).toBe(500_000);
    expect([499, 500, 1099, 1100].map((s) => isNeutralised(race, at(s)))).toEqual([false, true, true, false]);
  });

  test('it ends later by what did not count, and has as much time left as when it was neutralised', () => {
    const race = neutral({ finish: 'hard-stop', duration: ms(700_000) }, at(1100));
    expect(countsUntil(race, null)).toBe(at(1300));
    expect(timeLeft(race, [], { now: at(800), of: null })).toBe(200_000);
    expect(racePhase(neutral({ finish: 'hard-stop', duration: ms(700_000) }, null), [], at(90_000))).toBe('running');
  });
});
