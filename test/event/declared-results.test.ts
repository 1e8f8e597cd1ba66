import { describe, expect, it } from 'vitest';
import { EventRace, inEveryWay, type Scenario } from './event-kit';

const RACE: Scenario = {
  rules: { total_laps: 1, min_lap_ms: 8000 },
  riders: ['1', '2', '3', '4'].map((bib) => ({ bib })),
  reads: [
    ['1', 100],
    ['2', 110],
    ['3', 120],
    ['4', 130],
  ],
};

async function penalty(race: EventRace, bib: string, by_ms: number): Promise<number> {
  const { rider } = await race.row(bib);
  return (await race.order('POST', '/corrections', { correction: { kind: 'adjust-time', rider, by_ms } })).act.seq;
}

interface Changed {
  readonly bib: string;
  readonly before: { readonly place: number; readonly total_time_ms: number } | null;
  readonly now: { readonly place: number; readonly total_time_ms: number } | null;
}

const summary = ({ bib, before, now }: Changed) => [bib, before?.place ?? null, now?.place ?? null];

describe('declared results', () => {
  it('are official from a moment on, and say how many riders differ since', async () => {
    await inEveryWay(
      {
        ...RACE,
        acts: async (race) => {
          await race.order('POST', '/race/declare', { state: 'official', reason: 'no protest' });
          await penalty(race, '1', 15_000);
        },
      },
      async (race) => {
        const { race: now, revision } = await race.get('/race/control');
        // 1 falls behind 2, who gains a place; 3 and 4 have the same result.
        expect(now.declared).toMatchObject({ state: 'official', changed_riders: 2 });
        expect(now.declared.revision).toBeLessThan(revision);
        expect((await race.get('/standings')).race.declared.changed_riders).toBe(2);
      },
    );
  });

  it.each([
    { why: 'nobody is registered', riders: [] },
    { why: 'nobody has a passing', riders: [{ bib: '1' }] },
  ])('are none where $why', async ({ riders }) => {
    const race = await EventRace.open({ rules: RACE.rules ?? {}, riders });
    for (const state of ['official', 'provisional']) {
      const refused = await race.send('POST', '/race/declare', { state });
      expect([refused.statusCode, refused.json().detail]).toEqual([
        422,
        'There are no results to declare: no rider has a passing or a status yet.',
      ]);
    }
    expect((await race.get('/race/control')).race.declared).toBeNull();
  });

  it('can be declared where every rider was given a status', async () => {
    const race = await EventRace.open({ rules: RACE.rules ?? {}, riders: [{ bib: '1' }] });
    const { rider } = await race.row('1');
    await race.order('POST', '/corrections', { correction: { kind: 'status', rider, status: 'dns' } });
    await race.order('POST', '/race/declare', { state: 'official' });
    expect((await race.get('/race/control')).race.declared).toMatchObject({ state: 'official' });
  });

  it('can be compared with any earlier revision, with the acts that came since', async () => {
    const race = await EventRace.open(RACE);
    await race.read(...(RACE.reads ?? []));
    const { revision } = await race.get('/race/control');
    const penalised = await penalty(race, '1', 15_000);
    const undone = await penalty(race, '4', 50_000);
    await race.order('POST', '/undo', { act: undone });
    const changes = await race.get(`/results/changes?since=${revision}`);
    expect(changes).toMatchObject({ since: revision, acts: [penalised] });
    expect(changes.riders.map(summary)).toEqual([
      ['2', 2, 1],
      ['1', 1, 2],
    ]);
    expect((await race.get(`/results/changes?since=${changes.revision}`)).riders).toEqual([]);
    const fromTheStart: readonly Changed[] = (await race.get('/results/changes?since=1')).riders;
    expect(fromTheStart.map(summary)).toEqual([
      ['2', null, 1],
      ['1', null, 2],
      ['3', null, 3],
      ['4', null, 4],
    ]);
    race.reopen();
    expect(await race.get(`/results/changes?since=${revision}`)).toEqual(changes);
    expect((await race.send('GET', `/results/changes?since=${changes.revision + 1}`)).statusCode).toBe(422);
  });

  it('change with a late read, and are as before when the read is voided', async () => {
    const race = await EventRace.open({ ...RACE, riders: [...(RACE.riders ?? []), { bib: '5' }] });
    await race.read(...(RACE.reads ?? []));
    await race.order('POST', '/race/declare', { state: 'provisional' });
    await race.read(['5', 105]);
    const declared = async () => (await race.get('/race/control')).race.declared;
    expect(await declared()).toMatchObject({ state: 'provisional', changed_riders: 4 });
    const { rider } = await race.row('5');
    const { reads } = await race.get(`/riders/${rider}/trace`);
    await race.order('POST', '/corrections', { correction: { kind: 'void', passing: reads[0].seq } });
    expect(await declared()).toMatchObject({ changed_riders: 0 });
  });

  it('are as they were declared before when a declaration is undone', async () => {
    const race = await EventRace.open(RACE);
    await race.read(...(RACE.reads ?? []));
    await race.order('POST', '/race/declare', { state: 'provisional' });
    await penalty(race, '4', 60_000);
    const official = (await race.order('POST', '/race/declare', { state: 'official' })).act.seq;
    const declared = async () => (await race.get('/race/control')).race.declared;
    expect(await declared()).toMatchObject({ state: 'official', changed_riders: 0 });
    await race.order('POST', '/undo', { act: official });
    expect(await declared()).toMatchObject({ state: 'provisional', changed_riders: 1 });
    race.reopen();
    expect(await declared()).toMatchObject({ state: 'provisional', changed_riders: 1 });
    expect((await race.send('POST', '/race/declare', { state: 'provisional' })).statusCode).toBe(409);
  });
});
