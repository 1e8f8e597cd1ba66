import { describe, expect, it } from 'vitest';
import { EventRace, inEveryWay, moment, type Scenario } from './event-kit';

const times = (tag: string, count: number, at: (lap: number) => number) =>
  Array.from({ length: count }, (_, index) => [tag, at(index + 1)] as const);

/** Elite over six laps, Youth two minutes later over two. */
const ELITE_AND_YOUTH: Scenario = {
  rules: {
    finish: 'with-leader',
    waves: [{ name: 'Youth', categories: ['Youth'], after_ms: 120_000 }],
    terms: [
      { category: 'Elite', total_laps: 6 },
      { category: 'Youth', total_laps: 2 },
    ],
  },
  riders: [
    { bib: '1', category: 'Elite', tag: 'E1' },
    { bib: '2', category: 'Elite', tag: 'E2' },
    { bib: '31', category: 'Youth', tag: 'A1' },
    { bib: '32', category: 'Youth', tag: 'A2' },
  ],
  reads: [
    ...times('E1', 6, (lap) => 300 * lap),
    ...times('E2', 6, (lap) => 310 * lap),
    ...times('A1', 3, (lap) => 120 + 400 * lap),
    ...times('A2', 2, (lap) => 120 + 420 * lap),
  ],
};

const results = async (race: EventRace) =>
  (await race.standings()).map((row) => [row.bib, row.section, row.place, row.ranked_laps, row.total_time_ms, row.gap_ms, row.finished]);

describe('categories with terms of their own (rule 24)', () => {
  it('finish by their own laps, from the start of their own wave, each in a section with places, leader and gaps of its own', async () => {
    await inEveryWay(ELITE_AND_YOUTH, async (race) => {
      expect(await results(race)).toEqual([
        ['1', 0, 1, 6, 1_800_000, 0, true],
        ['2', 0, 2, 6, 1_860_000, 60_000, true],
        ['31', 1, 1, 2, 800_000, 0, true],
        ['32', 1, 2, 2, 840_000, 40_000, true],
      ]);
      expect(await race.verdicts('31')).toEqual(['counted', 'counted', 'after-finish']);
    });
  });

  it('are in the order of the terms, and all others after them', async () => {
    const terms = [{ category: 'Youth', total_laps: 2 }];
    await inEveryWay({ ...ELITE_AND_YOUTH, rules: { ...ELITE_AND_YOUTH.rules, total_laps: 6, terms } }, async (race) => {
      expect((await results(race)).map(([bib, section, place]) => [bib, section, place])).toEqual([
        ['31', 0, 1],
        ['32', 0, 2],
        ['1', 1, 1],
        ['2', 1, 2],
      ]);
    });
  });

  it('a forecast of one more lap names exactly the riders of that category, and an undo gives the same table', async () => {
    const race = await EventRace.open(ELITE_AND_YOUTH);
    await race.read(...(ELITE_AND_YOUTH.reads ?? []));
    const before = (await race.send('GET', '/standings')).body;
    const { rules } = await race.get('/race/control');
    const longer = {
      ...rules,
      terms: [
        { category: 'Elite', total_laps: 6 },
        { category: 'Youth', total_laps: 3 },
      ],
    };
    const { riders } = await race.order('POST', '/race/forecast', { rules: longer });
    expect(
      riders.map(({ after }: { after: Record<string, unknown> }) => [
        after['bib'],
        after['ranked_laps'],
        after['total_time_ms'],
        after['finished'],
      ]),
    ).toEqual([
      ['31', 3, 1_200_000, true],
      ['32', 2, 840_000, false],
    ]);
    await race.order('PUT', '/race/rules', { rules: longer });
    await race.order('POST', '/undo');
    const after = JSON.parse((await race.send('GET', '/standings')).body);
    expect({ ...after, revision: 0 }).toEqual({ ...JSON.parse(before), revision: 0 });
  });
});

describe('the minimum lap from the start (rule 3)', () => {
  it('a read sooner than it after the own start opens no lap, and says so', async () => {
    const rules = { min_lap_ms: 60_000, total_laps: 3, waves: [{ name: 'B', categories: ['B'], after_ms: 60_000 }] };
    const riders = [
      { bib: '1', category: 'A' },
      { bib: '2', category: 'B' },
    ];
    const reads = [
      ['1', 5],
      ['1', 305],
      ['2', 40],
      ['2', 64],
      ['2', 400],
    ] as const;
    await inEveryWay({ rules, riders, reads }, async (race) => {
      expect(await race.row('1')).toMatchObject({ laps: 1, total_time_ms: 305_000, last_lap_ms: 305_000 });
      expect(await race.row('2')).toMatchObject({ laps: 1, total_time_ms: 340_000 });
      expect(await race.verdicts('1')).toEqual(['too-soon', 'counted']);
      expect(await race.verdicts('2')).toEqual(['before-start', 'too-soon', 'counted']);
    });
  });

  it('exactly the minimum lap after the start counts, a millisecond less does not', async () => {
    const rules = { min_lap_ms: 60_000, total_laps: 3 };
    await inEveryWay(
      {
        rules,
        riders: [{ bib: '1' }, { bib: '2' }],
        reads: [
          ['1', 60],
          ['2', 59.999],
        ],
      },
      async (race) => {
        expect([(await race.row('1')).laps, (await race.row('2')).laps]).toEqual([1, 0]);
      },
    );
  });

  it('a term may have a minimum lap of its own', async () => {
    const rules = { min_lap_ms: 60_000, total_laps: 3, terms: [{ category: 'Kids', min_lap_ms: 10_000 }] };
    const riders = [{ bib: '1' }, { bib: '2', category: 'Kids' }];
    await inEveryWay(
      {
        rules,
        riders,
        reads: [
          ['1', 30],
          ['2', 30],
          ['1', 100],
          ['2', 100],
        ],
      },
      async (race) => {
        expect([(await race.row('1')).laps, (await race.row('2')).laps]).toEqual([1, 2]);
      },
    );
  });
});

