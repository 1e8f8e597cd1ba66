import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { FaultError, type StationFault, type StationHealth } from '../../src/station';
import { publicHealth, publicReaders } from '../../src/wire/public-health';
import { OneReader } from './one-reader';
import { event, serve, TOKEN } from './served';
import { listen } from './stream/listener';

const AS_TIMEKEEPER = { authorization: `Bearer ${TOKEN}` };

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
    { code: 'entries-changed', params: { path } },
    { code: 'reads-left-behind', params: { races: [{ name: 'Cup', path, reads: 3 }] } },
  ];
  for (const fault of faults) {
    const told = publicHealth({ senders: [], journal: { fault } } as unknown as StationHealth).journal.fault;
    expect(JSON.stringify(told)).toBe(JSON.stringify(fault).replaceAll('/home/anna/races/', ''));
  }
});

test('only the timekeeper gets addresses of readers and folders from the stream, in what it begins with and in what comes later', async () => {
  const readers = new OneReader();
  const served = await serve({}, { makeReaders: () => readers });
  readers.lose('sirit510-1');
  const [early, desk] = [await listen(served), await listen(served, '', AS_TIMEKEEPER)];
  for (const stream of [early, desk]) await stream.until(() => stream.of('reader').length === 1);
  readers.lose('sirit510-1');
  for (const stream of [early, desk]) await stream.until(() => stream.of('reader').length === 2);
  expect(early.of('reader').map((message) => [message.state, message.reason_params])).toEqual(
    Array(2).fill(['lost', { link: 'sirit510-1' }]),
  );
  expect(desk.of('reader').map((message) => [message.state, message.reason_params])).toEqual(Array(2).fill(['lost', { link: 'COM4' }]));
  expect(early.texts.join()).not.toContain('COM4');
});

test('what a device or the system said of a reader names it by its id to the public, whatever address is in it', () => {
  const cases = [
    ['connect EHOSTUNREACH 192.168.1.130:4001', 'connect EHOSTUNREACH r1'],
    ['getaddrinfo ENOTFOUND gate.club.lan', 'getaddrinfo ENOTFOUND r1'],
    ['route to [fe80::1]:4001 (via 10.0.0.1)', 'route to r1 (via r1)'],
    ['firmware 3.1 at 12:30:05', 'firmware 3.1 at 12:30:05'],
  ];
  for (const [reason = '', told] of cases) {
    const reader = { id: 'r1', reason: { code: 'tcp-lost', params: { link: 'gate.club.lan:4001', reason, after: 5 } } };
    const [open] = publicReaders([reader] as unknown as Parameters<typeof publicReaders>[0]);
    expect(open?.reason.params).toEqual({ link: 'r1', reason: told, after: 5 });
  }
});

test('a refusal because of the disk names no folder to who sends reads, and the whole path to the timekeeper', async () => {
  const served = await serve();
  const path = served.station.race()?.path ?? '';
  expect(dirname(path)).not.toBe('.');
  served.station.record = () => Promise.reject(new FaultError({ code: 'disk-full', params: { path } }));
  const batch = { method: 'POST', url: '/events/tag/batch', payload: { events: [event('E1', 60)] } } as const;
  const [open, told] = [await served.ask(batch), await served.order(batch)];
  expect([open.statusCode, open.json().params.path]).toEqual([503, basename(path)]);
  expect(open.body).not.toContain(dirname(path));
  expect(told.json().params.path).toBe(path);
});
