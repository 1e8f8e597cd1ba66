import { describe, expect, it } from 'vitest';
import { EventRace, inEveryWay, moment, type Read, TOKEN } from './event-kit';

const RIDERS = ['R1', 'R2', 'R3', 'R4', 'R5'].map((bib) => ({ bib }));
const RULES = { starts: 'list', total_laps: 1, finish: 'laps' };

/** Starts of the riders in order of registration, so many seconds after the gun. */
function listed(starts: readonly number[]): { readonly starts: readonly { readonly participant: string; readonly at: string }[] } {
  return { starts: starts.map((seconds, index) => ({ participant: `p${index + 1}`, at: moment(seconds) })) };
}

/** 10:01:00 and then every minute. */
const MINUTES = listed([60, 120, 180, 240, 300]);
/** 10:21:05, 10:22:03, 10:23:29 and 10:28:07. */
const FINISHES: readonly Read[] = [
  ['R1', 1265],
  ['R2', 1323],
  ['R3', 1409],
  ['R5', 1687],
];

async function results(race: EventRace) {
  return (await race.standings()).map(({ bib, place, status, total_time_ms }) => [bib, place, status, total_time_ms]);
}

describe('own starts (rule 26)', () => {
  it('every rider has the time since the own start; a later start of one goes before the list', async () => {
    const scenario = {
      rules: RULES,
      riders: RIDERS,
      reads: FINISHES,
      acts: async (race: EventRace) => {
        await race.order('POST', '/start-list', MINUTES);
        await race.order('POST', '/corrections', { correction: { kind: 'status', rider: 'p4', status: 'dns' } });
        await race.order('POST', '/corrections', { correction: { kind: 'start', rider: 'p5', at: moment(480) } });
      },
    };
    await inEveryWay(scenario, async (race) => {
      expect(await results(race)).toEqual([
        ['R2', 1, 'racing', 1_203_000],
        ['R1', 2, 'racing', 1_205_000],
        ['R5', 3, 'racing', 1_207_000],
        ['R3', 4, 'racing', 1_229_000],
        ['R4', null, 'dns', null],
      ]);
    });
  });

  it('undoing the later start gives the one of the list back', async () => {
    const race = await EventRace.open({ rules: RULES, riders: RIDERS });
    await race.read(...FINISHES);
    await race.order('POST', '/start-list', MINUTES);
    const { act } = await race.order('POST', '/corrections', { correction: { kind: 'start', rider: 'p5', at: moment(480) } });
    await race.order('POST', '/undo', { act: act.seq });
    expect((await results(race)).slice(0, 4)).toEqual([
      ['R2', 1, 'racing', 1_203_000],
      ['R1', 2, 'racing', 1_205_000],
      ['R3', 3, 'racing', 1_229_000],
      ['R5', 4, 'racing', 1_387_000],
    ]);
  });

  it('40 riders a minute apart: 40 of 40 have a time', async () => {
    const riders = Array.from({ length: 40 }, (_, index) => ({ bib: String(index + 1) }));
    const starts = listed(riders.map((_, index) => 60 * (index + 1)));
    const reads = riders.map(({ bib }, index): Read => [bib, 60 * (index + 1) + 1200 + ((index * 37) % 50)]);
    await inEveryWay({ rules: RULES, riders, reads, acts: async (race) => race.order('POST', '/start-list', starts) }, async (race) => {
      const times = (await race.standings()).map(({ total_time_ms }) => total_time_ms);
      expect(times).toHaveLength(40);
      expect(times.every((time) => time !== null && time >= 1_200_000 && time < 1_250_000)).toBe(true);
    });
  });

  it('a rider who rides over the line before the own start gets nothing, and the trace says why', async () => {
    const reads: readonly Read[] = [
      ['R2', 70],
      ['R2', 1323],
    ];
    const acts = async (race: EventRace) => race.order('POST', '/start-list', MINUTES);
    await inEveryWay({ rules: RULES, riders: RIDERS, reads, acts }, async (race) => {
      expect(await race.verdicts('R2')).toEqual(['before-start', 'counted']);
      expect(await race.row('R2')).toMatchObject({ laps: 1, total_time_ms: 1_203_000, start_time: moment(120) });
    });
  });

  it('needs no gun; riders without an own start wait for it', async () => {
    const race = await EventRace.open({ rules: RULES, riders: RIDERS, gun: null });
    await race.order('POST', '/start-list', listed([60, 120]));
    await race.read(['R1', 1265], ['R3', 1300]);
    expect(await race.row('R1')).toMatchObject({ total_time_ms: 1_205_000, gun_time_ms: null });
    expect(await race.verdicts('R3')).toEqual(['gun-not-set']);
    await race.order('POST', '/race/start', { at: moment(0) });
    expect(await race.row('R1')).toMatchObject({ total_time_ms: 1_205_000, gun_time_ms: 1_265_000 });
    expect(await race.row('R3')).toMatchObject({ total_time_ms: 1_300_000 });
  });

  it('is asked for by hand when a rider without one was read and no gun is set: no DNS and no DNF is proposed', async () => {
    const race = await EventRace.open({ rules: RULES, riders: RIDERS, gun: null });
    await race.read(['R4', 50]);
    await race.order('POST', '/start-list', listed([60, 120]));
    await race.read(['R1', 1265], ['R2', 1323], ['R3', 1400]);
    const open = async () =>
      (await race.get('/race/settlement')).proposals.map((one: { bib: string; proposal: string; by_hand: boolean }) => [
        one.bib,
        one.proposal,
        one.by_hand,
      ]);
    expect(await open()).toContainEqual(['R3', 'start', true]);
    await race.order('POST', '/race/stop');
    expect(await open()).toEqual([
      ['R4', 'dns', false],
      ['R5', 'dns', false],
      ['R3', 'start', true],
    ]);
    const { rider } = await race.row('R3');
    await race.order('POST', '/corrections', { correction: { kind: 'start', rider, at: moment(180) } });
    expect(await race.row('R3')).toMatchObject({ finished: true, total_time_ms: 1_220_000 });
    expect((await open()).map(([bib]: [string]) => bib)).toEqual(['R4', 'R5']);
  });

  it('is the day that ages are of where no gun is set', async () => {
    const age = { from: 40, to: 49, on: 'year' };
    const rules = { ...RULES, classifications: [{ name: 'M40', of: { age }, order: 'gun' }] };
    const race = await EventRace.open({ rules, riders: [{ bib: 'R1', born: '1987' }], gun: null });
    const field = async () => (await race.row('R1')).classifications;
    expect(await field()).toEqual([]);
    const { act } = await race.order('POST', '/start-list', listed([209 * 86_400]));
    expect(await field()).toEqual(['M40']);
    await race.order('POST', '/undo', { act: act.seq });
    expect(await field()).toEqual([]);
  });

  it('an own start goes before that of the wave, and moving the gun does not move it', async () => {
    const race = await EventRace.open({
      rules: { ...RULES, waves: [{ name: 'Women', categories: ['Women'], after_ms: 600_000 }] },
      riders: [
        { bib: 'R1', category: 'Women' },
        { bib: 'R2', category: 'Women' },
      ],
    });
    await race.order('POST', '/start-list', listed([60]));
    await race.read(['R1', 1265], ['R2', 1900]);
    await race.order('POST', '/race/start', { at: moment(-10) });
    expect(await race.row('R1')).toMatchObject({ total_time_ms: 1_205_000 });
    expect(await race.row('R2')).toMatchObject({ total_time_ms: 1_310_000, start_time: null });
  });
});

