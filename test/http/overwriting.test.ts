import { describe, expect, it } from 'vitest';
import { event, type Served, sendEvents, serve } from './served';

const ANNA = { bib: '12', name: 'Anna', category: 'U15', team: '' };

async function withAnna(): Promise<{ served: Served; seen: number }> {
  const served = await serve();
  await served.order({ method: 'POST', url: '/participants', payload: ANNA });
  await sendEvents(served, [event('E1', 60)]);
  const { revision } = (await served.order({ url: '/participants' })).json();
  return { served, seen: revision };
}

function change(served: Served, payload: Readonly<Record<string, unknown>>): ReturnType<Served['order']> {
  return served.order({ method: 'PUT', url: '/participants/p1', payload });
}

describe('a form that was opened before somebody else made a change', () => {
  it('does not write its old values over the change, and hears what was changed', async () => {
    const { served, seen } = await withAnna();
    await change(served, { ...ANNA, team: 'Velo', revision: seen });
    const late = await change(served, { ...ANNA, name: 'Anne', revision: seen });
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ code: 'changed-since', params: { by: 'timekeeper', more: 0 } });
    expect(late.json().changes).toMatchObject([{ type: 'participant-changed', by: 'timekeeper' }]);
    expect((await served.order({ url: '/participants/p1' })).json()).toMatchObject({ name: 'Anna', team: 'Velo' });
  });

  it('is stored when it was made from the newest revision, or when something else was changed', async () => {
    const { served, seen } = await withAnna();
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '13' } });
    await sendEvents(served, [event('E2', 70)]);
    const answer = await change(served, { ...ANNA, name: 'Anne', revision: seen });
    expect(answer.statusCode).toBe(200);
    expect((await change(served, { ...ANNA, name: 'Anna', revision: answer.json().act.seq })).statusCode).toBe(200);
  });

  it('is refused where the race has not come so far: it was made for another race', async () => {
    const { served } = await withAnna();
    const late = await change(served, { ...ANNA, name: 'Anne', revision: 5000 });
    expect([late.statusCode, late.json()]).toEqual([409, expect.objectContaining({ code: 'other-race' })]);
    const removal = await served.order({ method: 'DELETE', url: '/participants/p1?revision=5000' });
    expect([removal.statusCode, removal.json()]).toEqual([409, expect.objectContaining({ code: 'other-race' })]);
    expect((await served.order({ url: '/participants/p1' })).json()).toMatchObject({ name: 'Anna' });
  });

  it('is stored over anything when it names no revision', async () => {
    const { served } = await withAnna();
    await change(served, { ...ANNA, team: 'Velo' });
    expect((await change(served, { ...ANNA, name: 'Anne' })).statusCode).toBe(200);
  });

  it('is refused as well when the change it has not seen is an undo', async () => {
    const { served, seen } = await withAnna();
    const { act } = (await change(served, { ...ANNA, team: 'Velo', revision: seen })).json();
    await served.order({ method: 'POST', url: '/undo', payload: {} });
    const late = await change(served, { ...ANNA, name: 'Anne', revision: act.seq });
    expect([late.statusCode, late.json().changes?.length]).toEqual([409, 1]);
  });
});

const RULES = { total_laps: 3, min_lap_ms: 8000 };
const STATUS = { kind: 'status', rider: 'p1' };
const E1 = '/participants/p1/tags/E1';

describe.each([
  ['the name of the race', { method: 'PATCH', url: '/race', payload: { name: 'A' } }, { name: 'B' }],
  ['the gun', { method: 'POST', url: '/race/start', payload: {} }, { at: '2026-06-01T12:00:05.000Z' }],
  [
    'the status of a rider',
    { method: 'POST', url: '/corrections', payload: { correction: { ...STATUS, status: 'dnf' } } },
    { correction: { ...STATUS, status: 'dsq' } },
  ],
  ['a tag', { method: 'PUT', url: E1, payload: { from: '2026-06-01T12:00:10.000Z' } }, {}],
] as const)('%s', (_what, first, second) => {
  it('is not overwritten by somebody who has not seen the latest change', async () => {
    const { served, seen } = await withAnna();
    expect((await served.order({ ...first, payload: { ...first.payload, revision: seen } })).statusCode).toBe(200);
    const late = await served.order({ ...first, payload: { ...second, revision: seen } });
    expect([late.statusCode, late.json().code]).toEqual([409, 'changed-since']);
  });
});