describe('a wave of several categories (rule 8)', () => {
  const WAVE: Scenario = {
    rules: { total_laps: 5, min_lap_ms: 1000, waves: [{ name: 'A', categories: ['Women', 'Juniors'], after_ms: 60_000 }] },
    riders: [
      { bib: '1', category: 'Women' },
      { bib: '2', category: 'Juniors' },
      { bib: '3', category: 'Men' },
    ],
    reads: [
      ['1', 347.2],
      ['2', 357.2],
      ['3', 300],
    ],
  };

  it('is started for all of them at once, and keeps its time of day when the gun moves', async () => {
    const acts = async (race: EventRace) => {
      await race.order('POST', '/race/start', { wave: 'A', at: moment(47.2) });
      await race.order('POST', '/race/start', { at: moment(-2) });
    };
    await inEveryWay({ ...WAVE, acts }, async (race) => {
      const { race: summary } = await race.get('/standings');
      expect(summary.waves).toEqual([{ name: 'A', categories: ['Women', 'Juniors'], start_time: moment(47.2), started: true }]);
      const time = async (bib: string) => (await race.row(bib)).total_time_ms;
      expect([await time('1'), await time('2'), await time('3')]).toEqual([300_000, 310_000, 302_000]);
    });
  });

  it('moves with the gun while it is only planned', async () => {
    const acts = async (race: EventRace) => race.order('POST', '/race/start', { at: moment(-2) });
    await inEveryWay({ ...WAVE, acts }, async (race) => {
      expect((await race.row('1')).total_time_ms).toBe(289_200);
      expect((await race.get('/standings')).race.waves).toMatchObject([{ start_time: moment(58), started: false }]);
    });
  });
});

describe('a category that no rider has', () => {
  const sentences = (notices: readonly { readonly sentence: string }[]) => notices.map(({ sentence }) => sentence);
  const unknownWave = { waves: [{ name: 'B', categories: ['Women Elite', 'Men'], after_ms: 60_000 }] };
  const unknownTerms = { terms: [{ category: 'Kids', total_laps: 1 }] };
  const MARKED = [
    '“Women Elite” in wave “B”: no rider has this category; known: Men and Women, Elite. Correct the name here or in the list of riders.',
    'Rules of “Kids”: no rider has this category; known: Men and Women, Elite. Correct the name here or in the list of riders.',
  ];
  const riders = [
    { bib: '1', category: 'Women, Elite' },
    { bib: '2', category: 'Men' },
  ];

  it('is marked in the forecast, in the answer to the change, and before the start', async () => {
    const race = await EventRace.open({ riders });
    const { rules } = await race.get('/race/control');
    const wanted = { ...rules, ...unknownWave, ...unknownTerms };
    expect(sentences((await race.order('POST', '/race/forecast', { rules: wanted })).warnings)).toEqual(MARKED);
    expect(sentences((await race.order('PUT', '/race/rules', { rules: wanted })).warnings)).toEqual(MARKED);
    const { checks } = await race.get('/preflight');
    expect(sentences(checks).filter((sentence: string) => sentence.includes('no rider has'))).toEqual(MARKED);
  });

  it('is marked when a wave is started under its name', async () => {
    const race = await EventRace.open({ riders });
    race.clock(70);
    const { warnings } = await race.order('POST', '/race/start', { wave: 'Ghost' });
    expect(warnings).toMatchObject([{ code: 'wave-without-riders', params: { wave: 'Ghost', category: 'Ghost' } }]);
  });

  it('is not marked while nobody is registered', async () => {
    const race = await EventRace.open({});
    expect((await race.rules({ ...unknownWave, ...unknownTerms })).warnings).toEqual([]);
  });
});

it('the forecast of another gun says which waves move with it and which were started by hand', async () => {
  const waves = [
    { name: 'A', categories: ['Women', 'Juniors'], after_ms: 60_000 },
    { name: 'B', categories: ['Men'], after_ms: 120_000 },
  ];
  const race = await EventRace.open({ rules: { waves }, riders: [{ bib: '1', category: 'Men' }] });
  race.clock(50);
  await race.order('POST', '/race/start', { wave: 'A', at: moment(47.2) });
  const forecast = await race.order('POST', '/race/forecast', { start_at: moment(-2) });
  expect(forecast.waves).toEqual([
    { name: 'A', before: moment(47.2), after: moment(47.2), moves: false },
    { name: 'B', before: moment(120), after: moment(118), moves: true },
  ]);
  expect(forecast.warnings).toEqual([]);
});