describe('the start list', () => {
  it('is one act and one undo, lists riders in order of start and says who has none', async () => {
    const race = await EventRace.open({ rules: RULES, riders: RIDERS });
    const { act } = await race.order('POST', '/start-list', listed([180, 120, 60]));
    expect(act.sentence).toMatch(/^Start list taken: 3 riders from /);
    const rows = async () => (await race.get('/start-list')).starts.map(({ bib, at }: { bib: string; at: string | null }) => [bib, at]);
    expect(await rows()).toEqual([
      ['R3', moment(60)],
      ['R2', moment(120)],
      ['R1', moment(180)],
      ['R4', null],
      ['R5', null],
    ]);
    await race.order('POST', '/undo', { act: act.seq });
    expect((await rows()).every(([, at]: [string, string | null]) => at === null)).toBe(true);
  });

  it('is refused as a whole where a rider is unknown or in it twice', async () => {
    const race = await EventRace.open({ rules: RULES, riders: RIDERS });
    const unknown = await race.send('POST', '/start-list', {
      starts: [
        { participant: 'p1', at: moment(60) },
        { participant: 'p9', at: moment(120) },
      ],
    });
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'unknown-participant']);
    const twice = await race.send('POST', '/start-list', {
      starts: [
        { participant: 'p1', at: moment(60) },
        { participant: 'p1', at: moment(120) },
      ],
    });
    expect([twice.statusCode, twice.json().code]).toEqual([422, 'bad-value']);
    expect((await race.get('/start-list')).starts.every(({ at }: { at: string | null }) => at === null)).toBe(true);
  });

  it('does not overwrite a start that was set since it was seen', async () => {
    const race = await EventRace.open({ rules: RULES, riders: RIDERS });
    const { revision } = await race.get('/start-list');
    await race.order('POST', '/corrections', { correction: { kind: 'start', rider: 'p2', at: moment(95) } });
    const answer = await race.send('POST', '/start-list', { ...MINUTES, revision });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'changed-since']);
  });

  it('is forecast: who changes, and nothing is stored', async () => {
    const race = await EventRace.open({ rules: RULES, riders: RIDERS });
    await race.read(...FINISHES);
    const before = JSON.stringify(await race.standings());
    const { riders } = await race.order('POST', '/race/forecast', MINUTES);
    expect(riders.map(({ after }: { after: { bib: string; total_time_ms: number | null } }) => [after.bib, after.total_time_ms])).toEqual([
      ['R2', 1_203_000],
      ['R1', 1_205_000],
      ['R3', 1_229_000],
      ['R5', 1_387_000],
      ['R4', null],
    ]);
    expect(JSON.stringify(await race.standings())).toBe(before);
    const one = await race.order('POST', '/race/forecast', { correction: { kind: 'start', rider: 'p1', at: moment(60) } });
    expect(one.riders).toHaveLength(1);
  });

  it('stays with a race that begins again where its starts are still ahead', async () => {
    const race = await EventRace.open({ rules: RULES, riders: RIDERS, gun: null });
    race.clock(-600);
    await race.order('POST', '/start-list', MINUTES);
    await race.order('POST', '/race/reset');
    expect((await race.get('/start-list')).starts.map(({ at }: { at: string }) => at)).toEqual(MINUTES.starts.map(({ at }) => at));
  });
});

