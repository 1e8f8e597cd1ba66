import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { allSteps } from '../../src/domain/steps';
import { EventRace, inEveryWay, moment } from './event-kit';

const laps = (tag: string, ...seconds: readonly number[]) => seconds.map((at) => [tag, at] as const);

async function expectedAt(race: EventRace, seconds: number) {
  race.clock(seconds);
  return race.get('/expected');
}

const statesAt = async (race: EventRace, seconds: number) =>
  (await expectedAt(race, seconds)).riders.map(({ bib, due_at, state }: Record<string, string>) => [bib, due_at, state]);

describe('riders who are expected (rule 32)', () => {
  it('are due after their own median lap, late from 1.4 laps on, and missing from 2', async () => {
    const scenario = { rules: { total_laps: 9 }, riders: [{ bib: '1' }], reads: laps('1', 300, 600, 900) };
    await inEveryWay(scenario, async (race) => {
      const due = moment(1200);
      expect(await statesAt(race, 901)).toEqual([['1', due, 'due']]);
      expect(await statesAt(race, 1319.999)).toEqual([['1', due, 'due']]);
      expect(await statesAt(race, 1320)).toEqual([['1', due, 'late']]);
      expect(await statesAt(race, 1499.999)).toEqual([['1', due, 'late']]);
      expect(await statesAt(race, 1500)).toEqual([['1', due, 'missing']]);
    });
  });

  it('a lap with a missed read makes nobody slower', async () => {
    const race = await EventRace.open({ rules: { total_laps: 9 }, riders: [{ bib: '1' }] });
    await race.read(...laps('1', 300, 600, 1200, 1500));
    expect(await statesAt(race, 1501)).toEqual([['1', moment(1800), 'due']]);
  });

  it('without a lap are due by the first laps of their category, from their own start', async () => {
    const rules = { total_laps: 9, waves: [{ name: 'B', categories: ['Women'], after_ms: 60_000 }] };
    const riders = [
      { bib: '1', category: 'Women' },
      { bib: '2', category: 'Women' },
      { bib: '3', category: 'Men' },
    ];
    const race = await EventRace.open({ rules, riders });
    expect(await statesAt(race, 350)).toEqual([]);
    await race.read(['1', 360]);
    expect(await statesAt(race, 361)).toEqual([
      ['2', moment(360), 'due'],
      ['1', moment(660), 'due'],
    ]);
  });

  it('are nobody before the start, after the finish, with a status, and after the stop', async () => {
    const riders = ['1', '2', '3', '4'].map((bib) => ({ bib }));
    const race = await EventRace.open({ rules: { total_laps: 2 }, riders, gun: 0 });
    await race.read(...laps('1', 100, 200), ...laps('2', 110), ...laps('3', 120), ...laps('4', 130));
    const { rider } = await race.row('2');
    await race.order('POST', '/corrections', { correction: { kind: 'status', rider, status: 'dnf' } });
    expect((await statesAt(race, 205)).map(([bib]: readonly string[]) => bib)).toEqual(['3', '4']);
    await race.order('POST', '/race/stop', { at: moment(205) });
    expect(await statesAt(race, 206)).toEqual([]);
  });

  it('are not late by the time in which the race was neutralised', async () => {
    const race = await EventRace.open({ rules: { total_laps: 9 }, riders: [{ bib: '1' }] });
    await race.read(...laps('1', 300, 600));
    race.clock(1700);
    const [from, until] = [Date.parse(moment(700)) as EpochMs, Date.parse(moment(1700)) as EpochMs];
    allSteps(race.served.station.execute({ type: 'neutralise', from, until }, 'timekeeper'));
    expect(await statesAt(race, 1750)).toEqual([['1', moment(1900), 'due']]);
  });

  it('are due later for as long as the race is neutralised, at a moment that people can read', async () => {
    const race = await EventRace.open({ rules: { total_laps: 9 }, riders: [{ bib: '1' }] });
    await race.read(...laps('1', 300, 600));
    race.clock(700);
    await race.order('POST', '/race/neutralise', { from: moment(700), until: null });
    expect(await statesAt(race, 700)).toEqual([['1', moment(900), 'due']]);
    expect(await statesAt(race, 1700)).toEqual([['1', moment(1900), 'due']]);
    await race.order('POST', '/race/neutralise', { from: moment(700), until: moment(1700) });
    expect(await statesAt(race, 1750)).toEqual([['1', moment(1900), 'due']]);
  });
});

