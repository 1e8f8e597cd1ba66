import { describe, expect, it } from 'vitest';
import { EventRace, inEveryWay, moment, type Scenario } from './event-kit';

const RACE: Scenario = {
  rules: {
    total_laps: 1,
    waves: [
      { name: 'A', categories: ['Women', 'Juniors'], after_ms: 60_000 },
      { name: 'B', categories: ['Masters'], after_ms: 120_000 },
    ],
  },
  riders: [
    { bib: '1', category: 'Women' },
    { bib: '2', category: 'Juniors' },
    { bib: '3', category: 'Masters' },
  ],
  reads: [
    ['1', 347.2],
    ['2', 357.2],
    ['3', 420],
  ],
};

async function times(race: EventRace): Promise<readonly (number | null)[]> {
  return Promise.all(['1', '2', '3'].map(async (bib) => (await race.row(bib)).total_time_ms));
}

describe('waves that are started by hand (rule 8)', () => {
  it('one press starts all categories of a wave, and a second press at once is refused', async () => {
    const race = await EventRace.open(RACE);
    race.clock(47.2);
    const { act } = await race.order('POST', '/race/start', { wave: 'A' });
    const again = await race.send('POST', '/race/start', { wave: 'A' });
    expect([again.statusCode, again.json().code]).toEqual([409, 'already-started']);
    await race.read(...(RACE.reads ?? []));
    expect(await times(race)).toEqual([300_000, 310_000, 300_000]);
    await race.order('POST', '/undo', { act: act.seq });
    expect(await times(race)).toEqual([287_200, 297_200, 300_000]);
  });

  it('the forecast of a moved gun says which waves move', async () => {
    const acts = async (race: EventRace) => race.order('POST', '/race/start', { wave: 'A', at: moment(47.2) });
    await inEveryWay({ ...RACE, acts }, async (race) => {
      const { waves, riders } = await race.order('POST', '/race/forecast', { start_at: moment(-2) });
      expect(waves).toEqual([
        { name: 'A', before: moment(47.2), after: moment(47.2), moves: false },
        { name: 'B', before: moment(120), after: moment(118), moves: true },
      ]);
      expect(riders.map(({ after }: { after: { bib: string } }) => after.bib)).toEqual(['3']);
    });
  });

  it('a gun that is moved past a wave which was started by hand says so, in the forecast and in the answer', async () => {
    const race = await EventRace.open(RACE);
    race.clock(200);
    await race.order('POST', '/race/start', { wave: 'A', at: moment(47.2) });
    const params = { wave: 'A', start_at: Date.parse(moment(47.2)), gun_at: Date.parse(moment(60)) };
    const forecast = await race.order('POST', '/race/forecast', { start_at: moment(60) });
    const { warnings } = await race.order('POST', '/race/start', { at: moment(60) });
    for (const [told] of [forecast.warnings, warnings]) expect(told).toMatchObject({ code: 'wave-before-gun', params });
    const back = await race.order('POST', '/race/start', { at: moment(47.2) });
    expect(back.warnings).toEqual([]);
  });

  it('an undo or redo that puts the gun behind a wave which was started by hand says so', async () => {
    const race = await EventRace.open({ ...RACE, gun: 60 });
    race.clock(200);
    const moved = await race.order('POST', '/race/start', { at: moment(0) });
    await race.order('POST', '/race/start', { wave: 'A', at: moment(47.2) });
    const params = { wave: 'A', start_at: Date.parse(moment(47.2)), gun_at: Date.parse(moment(60)) };
    const undone = await race.order('POST', '/undo', { act: moved.act.seq });
    expect(undone.warnings).toMatchObject([{ code: 'wave-before-gun', params }]);
    const other = await race.order('POST', '/race/stop', { at: moment(190) });
    expect((await race.order('POST', '/undo', { act: other.act.seq })).warnings).toEqual([]);
    expect((await race.order('POST', '/redo', { act: moved.act.seq })).warnings).toEqual([]);
  });

  it('the forecast of a first gun names the starts of all waves', async () => {
    const race = await EventRace.open({ ...RACE, gun: null });
    const { waves } = await race.order('POST', '/race/forecast', { start_at: moment(0) });
    expect(waves).toEqual([
      { name: 'A', before: null, after: moment(60), moves: true },
      { name: 'B', before: null, after: moment(120), moves: true },
    ]);
  });

  it('a new race has the planned starts of waves, never those by hand, also of a category that was in no wave before', async () => {
    const race = await EventRace.open({ ...RACE, riders: [...(RACE.riders ?? []), { bib: '4', category: 'U17' }] });
    await race.order('POST', '/race/start', { wave: 'A', at: moment(47.2) });
    await race.order('POST', '/race/start', { wave: 'U17', at: moment(93.4) });
    const planned = [
      { name: 'A', categories: ['Women', 'Juniors'], after_ms: 60_000 },
      { name: 'B', categories: ['Masters'], after_ms: 120_000 },
      { name: 'U17', categories: ['U17'], after_ms: 0 },
    ];
    const { rules } = await race.get('/race/control');
    expect(rules.waves).toEqual(planned);
    await race.order('POST', '/races', { name: 'Next', rules });
    race.clock(200);
    await race.order('POST', '/race/start', { at: moment(200) });
    const { waves } = await race.order('POST', '/race/forecast', { start_at: moment(300) });
    expect(waves.map(({ name, before }: { name: string; before: string }) => [name, before])).toEqual([
      ['A', moment(260)],
      ['B', moment(320)],
      ['U17', moment(200)],
    ]);
  });

  it('a race that is started over has the planned starts again', async () => {
    const race = await EventRace.open(RACE);
    await race.order('POST', '/race/start', { wave: 'A', at: moment(47.2) });
    race.clock(500);
    await race.order('POST', '/race/reset');
    await race.order('POST', '/race/start', { at: moment(500) });
    const { waves } = await race.order('POST', '/race/forecast', { start_at: moment(510) });
    expect(waves).toContainEqual({ name: 'A', before: moment(560), after: moment(570), moves: true });
  });

  it('no wave starts after the last moment that can be written', async () => {
    const race = await EventRace.open(RACE);
    const last = '9999-12-31T23:59:59.999Z';
    const { waves } = await race.order('POST', '/race/forecast', { start_at: last });
    expect(waves.map(({ after }: { after: string }) => after)).toEqual([last, last]);
  });
});
