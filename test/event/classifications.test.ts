import { describe, expect, it } from 'vitest';
import { EventRace, inEveryWay, TOKEN } from './event-kit';

const MINUTE = 60;

/** Bib, gender, born and minutes. */
const FIELD = [
  ['101', 'm', '1996', 36],
  ['102', 'm', '1985', 36.5],
  ['103', 'm', '1984', 37 + 10 / 60],
  ['104', 'f', '1999', 38],
  ['105', 'f', '1982', 39],
  ['106', 'f', '1981', 39.5],
  ['107', 'm', '1986', 40],
  ['108', 'm', '', 41],
] as const;

const FORTIES = { from: 40, to: 49, on: 'year' } as const;
const RULES = {
  total_laps: 1,
  classifications: [
    { name: 'Men', of: { gender: 'm' }, order: 'gun', places: null },
    { name: 'Women', of: { gender: 'f' }, order: 'gun', places: null },
    { name: 'M40–49', of: { gender: 'm', age: FORTIES }, order: 'gun', places: null },
    { name: 'F40–49', of: { gender: 'f', age: FORTIES }, order: 'gun', places: null },
  ],
};
const RIDERS = FIELD.map(([bib, gender, born]) => ({ bib, gender, born }));
const READS = FIELD.map(([bib, , , minutes]) => [bib, minutes * MINUTE] as const);

async function bibs(race: EventRace, classification: string): Promise<readonly string[]> {
  return (await race.standings(`?classification=${encodeURIComponent(classification)}`)).map(({ bib }) => bib);
}

async function haveOwnPlaces(race: EventRace): Promise<void> {
  const { standings, total } = await race.get('/standings?classification=M40%E2%80%9349');
  expect(total).toBe(3);
  expect(standings).toMatchObject([
    { bib: '102', place: 1, gap_ms: 0, total_time_ms: 2_190_000 },
    { bib: '103', place: 2, gap_ms: 40_000, interval_ms: 40_000 },
    { bib: '107', place: 3, gap_ms: 210_000, interval_ms: 170_000 },
  ]);
}

async function nameWhoLacks(race: EventRace): Promise<void> {
  const missing = async (query: string) => (await race.get(`/standings${query}`)).missing;
  expect(await missing('')).toEqual([{ bib: '108', field: 'born' }]);
  expect(await missing('?classification=M40%E2%80%9349')).toEqual([{ bib: '108', field: 'born' }]);
  expect(await missing('?classification=F40%E2%80%9349')).toEqual([]);
  expect(await missing('?classification=Men')).toEqual([]);
}

describe('classifications (rule 27)', () => {
  it('are the riders of their field, with places of their own, and name who lacks what they ask for', async () => {
    await inEveryWay({ rules: RULES, riders: RIDERS, reads: READS }, async (race) => {
      expect((await race.standings()).map(({ bib, place }) => [bib, place])).toEqual(FIELD.map(([bib], index) => [bib, index + 1]));
      expect(await bibs(race, 'Men')).toEqual(['101', '102', '103', '107', '108']);
      expect(await bibs(race, 'Women')).toEqual(['104', '105', '106']);
      expect(await bibs(race, 'M40–49')).toEqual(['102', '103', '107']);
      expect(await bibs(race, 'F40–49')).toEqual(['105', '106']);
      await haveOwnPlaces(race);
      await nameWhoLacks(race);
    });
  });

  it('take a year of birth as a number, too', async () => {
    const race = await EventRace.open({ rules: RULES, riders: [{ bib: '1', born: 1985, gender: 'm' }] });
    const [rider] = (await race.get('/participants')).participants;
    expect(rider.born).toBe('1985');
    expect((await race.row('1')).classifications).toContain('M40–49');
    await race.order('PUT', `/participants/${rider.id}`, { bib: '1', name: '', category: '', team: '', born: 1996 });
    expect((await race.row('1')).classifications).not.toContain('M40–49');
    for (const born of [96, '96', '1996-13-01', '1995-02-29']) {
      const refused = await race.send('POST', '/participants', { bib: '2', born });
      expect(refused.statusCode, String(born)).toBe(422);
      expect(refused.json().errors).toMatchObject([{ field: 'born' }]);
    }
    await race.order('POST', '/participants', { bib: '2', born: '1996-02-29' });
  });

  it('that pull leave their placed riders out of those after them', async () => {
    const [, , men40, women40] = RULES.classifications;
    const top = (name: string, gender: string) => ({ name, of: { gender }, order: 'gun', places: 1, pulls: true });
    const classifications = [top('First man', 'm'), top('First woman', 'f'), { ...men40, places: 2 }, women40];
    await inEveryWay({ rules: { ...RULES, classifications }, riders: RIDERS, reads: READS }, async (race) => {
      expect(await bibs(race, 'First man')).toEqual(['101']);
      expect(await bibs(race, 'First woman')).toEqual(['104']);
      expect(await bibs(race, 'M40–49')).toEqual(['102', '103']);
      expect(await bibs(race, 'F40–49')).toEqual(['105', '106']);
    });
    const pulling = [{ ...top('Fastest two', 'm'), places: 2 }, men40];
    await inEveryWay({ rules: { ...RULES, classifications: pulling }, riders: RIDERS, reads: READS }, async (race) => {
      expect(await bibs(race, 'M40–49')).toEqual(['103', '107']);
    });
  });

  it('that the race does not have are refused with those that it has', async () => {
    const race = await EventRace.open({ rules: RULES, riders: RIDERS });
    const answer = await race.send('GET', '/standings?classification=Nobody');
    expect([answer.statusCode, answer.json()]).toMatchObject([
      404,
      {
        code: 'unknown-classification',
        params: { classification: 'Nobody', known: ['Men', 'Women', 'M40–49', 'F40–49'] },
        detail: 'This race has no classification Nobody. It has: Men, Women, M40–49 and F40–49.',
      },
    ]);
  });
});

