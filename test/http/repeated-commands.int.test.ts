import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { DISK_JOURNALS } from '../../src/journal/disk-journals';
import { event, type Served, sendEvents, serve } from './served';

const KEY = 'phone-7-0001';

async function withRiders(): Promise<Served> {
  const served = await serve({}, { journals: DISK_JOURNALS });
  for (const bib of ['1', '2']) await served.order({ method: 'POST', url: '/participants', payload: { bib, name: `Rider ${bib}` } });
  await served.order({ method: 'POST', url: '/race/start', payload: { at: '2026-06-06T12:00:00.000Z' } });
  served.clock.set(Date.parse('2026-06-06T12:10:00.000Z') as EpochMs);
  return served;
}

const insert = (served: Served, over: object = {}, more: object = {}) =>
  served.order({
    method: 'POST',
    url: '/corrections',
    payload: { correction: { kind: 'insert', rider: 'p1', at: '2026-06-06T12:02:00.000Z', key: KEY, ...over }, ...more },
  });
const laps = async (served: Served) =>
  (await served.ask({ url: '/standings' })).json().standings.map(({ bib, laps }: { bib: string; laps: number }) => `${bib}:${laps}`);

describe('a manual passing with a key', () => {
  it('is stored once, however often it is sent, and is answered with the same act each time', async () => {
    const served = await withRiders();
    const first = await insert(served);
    const again = await insert(served);
    const atOnce = await Promise.all([insert(served), insert(served)]);
    expect(first.statusCode).toBe(200);
    const seq = first.json().act.seq;
    expect([again, ...atOnce].map((answer) => [answer.statusCode, answer.json().act.seq])).toEqual([
      [200, seq],
      [200, seq],
      [200, seq],
    ]);
    expect(await laps(served)).toEqual(['1:1', '2:0']);
    expect(served.complaints()).toEqual([]);
  });

  it('does not come back when it is sent again after an undo', async () => {
    const served = await withRiders();
    await insert(served);
    await served.order({ method: 'POST', url: '/undo' });
    const again = await insert(served);
    expect([again.statusCode, again.json().act.undone]).toEqual([200, true]);
    expect(await laps(served)).toEqual(['1:0', '2:0']);
  });

  it('is another one with another key, or without a key', async () => {
    const served = await withRiders();
    await insert(served);
    await insert(served, { at: '2026-06-06T12:04:00.000Z', key: 'phone-7-0002' });
    await insert(served, { at: '2026-06-06T12:06:00.000Z', key: undefined });
    expect(await laps(served)).toEqual(['1:3', '2:0']);
  });

  it('is known again after the file was closed and opened', async () => {
    const served = await withRiders();
    const seq = (await insert(served)).json().act.seq;
    const { file } = (await served.order({ url: '/race/control' })).json();
    await served.order({ method: 'POST', url: '/races', payload: { name: 'Next' } });
    await served.order({ method: 'POST', url: '/races/open', payload: { file } });
    expect((await insert(served)).json().act.seq).toBe(seq);
    expect(await laps(served)).toEqual(['1:1', '2:0']);
  });

  it('is refused as bad input where its key is none', async () => {
    const served = await withRiders();
    for (const key of ['short', 'with blank', 'ü'.repeat(9), '']) expect((await insert(served, { key })).statusCode).toBe(422);
  });
});

