import { describe, expect, it } from 'vitest';
import { EventRace, inEveryWay, moment, type Scenario } from './event-kit';

/** Laps of 200 s; a flag from 500 to 1100. */
const RACE: Scenario = {
  rules: { finish: 'laps', total_laps: 5, min_lap_ms: 8000 },
  riders: [{ bib: '1' }],
  reads: [
    ['1', 200],
    ['1', 400],
    ['1', 700],
    ['1', 1200],
    ['1', 1400],
  ],
  acts: async (race) => {
    await race.order('POST', '/race/neutralise', { from: moment(500), until: null });
    await race.order('POST', '/race/neutralise', { from: moment(500), until: moment(1100) });
  },
};

describe('a neutralised stretch', () => {
  it('shortens laps and totals across it, and crossings in it do not count', async () => {
    await inEveryWay(RACE, async (race) => {
      expect(await race.row('1')).toMatchObject({ laps: 4, last_lap_ms: 200_000, best_lap_ms: 200_000, total_time_ms: 800_000 });
      expect(await race.verdicts('1')).toEqual(['counted', 'counted', 'neutralised', 'counted', 'counted']);
      const { race: now } = await race.get('/race/control');
      expect(now.neutralised).toEqual([{ from: moment(500), until: moment(1100) }]);
    });
  });

  it('is not ridden: a passing soon after the restart is no lap, and is told apart from one that is', async () => {
    const reads = [200, 400, 480, 1103, 1160, 1360].map((s) => ['1', s] as const);
    await inEveryWay({ ...RACE, rules: { ...RACE.rules, min_lap_ms: 60_000 }, reads }, async (race) => {
      expect(await race.verdicts('1')).toEqual(['counted', 'counted', 'counted', 'not-ridden', 'counted', 'counted']);
      expect(await race.row('1')).toMatchObject({ laps: 5, best_lap_ms: 80_000 });
    });
  });

  it('counts nothing while it lasts, and one undo takes the restart back', async () => {
    await inEveryWay(
      {
        ...RACE,
        acts: async (race) => {
          await RACE.acts?.(race);
          await race.order('POST', '/undo', {});
        },
      },
      async (race) => expect(await race.row('1')).toMatchObject({ laps: 2, total_time_ms: 400_000 }),
    );
  });

  it('makes a race over time longer', async () => {
    await inEveryWay(
      { ...RACE, rules: { ...RACE.rules, finish: 'hard-stop', duration_ms: 700_000 } },
      // The time is up at 1300: 700 s and 600 s of the flag.
      async (race) => expect(await race.row('1')).toMatchObject({ laps: 3, total_time_ms: 600_000 }),
    );
  });

  it('is refused where it ends before it begins or changes nothing', async () => {
    await inEveryWay(RACE, async (race) => {
      const answers = await Promise.all([
        race.send('POST', '/race/neutralise', { from: moment(500), until: moment(400) }),
        race.send('POST', '/race/neutralise', { from: moment(500), until: moment(1100) }),
      ]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([422, 409]);
    });
  });

  it('is one stretch where two people press: a second that lasts is refused, and the restart ends it', async () => {
    const race = await EventRace.open(RACE);
    await race.order('POST', '/race/neutralise', { from: moment(500), until: null });
    for (const from of [moment(490), moment(510)]) {
      const again = await race.send('POST', '/race/neutralise', { from, until: null });
      expect([again.statusCode, again.json().code, again.json().params.problem]).toEqual([409, 'no-change', 'neutralised-since']);
    }
    await race.order('POST', '/race/neutralise', { from: moment(500), until: moment(1100) });
    await race.order('POST', '/race/neutralise', { from: moment(2000), until: null });
  });

  it('is forecast', async () => {
    await inEveryWay({ ...RACE, acts: async () => {} }, async (race) => {
      const neutralise = { from: moment(500), until: moment(1100) };
      const { riders } = await race.order('POST', '/race/forecast', { neutralise });
      expect(riders).toMatchObject([{ before: { laps: 5, total_time_ms: 1_400_000 }, after: { laps: 4, total_time_ms: 800_000 } }]);
    });
  });
});