describe('teams (rule 27)', () => {
  const TEAMS = {
    Alpha: ['30:00', '31:00', '33:00', '40:00'],
    Beta: ['30:30', '31:10', '31:30'],
    Gamma: ['29:00', '50:00'],
  };
  const members = Object.entries(TEAMS).flatMap(([team, times]) =>
    times.map((time, index) => {
      const [minutes = '0', seconds = '0'] = time.split(':');
      return { team, bib: `${team[0]}${index + 1}`, at: Number(minutes) * 60 + Number(seconds) };
    }),
  );
  const scenario = (teams: object) => ({
    rules: { total_laps: 1, teams: { by: 'team', best: 3, ...teams } },
    riders: members.map(({ team, bib }) => ({ bib, team })),
    reads: members.map(({ bib, at }) => [bib, at] as const),
  });
  const teams = async (race: EventRace) => (await race.get('/standings/teams')).teams;
  const GAMMA = { team: 'Gamma', place: null, counted: 2, wanted: 3, time_ms: null, points: null };

  it('are ranked by the sum of their times, and those with too few riders come last', async () => {
    await inEveryWay(scenario({ score: 'sum-time' }), async (race) => {
      expect(await teams(race)).toMatchObject([
        { team: 'Beta', place: 1, time_ms: 5_590_000, gap_ms: 0, riders: [{ bib: 'B1' }, { bib: 'B2' }, { bib: 'B3' }] },
        { team: 'Alpha', place: 2, time_ms: 5_640_000, gap_ms: 50_000, riders: [{ bib: 'A1' }, { bib: 'A2' }, { bib: 'A3' }] },
        {
          ...GAMMA,
          riders: [
            { bib: 'G1', place: 1 },
            { bib: 'G2', place: 9 },
          ],
        },
      ]);
    });
  });

  it('are ranked by the sum of places, among everybody or among riders of complete teams', async () => {
    await inEveryWay(scenario({ score: 'sum-place' }), async (race) => {
      expect(await teams(race)).toMatchObject([{ team: 'Alpha', points: 13 }, { team: 'Beta', points: 14, points_behind: 1 }, GAMMA]);
    });
    await inEveryWay(scenario({ score: 'sum-place', displace: true }), async (race) => {
      expect(await teams(race)).toMatchObject([{ team: 'Alpha', points: 10 }, { team: 'Beta', points: 11, points_behind: 1 }, GAMMA]);
    });
  });

  it('are ranked by the time of the last rider that counts', async () => {
    await inEveryWay(scenario({ score: 'nth-time' }), async (race) => {
      expect(await teams(race)).toMatchObject([
        { team: 'Beta', place: 1, time_ms: 1_890_000 },
        { team: 'Alpha', place: 2, time_ms: 1_980_000, gap_ms: 90_000 },
        GAMMA,
      ]);
    });
  });

  it('of clubs are ranked by their clubs', async () => {
    const { rules, riders, reads } = scenario({ by: 'club', score: 'laps' });
    const ofClubs = riders.map(({ bib, team }) => ({ bib, club: `RC ${team}`, team: 'one' }));
    await inEveryWay({ rules, riders: ofClubs, reads }, async (race) => {
      expect((await teams(race)).map(({ team }: { team: string }) => team)).toEqual(['RC Beta', 'RC Alpha', 'RC Gamma']);
    });
  });
});

