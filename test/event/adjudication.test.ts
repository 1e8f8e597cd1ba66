import { describe, expect, it } from 'vitest';
import { type EventRace, inEveryWay, moment, type Read, type Scenario } from './event-kit';

const rider = (bib: string, category = '') => ({ bib, category });

/** One crossing each, the last lap of a race over one lap. */
const ONE_LAP: Scenario = {
  rules: { total_laps: 1, min_lap_ms: 8000 },
  riders: [rider('A'), rider('B'), rider('C')],
  reads: [
    ['A', 2400],
    ['B', 2410],
    ['C', 2415],
  ],
};

async function id(race: EventRace, bib: string): Promise<string> {
  return (await race.row(bib)).rider;
}

async function correct(race: EventRace, correction: Readonly<Record<string, unknown>>, reason?: string): Promise<number> {
  const body = reason === undefined ? { correction } : { correction, reason };
  return (await race.order('POST', '/corrections', body)).act.seq;
}

async function order(race: EventRace): Promise<readonly (readonly [string, number | null, number | null])[]> {
  return (await race.standings()).map(({ bib, place, total_time_ms }) => [bib, place, total_time_ms] as const);
}

describe('adjudication', () => {
  it('adds a time, puts a rider behind another one, and both are taken back one by one', async () => {
    for (const upTo of [1, 2, 3]) {
      await inEveryWay(
        {
          ...ONE_LAP,
          acts: async (race) => {
            const adjusted = await correct(race, { kind: 'adjust-time', rider: await id(race, 'A'), by_ms: 20_000, reason: 'cut course' });
            if (upTo > 1) await correct(race, { kind: 'relegate', rider: await id(race, 'B'), behind: await id(race, 'C') });
            if (upTo > 2) await race.order('POST', '/undo', { act: adjusted });
          },
        },
        async (race) => {
          const expected = {
            1: ['B 2410000', 'C 2415000', 'A 2420000'],
            2: ['C 2415000', 'B 2410000', 'A 2420000'],
            3: ['A 2400000', 'C 2415000', 'B 2410000'],
          }[upTo];
          const rows = await order(race);
          expect(rows.map(([bib, , time]) => `${bib} ${time}`)).toEqual(expected);
          expect(rows.map(([, place]) => place)).toEqual([1, 2, 3]);
        },
      );
    }
  });

  it('shows time ridden, adjustment and ranked time, and behind whom a rider was put', async () => {
    await inEveryWay(
      {
        ...ONE_LAP,
        acts: async (race) => {
          await correct(race, { kind: 'adjust-time', rider: await id(race, 'A'), by_ms: 20_000, reason: 'cut course' });
          await correct(race, { kind: 'relegate', rider: await id(race, 'B'), behind: await id(race, 'C') }, 'irregular sprint');
        },
      },
      async (race) => {
        const [c, b, a] = await race.standings();
        expect(a).toMatchObject({ ridden_ms: 2_400_000, adjustment_ms: 20_000, total_time_ms: 2_420_000, gap_ms: 5000, interval_ms: 5000 });
        expect(b).toMatchObject({ place: 2, gap_ms: null, interval_ms: null, relegated: { behind: c?.rider, bib: 'C' } });
        expect(c).toMatchObject({ place: 1, gap_ms: 0, relegated: null });
        const { acts } = await race.get('/race/jury');
        expect(acts.map(({ kind, bib, reason }: Record<string, string>) => [kind, bib, reason])).toEqual([
          ['adjust-time', 'A', 'cut course'],
          ['relegate', 'B', 'irregular sprint'],
        ]);
      },
    );
  });

  it('takes a lap in a hard stop without changing the time', async () => {
    const laps = (bib: string, every: number, count: number): readonly Read[] =>
      Array.from({ length: count }, (_, lap) => [bib, every * (lap + 1)] as const);
    await inEveryWay(
      {
        rules: { finish: 'hard-stop', duration_ms: 600_000, min_lap_ms: 8000 },
        riders: [rider('K1'), rider('K3')],
        reads: [...laps('K1', 60, 9), ...laps('K3', 62.5, 8)],
        acts: async (race) => {
          await correct(race, { kind: 'adjust-laps', rider: await id(race, 'K1'), by: -1, reason: 'short cut' });
        },
      },
      async (race) => {
        const [first, second] = await race.standings();
        expect(first).toMatchObject({ bib: 'K3', place: 1, ranked_laps: 8, total_time_ms: 500_000 });
        expect(second).toMatchObject({ bib: 'K1', place: 2, ranked_laps: 8, laps: 9, adjusted_laps: -1, total_time_ms: 540_000 });
      },
    );
  });

  it('puts riders behind one another in the order of the acts, and behind everybody who shares a place', async () => {
    await inEveryWay(
      {
        rules: { total_laps: 1, min_lap_ms: 8000 },
        riders: [rider('1', 'M'), rider('2', 'W'), rider('3', 'M'), rider('4', 'M'), rider('5', 'W')],
        reads: [
          ['1', 100],
          ['2', 110],
          ['3', 120],
          ['4', 120],
          ['5', 130],
        ],
        acts: async (race) => {
          await correct(race, { kind: 'relegate', rider: await id(race, '1'), behind: await id(race, '3') });
          await correct(race, { kind: 'relegate', rider: await id(race, '2'), behind: await id(race, '1') });
          // Behind anyway.
          await correct(race, { kind: 'relegate', rider: await id(race, '5'), behind: await id(race, '4') });
        },
      },
      async (race) => {
        const rows = await race.standings();
        expect(rows.map(({ bib, place, category_place }) => [bib, place, category_place])).toEqual([
          ['3', 1, 1],
          ['4', 1, 1],
          ['1', 3, 3],
          ['2', 4, 1],
          ['5', 5, 2],
        ]);
        expect(rows.map(({ relegated }) => relegated?.bib ?? null)).toEqual([null, null, '3', '1', null]);
      },
    );
  });

  it('keeps a relegated rider behind everybody with a place when the other one has none any more', async () => {
    await inEveryWay(
      {
        ...ONE_LAP,
        acts: async (race) => {
          await correct(race, { kind: 'relegate', rider: await id(race, 'A'), behind: await id(race, 'B') });
          await correct(race, { kind: 'status', rider: await id(race, 'B'), status: 'dsq' }, 'no helmet');
        },
      },
      async (race) => {
        const rows = await race.standings();
        expect(rows.map(({ bib, place }) => [bib, place])).toEqual([
          ['C', 1],
          ['A', 2],
          ['B', null],
        ]);
      },
    );
  });

  it('refuses to put a rider behind one with whom they are never compared', async () => {
    await inEveryWay(
      {
        rules: { total_laps: 1, min_lap_ms: 8000, terms: [{ category: 'Youth', total_laps: 2 }] },
        riders: [rider('A', 'Elite'), rider('D', 'Youth')],
        reads: [
          ['A', 100],
          ['D', 110],
        ],
        acts: async (race) => {
          const correction = { kind: 'relegate', rider: await id(race, 'A'), behind: await id(race, 'D') };
          const refused = await race.send('POST', '/corrections', { correction });
          expect([refused.statusCode, refused.json().detail]).toEqual([
            422,
            'Bib A and bib D are ranked in different sections and are never compared. Choose a rider of the same section.',
          ]);
        },
      },
      async (race) => {
        expect((await race.get('/race/jury')).acts).toEqual([]);
      },
    );
  });

  it('forgets a relegation while a late read puts the rider behind anyway', async () => {
    await inEveryWay(
      {
        ...ONE_LAP,
        acts: async (race) => {
          await correct(race, { kind: 'relegate', rider: await id(race, 'A'), behind: await id(race, 'B') });
          const { reads } = await race.get(`/riders/${await id(race, 'A')}/trace`);
          await correct(race, { kind: 'retime', passing: reads[0].seq, at: moment(2412) });
        },
      },
      async (race) => {
        const rows = await race.standings();
        expect(rows.map(({ bib }) => bib)).toEqual(['B', 'A', 'C']);
        expect(rows.map(({ relegated }) => relegated)).toEqual([null, null, null]);
      },
    );
  });

  it('lists public and other notes at the desk, and forecasts a penalty', async () => {
    await inEveryWay(
      {
        ...ONE_LAP,
        acts: async (race) => {
          const correction = { kind: 'adjust-time', rider: await id(race, 'A'), by_ms: 20_000 };
          const { riders } = await race.order('POST', '/race/forecast', { correction });
          expect(riders.map(({ after }: { after: { bib: string } }) => after.bib)).toEqual(['A']);
          await correct(race, { kind: 'note', rider: await id(race, 'A'), text: 'Bike changed', public: true });
          await correct(race, { kind: 'note', rider: await id(race, 'A'), text: 'Argued' });
        },
      },
      async (race) => {
        const { acts } = await race.get('/race/jury');
        expect(acts.map((act: { text: string; public: boolean }) => [act.text, act.public])).toEqual([
          ['Bike changed', true],
          ['Argued', false],
        ]);
        expect((await race.standings()).map(({ bib }) => bib)).toEqual(['A', 'B', 'C']);
      },
    );
  });
});