interface Planned {
  readonly starts: readonly { readonly participant: string; readonly at: string }[];
  readonly notices: readonly { readonly code: string; readonly sentence: string; readonly params: { readonly bibs?: readonly string[] } }[];
}

describe('a start list that is made', () => {
  const field = [
    { bib: '10', category: 'Men' },
    { bib: '2', category: 'Women' },
    { bib: '7', category: 'Men' },
    { bib: '1', category: 'Women' },
    { bib: '21', category: 'Men' },
    { bib: '12', category: 'Men' },
  ];

  async function planned(
    order: object,
  ): Promise<{ readonly race: EventRace; readonly plan: Planned; readonly starts: readonly [string, number][] }> {
    const race = await EventRace.open({ rules: RULES, riders: field });
    const plan: Planned = await race.order('POST', '/start-list/preview', { first_at: moment(600), gap_ms: 60_000, ...order });
    const bibOf = (id: string): string => field[Number(id.slice(1)) - 1]?.bib ?? '';
    const starts = plan.starts.map(({ participant, at }): [string, number] => [
      bibOf(participant),
      (Date.parse(at) - Date.parse(moment(0))) / 1000,
    ]);
    return { race, plan, starts };
  }

  it('in order of bibs, and can be taken as it is', async () => {
    const { race, plan, starts } = await planned({ order: 'bib' });
    expect(starts).toEqual([
      ['1', 600],
      ['2', 660],
      ['7', 720],
      ['10', 780],
      ['12', 840],
      ['21', 900],
    ]);
    await race.order('POST', '/start-list', plan);
    expect((await race.get('/start-list')).starts.map(({ bib }: { bib: string }) => bib)).toEqual(['1', '2', '7', '10', '12', '21']);
  });

  it('in order of the list, with a larger gap for the last', async () => {
    const { starts } = await planned({ order: 'list', last_riders: 2, last_gap_ms: 120_000 });
    expect(starts).toEqual([
      ['10', 600],
      ['2', 660],
      ['7', 720],
      ['1', 780],
      ['21', 900],
      ['12', 1020],
    ]);
  });

  it('in groups', async () => {
    const { starts } = await planned({ order: 'bib', group_size: 4 });
    expect(starts.map(([, at]) => at)).toEqual([600, 600, 600, 600, 660, 660]);
  });

  it('category by category with a gap between them', async () => {
    const { starts } = await planned({ order: 'bib', categories: ['Women', 'Men'], category_gap_ms: 300_000 });
    expect(starts).toEqual([
      ['1', 600],
      ['2', 660],
      ['7', 960],
      ['10', 1020],
      ['12', 1080],
      ['21', 1140],
    ]);
  });

  it('by a ranking with the best last; who has no rank starts first, and bibs that nobody has are named', async () => {
    const { starts, plan } = await planned({ order: 'ranking', ranking: ['21', '1', '99', '7'], reversed: true });
    expect(starts.map(([bib]) => bib)).toEqual(['12', '10', '2', '7', '1', '21']);
    expect(plan.notices.map(({ code, params }) => [code, params.bibs])).toEqual([
      ['without-rank', ['2', '10', '12']],
      ['unknown-bibs', ['99']],
    ]);
  });

  it('at random: the same seed gives the same list, another one another', async () => {
    const first = await planned({ order: 'random', seed: 7 });
    const again = await planned({ order: 'random', seed: 7 });
    const other = await planned({ order: 'random', seed: 8 });
    expect(again.starts).toEqual(first.starts);
    expect(other.starts).not.toEqual(first.starts);
    expect([...other.starts].map(([bib]) => bib).sort()).toEqual(field.map(({ bib }) => bib).sort());
  });

  it('leaves out who does not start, and says what it replaces', async () => {
    const race = await EventRace.open({ rules: RULES, riders: field });
    await race.order('POST', '/corrections', { correction: { kind: 'status', rider: 'p3', status: 'dns' } });
    await race.order('POST', '/corrections', { correction: { kind: 'start', rider: 'p1', at: moment(50) } });
    race.clock(1000);
    const plan: Planned = await race.order('POST', '/start-list/preview', { order: 'bib', first_at: moment(600), gap_ms: 60_000 });
    expect(plan.starts).toHaveLength(5);
    expect(plan.notices.map(({ code }) => code)).toEqual(['not-starting', 'start-replaced', 'start-in-past']);
    expect(plan.notices[0]?.sentence).toBe('Left out, because marked as DNS: bib 7.');
  });

  it('has gaps from 10 seconds to 10 minutes', async () => {
    const race = await EventRace.open({ rules: RULES, riders: field });
    const asked = { order: 'bib', first_at: moment(600) };
    for (const gap_ms of [9_999, 600_001])
      expect((await race.send('POST', '/start-list/preview', { ...asked, gap_ms })).statusCode).toBe(422);
    for (const gap_ms of [10_000, 600_000])
      expect((await race.send('POST', '/start-list/preview', { ...asked, gap_ms })).statusCode).toBe(200);
  });
});