describe('the counts of a category', () => {
  it('say who started, is out, has finished and was stopped', async () => {
    const riders = [...['1', '2', '3', '4', '5'].map((bib) => ({ bib, category: 'Men' })), { bib: '9', category: 'Women' }, { bib: '10' }];
    const rules = { total_laps: 2, waves: [{ name: 'W', categories: ['Women'], after_ms: 3_600_000 }] };
    const scenario = {
      rules,
      riders,
      reads: [...laps('1', 100, 200), ...laps('2', 110), ...laps('FFFF01', 90)],
      acts: async (race: EventRace) => {
        for (const [bib, status] of [
          ['3', 'dns'],
          ['4', 'dnf'],
          ['5', 'pulled'],
        ] as const) {
          const { rider } = await race.row(bib);
          await race.order('POST', '/corrections', { correction: { kind: 'status', rider, status } });
        }
      },
    };
    await inEveryWay(scenario, async (race) => {
      const { counts } = await expectedAt(race, 300);
      expect(counts).toEqual([
        { category: 'Men', registered: 5, started: 4, out: 1, finished: 1, stopped: 2 },
        { category: 'Women', registered: 1, started: 0, out: 0, finished: 0, stopped: 0 },
        { category: '', registered: 1, started: 1, out: 1, finished: 0, stopped: 0 },
      ]);
    });
  });

  const hardStop = { finish: 'hard-stop', duration_ms: 60_000 };
  const stopAt60 = (race: EventRace) => race.order('POST', '/race/stop', { at: moment(60) });
  const startAt10 = (race: EventRace) => race.order('POST', '/start-list', { starts: [{ participant: 'p1', at: moment(10) }] });

  it.each([
    ['the time of a hard stop is up', 60, hardStop, async () => undefined],
    ['the time after their own start is up', 70, { ...hardStop, starts: 'list' }, startAt10],
    ['the race was stopped', 60, { total_laps: 9 }, stopAt60],
    ['the race was stopped before its time was up', 60, { ...hardStop, duration_ms: 90_000 }, stopAt60],
  ] as const)('and the list of those who are out have riders as stopped once %s', async (_, until, rules, act) => {
    const race = await EventRace.open({ rules, riders: [{ bib: '1' }] });
    await race.read(['1', 30]);
    const { rider } = await race.row('1');
    race.clock(until + 1);
    await act(race);
    expect(await expectedAt(race, until)).toMatchObject({ counts: [{ out: 1, stopped: 0 }], out: [rider] });
    expect(await expectedAt(race, until + 1)).toMatchObject({ counts: [{ out: 0, stopped: 1 }], out: [], riders: [] });
  });
});

describe('a silent line', () => {
  const bunch = ['1', '2', '3'];
  const silenceAt = async (race: EventRace, seconds: number) => (await expectedAt(race, seconds)).silence;

  async function raceOfThree() {
    const race = await EventRace.open({ rules: { total_laps: 9 }, riders: bunch.map((bib) => ({ bib })) });
    for (const lap of [1, 2]) await race.read(...bunch.map((bib, at) => [bib, 300 * lap + 5 * at] as const));
    return race;
  }

  it('is an alarm once, where several riders were due and nothing was read for a minute, until the next read', async () => {
    const race = await raceOfThree();
    expect(await silenceAt(race, 959.9)).toBeNull();
    const alarm = await silenceAt(race, 960);
    expect(alarm).toMatchObject({ since: new Date(Date.parse(moment(610.02))).toISOString(), riders: 3 });
    expect(alarm.sentence).toMatch(/^Nothing was read since 10:10:10, and 3 riders should have passed\. Look at the reader/);
    expect(await silenceAt(race, 1200)).toEqual(alarm);
    expect((await race.get('/health')).silence).toEqual(alarm);
    const { checks } = await race.get('/preflight');
    expect(checks.filter(({ code }: { code: string }) => code === 'line')).toMatchObject([
      { verdict: 'problem', sentence: alarm.sentence },
    ]);
    await race.read(['FFFF01', 1210]);
    expect(await silenceAt(race, 1211)).toBeNull();
    expect((await race.get('/health')).silence).toBeNull();
  });

  it('is none where only two are missing, or where riders are due far apart', async () => {
    const race = await raceOfThree();
    await race.read(['1', 900]);
    expect(await silenceAt(race, 1100)).toBeNull();
    const apart = await EventRace.open({ rules: { total_laps: 9 }, riders: bunch.map((bib) => ({ bib })) });
    await apart.read(['1', 300], ['2', 315], ['3', 330]);
    expect(await silenceAt(apart, 700)).toBeNull();
  });

  it('is none after the stop', async () => {
    const race = await raceOfThree();
    race.clock(800);
    await race.order('POST', '/race/stop', { at: moment(700) });
    expect(await silenceAt(race, 1200)).toBeNull();
  });
});
