import { expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { event, type Served, sendEvents, serve } from './served';

async function recent(served: Served, after?: number): Promise<{ readonly revision: number; readonly tags: readonly object[] }> {
  return (await served.order({ url: `/tags/recent${after === undefined ? '' : `?after=${after}`}` })).json();
}

it('recently read tags are listed with their riders, newest first, each once, without departures', async () => {
  const served = await serve();
  await served.order({ method: 'POST', url: '/participants', payload: { bib: '12', name: 'Ana Bo', tags: ['E1'] } });
  await sendEvents(served, [event('E1', 1), event('X', 2), event('E1', 3), event('X', 4, { event_type: 'depart' })]);
  expect(await recent(served)).toEqual({
    revision: 6,
    tags: [
      {
        tag: 'E1',
        read_at: '2026-06-06T12:00:03.000Z',
        received_at: '2026-06-06T12:00:04.020Z',
        carrier: { id: 'p1', bib: '12', name: 'Ana Bo' },
      },
      { tag: 'X', read_at: '2026-06-06T12:00:02.000Z', received_at: '2026-06-06T12:00:04.020Z', carrier: null },
    ],
  });
});

it('after a revision only later reads are listed; the list is empty when there are none', async () => {
  const served = await serve();
  await sendEvents(served, [event('E1', 1)]);
  const { revision } = await recent(served);
  expect(await recent(served, revision)).toEqual({ revision, tags: [] });
  await sendEvents(served, [event('E1', 2)]);
  expect(await recent(served, revision)).toMatchObject({ revision: revision + 1, tags: [{ tag: 'E1' }] });
});

it('the age of a read is measured from its arrival at the station, not from its date', async () => {
  const served = await serve();
  await sendEvents(served, [event('LONGAGO', -7_200), event('AHEAD', 3)]);
  expect((await recent(served)).tags).toMatchObject([{ tag: 'AHEAD' }, { tag: 'LONGAGO' }]);
  served.clock.set((served.clock.now() + 10_001) as EpochMs);
  expect((await recent(served)).tags).toEqual([]);
});

it('a tag is listed with its present rider', async () => {
  const served = await serve();
  await sendEvents(served, [event('E1', 1)]);
  await served.order({ method: 'POST', url: '/participants', payload: { bib: '12', tags: ['E1'] } });
  expect((await recent(served)).tags).toMatchObject([{ carrier: { bib: '12' } }]);
  await served.order({ method: 'DELETE', url: '/participants/p1' });
  expect((await recent(served)).tags).toMatchObject([{ carrier: null }]);
});

it('a caller without the operator token is refused', async () => {
  const served = await serve();
  expect((await served.ask({ url: '/tags/recent' })).statusCode).toBe(401);
});
