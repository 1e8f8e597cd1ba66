import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { DISK_JOURNALS } from '../../src/journal/disk-journals';
import { type Served, serve } from './served';

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
