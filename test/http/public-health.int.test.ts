import { expect, test } from 'vitest';
import type { StationFault, StationHealth } from '../../src/station';
import { publicHealth } from '../../src/wire/public-health';
import { OneReader } from './one-reader';
import { event, serve } from './served';

test('only the timekeeper gets addresses of senders and readers from /health; everybody else gets the rest as before', async () => {
  const readers = new OneReader();
  const served = await serve({}, { makeReaders: () => readers });
  await served.ask({ method: 'POST', url: '/events/tag/batch', payload: { events: [event('E1', 60)] } });
  readers.lose('sirit510-1');
  const [open, told] = [(await served.ask({ url: '/health' })).json(), (await served.order({ url: '/health' })).json()];
  expect(told.senders).toMatchObject([{ reader: '192.168.1.130' }]);
  expect(told.readers).toMatchObject([{ reason_params: { link: 'COM4' } }]);
  expect(open.readers).toMatchObject([{ id: 'sirit510-1', state: 'lost', reason_params: { link: 'sirit510-1' } }]);
  expect(JSON.stringify(open)).not.toMatch(/192\.168|COM4/);
  const { senders, readers: ofDesk, ...rest } = told;
  // Other programs write to the disk between the two answers.
  const journal = { ...rest.journal, free_bytes: open.journal.free_bytes };
  expect(open).toEqual({ ...rest, journal, senders: [], readers: [{ ...ofDesk[0], ...open.readers[0] }] });
  expect(Object.keys(open)).toEqual(Object.keys(told));
});

test('a fault names files without their folders to the public', () => {
  const path = '/home/anna/races/cup.racetag';
  const faults: readonly StationFault[] = [
    { code: 'disk-full', params: { path } },
    { code: 'entries-missing', params: { path, missing: 1, stored: 2, log: `${path}-wal-damaged` } },
    { code: 'reads-left-behind', params: { races: [{ name: 'Cup', path, reads: 3 }] } },
  ];
  for (const fault of faults) {
    const told = publicHealth({ senders: [], journal: { fault } } as unknown as StationHealth).journal.fault;
    expect(JSON.stringify(told)).toBe(JSON.stringify(fault).replaceAll('/home/anna/races/', ''));
  }
});