describe('a relay (rule 27)', () => {
  const members = [
    { name: 'Anna', tags: ['T1'] },
    { name: 'Ben', tags: ['T2'] },
    { name: 'Cleo', tags: ['T3'] },
  ];
  const scenario = {
    rules: { total_laps: 3, min_lap_ms: 60_000 },
    riders: [{ bib: '1', name: 'Relay', members, tag: '' }],
    reads: [
      ['T1', 900],
      ['T2', 905],
      ['T2', 1800],
      ['T3', 2750],
    ] as const,
  };

  it('has the legs of its members, and a member who waits changes nothing', async () => {
    await inEveryWay(scenario, async (race) => {
      expect(await race.row('1')).toMatchObject({ laps: 3, finished: true, total_time_ms: 2_750_000 });
      const { legs, reads } = await race.get(`/riders/${(await race.row('1')).rider}/trace`);
      expect(legs).toMatchObject([
        { lap: 1, member: 'Anna', lap_ms: 900_000 },
        { lap: 2, member: 'Ben', lap_ms: 900_000 },
        { lap: 3, member: 'Cleo', lap_ms: 950_000 },
      ]);
      expect(reads.map(({ member, code }: { member: string; code: string }) => [member, code])).toEqual([
        ['Anna', 'counted'],
        ['Ben', 'same-crossing'],
        ['Ben', 'counted'],
        ['Cleo', 'counted'],
      ]);
      const { passings } = await race.get('/passings');
      expect(passings.map(({ member }: { member: string }) => member)).toEqual(['Cleo', 'Ben', 'Anna']);
    });
  });
});

describe('everything that is known of a rider', () => {
  const details = {
    bib: '7',
    name: 'Anna Muster',
    category: 'Elite',
    team: 'Blue',
    gender: 'f',
    born: '1996-05-31',
    nation: 'SUI',
    licence: 'L 7',
    uci_id: '100 123',
    club: 'RC Blue',
    first_name: 'Anna',
    last_name: 'Muster',
    more: { Shirt: 'M', Diet: '' },
    members: [{ name: 'Ben', tags: ['T2'] }],
  };

  it('stays in a race that begins again, and in a list that is exported and imported', async () => {
    const race = await EventRace.open({ riders: [{ ...details, tag: 'T1' }] });
    const known = async () => (await race.get('/participants')).participants;
    const tags = [{ tag: 'T1' }, { tag: 'T2' }];
    expect(await known()).toMatchObject([{ ...details, tags }]);
    await race.order('POST', '/race/reset');
    expect(await known()).toMatchObject([{ ...details, tags }]);
    const { rawPayload: payload } = await race.send('GET', '/participants/export');
    await race.order('POST', '/races', { name: 'Another' });
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv' };
    const imported = await race.served.app.inject({ method: 'POST', url: '/participants/import', payload, headers });
    expect(imported.json()).toMatchObject({ added: 1, refused: 0 });
    expect(await known()).toMatchObject([{ ...details, tags }]);
    expect((await race.send('GET', '/participants/export')).rawPayload.equals(payload)).toBe(true);
  });

  it('stays where a change does not name it', async () => {
    const race = await EventRace.open({ riders: [{ ...details, tag: 'T1' }] });
    const [{ id }] = (await race.get('/participants')).participants;
    await race.order('PUT', `/participants/${id}`, { bib: '7', name: 'Anna Muster', category: 'U23', team: 'Blue' });
    expect((await race.get('/participants')).participants).toMatchObject([{ ...details, category: 'U23' }]);
  });
});