it('a race that somebody stopped and resumed meanwhile is not stopped by a form from before', async () => {
  const { served, seen } = await withAnna();
  const stop = (revision: number) => served.order({ method: 'POST', url: '/race/stop', payload: { revision } });
  expect((await stop(seen)).statusCode).toBe(200);
  const { act } = (await served.order({ method: 'POST', url: '/race/resume', payload: {} })).json();
  expect((await stop(seen)).json().code).toBe('changed-since');
  expect((await stop(act.seq)).statusCode).toBe(200);
});

it('the rules of the race are not overwritten by somebody who has not seen the latest change', async () => {
  const { served, seen } = await withAnna();
  const { rules } = (await served.order({ url: '/race/control' })).json();
  const put = (revision: number, more: object) =>
    served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...rules, ...RULES, ...more }, revision } });
  expect((await put(seen, {})).statusCode).toBe(200);
  const late = await put(seen, { total_laps: 4 });
  expect([late.statusCode, late.json().code]).toEqual([409, 'changed-since']);
});

it('a rider is not removed, and a tag not released, by somebody who has not seen the latest change', async () => {
  const { served, seen } = await withAnna();
  await change(served, { ...ANNA, team: 'Velo' });
  await served.order({ method: 'PUT', url: E1, payload: {} });
  const removal = await served.order({ method: 'DELETE', url: `/participants/p1?revision=${seen}` });
  const release = await served.order({ method: 'DELETE', url: `${E1}?revision=${seen}` });
  expect([removal.json().code, release.json().code]).toEqual(['changed-since', 'changed-since']);
});

it.each(['void', 'move', 'split'])('a passing that somebody else gave another time is not changed unseen: %s', async (kind) => {
  const { served, seen } = await withAnna();
  await served.order({ method: 'POST', url: '/participants', payload: { bib: '13' } });
  const correct = (correction: object) =>
    served.order({ method: 'POST', url: '/corrections', payload: { correction: { passing: seen, ...correction }, revision: seen } });
  expect((await correct({ kind: 'retime', at: '2026-06-06T12:00:50.000Z' })).statusCode).toBe(200);
  const rest = kind === 'move' ? { to: 'p2' } : kind === 'split' ? { rider: 'tag:E1', into: 2 } : {};
  const late = await correct({ kind, ...rest });
  expect([late.statusCode, late.json().code]).toEqual([409, 'changed-since']);
});

it('the start of a wave that somebody gave meanwhile is not lost to rules from before, and changes of other rules keep it', async () => {
  const { served, seen } = await withAnna();
  const { rules } = (await served.order({ url: '/race/control' })).json();
  await served.order({ method: 'POST', url: '/race/start', payload: { at: '2026-05-12T17:59:00.000Z' } });
  await served.order({ method: 'POST', url: '/race/start', payload: { wave: 'U15', at: '2026-05-12T18:00:30.000Z' } });
  const put = (changed: object, revision?: number) =>
    served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...rules, ...changed }, revision } });
  const late = await put({ total_laps: 9 }, seen);
  expect([late.statusCode, late.json().code, late.json().changes?.[0]?.type]).toEqual([409, 'changed-since', 'wave-started']);
  const waves = async () => (await served.order({ url: '/race/control' })).json().race.waves;
  expect(await waves()).toMatchObject([{ name: 'U15', started: true }]);
  const kept = [{ name: 'Youth', categories: ['U15'], after_ms: 0 }];
  expect((await put({ total_laps: 9, waves: kept }, seen)).statusCode).toBe(200);
  expect(await waves()).toMatchObject([{ name: 'Youth', started: true, start_time: '2026-05-12T18:00:30.000Z' }]);
});

describe('results', () => {
  it('are not declared by somebody who has not seen an action that may change them', async () => {
    const { served } = await withAnna();
    await served.order({ method: 'POST', url: '/race/start', payload: { at: '2026-05-12T17:59:00.000Z' } });
    const revision = async () => (await served.order({ url: '/participants' })).json().revision as number;
    const declare = async (seen: number) => {
      const answer = await served.order({ method: 'POST', url: '/race/declare', payload: { state: 'official', revision: seen } });
      return [answer.statusCode, answer.json().changes?.map(({ type }: { type: string }) => type)];
    };
    const status = { kind: 'status', rider: 'p1', status: 'dnf' };
    const seen = await revision();
    await served.order({ method: 'POST', url: '/corrections', payload: { correction: status } });
    expect(await declare(seen)).toEqual([409, ['corrected']]);
    // What was taken back since has changed nothing.
    await served.order({ method: 'POST', url: '/undo', payload: {} });
    await served.order({ method: 'PATCH', url: '/race', payload: { name: 'Saturday' } });
    expect(await declare(seen)).toEqual([200, undefined]);
  });
});