describe('a penalty that is sent again', () => {
  const correct = (served: Served, correction: object, more: object = {}) =>
    served.order({ method: 'POST', url: '/corrections', payload: { correction, ...more } });
  const penalty = { kind: 'adjust-time', rider: 'p1', by_ms: 10_000 };
  const added = async (served: Served) =>
    (await served.ask({ url: '/standings' }))
      .json()
      .standings.map((row: { adjustment_ms: number; adjusted_laps: number }) => [row.adjustment_ms, row.adjusted_laps]);

  it.each([
    penalty,
    { kind: 'adjust-laps', rider: 'p1', by: -1 },
    { kind: 'relegate', rider: 'p1', behind: 'p2' },
    { kind: 'note', rider: 'p1', text: 'No number', public: true },
  ])('with its key is stored once, also once it was undone: %j', async (correction) => {
    const served = await withRiders();
    const first = (await correct(served, { ...correction, key: KEY }, { reason: 'Cut course' })).json();
    const again = await Promise.all([correct(served, { ...correction, key: KEY }), correct(served, { ...correction, key: KEY })]);
    expect(again.map((answer) => [answer.statusCode, answer.json().act.seq, answer.json().warnings])).toEqual([
      [200, first.act.seq, []],
      [200, first.act.seq, []],
    ]);
    expect((await served.order({ url: '/audit' })).json().acts.filter(({ type }: { type: string }) => type === 'corrected')).toHaveLength(
      1,
    );
    await served.order({ method: 'POST', url: '/undo' });
    expect((await correct(served, { ...correction, key: KEY })).json().act).toMatchObject({ seq: first.act.seq, undone: true });
    expect(await added(served)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(served.complaints()).toEqual([]);
  });

  it('is refused where its key is that of another correction', async () => {
    const served = await withRiders();
    const { act } = (await correct(served, { ...penalty, key: KEY })).json();
    const others = [
      { ...penalty, by_ms: 20_000 },
      { ...penalty, rider: 'p2' },
      { kind: 'adjust-laps', rider: 'p1', by: 1 },
      { kind: 'insert', rider: 'p1', at: '2026-06-06T12:02:00.000Z' },
    ];
    for (const other of others) {
      const refused = await correct(served, { ...other, key: KEY });
      expect([refused.statusCode, refused.json().code, refused.json().params]).toEqual([409, 'key-taken', { entry: act.seq }]);
    }
    expect(await added(served)).toEqual([
      [10_000, 0],
      [0, 0],
    ]);
  });

  it('without a key adds up, as ever, and the answer and the forecast say so', async () => {
    const served = await withRiders();
    const first = (await correct(served, penalty, { reason: 'Cut course' })).json();
    expect(first.warnings).toEqual([]);
    const forecast = (await served.order({ method: 'POST', url: '/race/forecast', payload: { correction: penalty } })).json();
    expect(forecast.warnings).toMatchObject([{ code: 'same-penalty', params: { entry: first.act.seq } }]);
    const again = (await correct(served, penalty, { reason: 'Cut course' })).json();
    expect(again.warnings).toEqual(forecast.warnings);
    expect(await added(served)).toContainEqual([20_000, 0]);
    const others = [
      await correct(served, penalty, { reason: 'Littering' }),
      await correct(served, { ...penalty, rider: 'p2' }, { reason: 'Cut course' }),
      await correct(served, { ...penalty, by_ms: 5000 }, { reason: 'Cut course' }),
    ];
    expect(others.map((answer) => answer.json().warnings)).toEqual([[], [], []]);
    for (const { act } of [first, again]) await served.order({ method: 'POST', url: '/undo', payload: { act: act.seq } });
    expect((await correct(served, penalty, { reason: 'Cut course' })).json().warnings).toEqual([]);
    expect(served.complaints()).toEqual([]);
  });

  it('like a correction of a clock that is sent again, which moves the same reads twice', async () => {
    const served = await withRiders();
    await sendEvents(served, [event('E1', 120, { reader_ip: 'gate' }), event('E2', 130, { reader_ip: 'finish' })]);
    const shift = {
      kind: 'shift-clock',
      reader: 'gate',
      from: '2026-06-06T12:00:00.000Z',
      until: '2026-06-06T12:05:00.000Z',
      by_ms: -60_000,
    };
    const first = (await correct(served, shift)).json();
    expect(first.warnings).toEqual([]);
    const forecast = (await served.order({ method: 'POST', url: '/race/forecast', payload: { correction: shift } })).json();
    expect(forecast.warnings).toMatchObject([{ code: 'same-clock-shift', params: { reader: 'gate', entry: first.act.seq } }]);
    expect((await correct(served, shift)).json().warnings).toEqual(forecast.warnings);
    const others = [
      { ...shift, reader: 'finish' },
      { ...shift, by_ms: 60_000 },
      { ...shift, until: '2026-06-06T12:04:00.000Z' },
      { ...shift, entries: { from: 1, until: 5 } },
      { ...shift, key: KEY },
    ];
    for (const other of others) expect((await correct(served, other)).json().warnings).toEqual([]);
    expect(served.complaints()).toEqual([]);
  });

  it('is known again after the file was closed and opened', async () => {
    const served = await withRiders();
    const { act } = (await correct(served, { ...penalty, key: KEY })).json();
    const { file } = (await served.order({ url: '/race/control' })).json();
    await served.order({ method: 'POST', url: '/races', payload: { name: 'Next' } });
    await served.order({ method: 'POST', url: '/races/open', payload: { file } });
    expect((await correct(served, { ...penalty, key: KEY })).json().act.seq).toBe(act.seq);
  });
});

describe('an undo or redo that is sent again', () => {
  const post = (served: Served, url: string, payload: object) => served.order({ method: 'POST', url, payload });
  const acts = async (served: Served) =>
    (await served.order({ url: '/audit' })).json().acts.map(({ type }: { type: string }) => type) as string[];

  it('with its key takes back one act, however often it is sent and whatever was redone since', async () => {
    const served = await withRiders();
    for (const key of ['phone-7-0001', 'phone-7-0002']) await insert(served, { key });
    const first = (await post(served, '/undo', { key: 'desk-0001' })).json();
    const atOnce = await Promise.all([post(served, '/undo', { key: 'desk-0001' }), post(served, '/undo', { key: 'desk-0001' })]);
    expect(atOnce.map((answer) => [answer.statusCode, answer.json().act.seq])).toEqual([
      [200, first.act.seq],
      [200, first.act.seq],
    ]);
    const redone = (await post(served, '/redo', { key: 'desk-0002' })).json();
    expect((await post(served, '/redo', { key: 'desk-0002' })).json().act.seq).toBe(redone.act.seq);
    expect((await post(served, '/undo', { key: 'desk-0001' })).json().act.seq).toBe(first.act.seq);
    expect((await acts(served)).slice(-4)).toEqual(['corrected', 'corrected', 'undone', 'redone']);
    expect(served.complaints()).toEqual([]);
  });

  it('with the key of another command is refused, and with another key takes back the act before', async () => {
    const served = await withRiders();
    const seqs = [];
    for (const key of ['phone-7-0001', 'phone-7-0002']) seqs.push((await insert(served, { key })).json().act.seq);
    const { act } = (await post(served, '/undo', { act: seqs[1], key: 'desk-0001' })).json();
    const refused = [
      await post(served, '/undo', { act: seqs[0], key: 'desk-0001' }),
      await post(served, '/redo', { key: 'desk-0001' }),
      await post(served, '/undo', { key: 'phone-7-0001' }),
      await insert(served, { key: 'desk-0001' }),
    ];
    expect(refused.map((answer) => [answer.statusCode, answer.json().code, answer.json().params.entry])).toEqual([
      [409, 'key-taken', act.seq],
      [409, 'key-taken', act.seq],
      [409, 'key-taken', seqs[0]],
      [409, 'key-taken', act.seq],
    ]);
    expect((await post(served, '/undo', { act: seqs[1], key: 'desk-0001' })).json().act.seq).toBe(act.seq);
    expect((await post(served, '/undo', { key: 'desk-0002' })).json().act.seq).toBeGreaterThan(act.seq);
    expect(await laps(served)).toEqual(['1:0', '2:0']);
  });

  it('is known again after the file was closed and opened', async () => {
    const served = await withRiders();
    await insert(served);
    const { act } = (await post(served, '/undo', { key: 'desk-0001' })).json();
    const { file } = (await served.order({ url: '/race/control' })).json();
    await post(served, '/races', { name: 'Next' });
    await post(served, '/races/open', { file });
    expect((await post(served, '/undo', { key: 'desk-0001' })).json().act.seq).toBe(act.seq);
  });
});

describe('a command for a race by its id', () => {
  it('is carried out while that race is open', async () => {
    const served = await withRiders();
    const race_id = (await served.ask({ url: '/standings' })).json().race.race_id;
    expect((await insert(served, {}, { race_id })).statusCode).toBe(200);
    expect((await served.order({ method: 'POST', url: '/undo', payload: { race_id } })).statusCode).toBe(200);
  });

  it('changes nothing in another race, which has riders of its own with the same ids', async () => {
    const served = await withRiders();
    const seq = (await insert(served)).json().act.seq;
    const race_id = (await served.ask({ url: '/standings' })).json().race.race_id;
    const { file } = (await served.order({ url: '/race/control' })).json();
    await served.order({ method: 'POST', url: '/races', payload: { name: 'Next', riders_of: file } });
    const refused = await insert(served, { key: 'phone-7-0003' }, { race_id });
    expect([refused.statusCode, refused.json().code, refused.json().params]).toEqual([409, 'other-race', { open: 'Next' }]);
    const undone = await served.order({ method: 'POST', url: '/undo', payload: { race_id, act: seq } });
    expect([undone.statusCode, undone.json().code]).toEqual([409, 'other-race']);
    expect(await laps(served)).toEqual(['1:0', '2:0']);
    expect(served.complaints()).toEqual([]);
  });
});