describe('start times of an imported list', () => {
  const LIST = 'Bib;Name;Start time\n1;Anna;10:01:00\n2;Bea;10:02:30\n3;Cora;soon\n';

  async function importing(race: EventRace, payload: string, query = '') {
    const headers = { 'content-type': 'text/csv', authorization: `Bearer ${TOKEN}` };
    return (await race.served.app.inject({ method: 'POST', url: `/participants/import${query}`, payload, headers })).json();
  }

  async function starts(race: EventRace) {
    return (await race.get('/start-list')).starts.map(({ bib, at }: { bib: string; at: string | null }) => [bib, at]);
  }

  it('are taken with the riders as one act, and what cannot be read is named', async () => {
    const race = await EventRace.open({ rules: RULES });
    const preview = await importing(race, LIST, '?preview=1');
    expect(preview.lines.map(({ start_time }: { start_time: string | null }) => start_time)).toEqual([moment(60), moment(150), null]);
    expect(preview.notices.map(({ code, line }: { code: string; line: number | null }) => [code, line])).toEqual([
      ['starts-read', null],
      ['unreadable-start', 4],
    ]);
    const { act } = await importing(race, LIST);
    expect(await starts(race)).toEqual([
      ['1', moment(60)],
      ['2', moment(150)],
      ['3', null],
    ]);
    expect(await importing(race, LIST)).toMatchObject({ act: null, unchanged: 3 });
    expect(await importing(race, LIST.replace('10:02:30', '+120'), '?preview=1')).toMatchObject({ changed: 1 });
    await race.order('POST', '/undo', { act: act.seq });
    expect(await starts(race)).toEqual([]);
  });

  it('keep the day of a race without a gun in which somebody has ridden, whenever a corrected list comes', async () => {
    const race = await EventRace.open({ rules: RULES, gun: null });
    await importing(race, LIST);
    race.clock(86_400);
    expect(await importing(race, LIST, '?preview=1')).toMatchObject({ changed: 2 });
    await race.order('PUT', '/participants/p1/tags/1');
    await race.read(['1', 1265]);
    race.clock(2 * 86_400);
    expect(await importing(race, LIST)).toMatchObject({ act: null, unchanged: 3 });
    await importing(race, LIST.replace('10:01:00', '10:01:30'));
    expect(await results(race)).toContainEqual(['1', 1, 'racing', 1_175_000]);
  });

  it('come back with the rider list that is exported', async () => {
    const race = await EventRace.open({ rules: RULES });
    await importing(race, LIST);
    const exported = (await race.send('GET', '/participants/export')).body;
    expect(exported.split('\r\n')[2]).toBe('2,Bea,,,,2026-06-06 10:02:30');
    expect(await importing(race, exported)).toMatchObject({ act: null, unchanged: 3 });
    const before = await starts(race);
    await race.order('POST', '/races', { name: 'Again' });
    await importing(race, exported);
    expect(await starts(race)).toEqual(before);
  });
});
