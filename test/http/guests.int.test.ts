import { get } from 'node:http';
import type { networkInterfaces } from 'node:os';
import { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { isElsewhere } from '../../src/http/guests';
import { ZoneWatch } from '../../src/zone-watch';
import { serve } from './served';

const LAPTOP = {
  wlan0: [{ address: '192.168.1.20' }, { address: 'fe80::1:2' }, { address: '2001:db8::20' }],
  lo: [{ address: '127.0.0.1' }, { address: '::1' }],
} as unknown as ReturnType<typeof networkInterfaces>;

test.each([
  ['192.168.1.77', true],
  ['::ffff:192.168.1.77', true],
  ['fe80::9%wlan0', true],
  ['2001:DB8::77', true],
  ['172.17.0.1', true],
  ['192.168.1.20', false],
  ['::ffff:192.168.1.20', false],
  ['fe80::1:2%wlan0', false],
  ['2001:DB8::20', false],
  ['127.0.0.1', false],
  ['127.9.9.9', false],
  ['::ffff:127.0.0.1', false],
  ['::1', false],
  [undefined, false],
])('a connection from %s comes from another device: %s', (address, expected) => {
  expect(isElsewhere(address, () => LAPTOP)).toBe(expected);
});

test('no connection of this computer counts as that of another device, under any of its addresses', async () => {
  const served = await serve();
  const screens = async () => (await served.order({ url: '/screens' })).json();
  const port = await served.port();
  await new Promise((resolve) => get({ host: '127.0.0.1', port, path: '/health', agent: false }, resolve).end());
  expect(await screens()).toMatchObject({ reached: false, system: 'other' });
  // As one from another device arrives.
  served.app.server.emit('connection', Object.assign(new Duplex({ read: () => undefined }), { remoteAddress: '192.0.2.7' }));
  expect(await screens()).toMatchObject({ reached: true });
});

test('a time zone that is not that of the computer is in the health of the station and in the check before the start', async () => {
  const environment: Record<string, string | undefined> = {};
  let ofComputer = 'Europe/London';
  const zone = new ZoneWatch({ environment, elapsed: () => 0, zone: () => environment['TZ'] ?? ofComputer });
  const served = await serve({ zone });
  const zoneOf = async () => {
    const { checks } = (await served.order({ url: '/preflight' })).json();
    return checks.find(({ code }: { readonly code: string }) => code === 'zone');
  };
  ofComputer = 'Asia/Tokyo';
  const { time_zone } = (await served.ask({ url: '/health' })).json();
  expect(time_zone).toMatchObject({ sentence_code: 'zone-changed', sentence_params: { from: 'Europe/London', to: 'Asia/Tokyo' } });
  expect(await zoneOf()).toMatchObject({ verdict: 'warning', sentence: time_zone.sentence });
  const well = await serve({ zone: new ZoneWatch({ environment: { TZ: 'Asia/Tokyo' }, elapsed: () => 0, zone: () => 'Asia/Tokyo' }) });
  expect((await well.ask({ url: '/health' })).json()).not.toHaveProperty('time_zone');
  const { checks } = (await well.order({ url: '/preflight' })).json();
  expect(checks).toContainEqual(
    expect.objectContaining({ code: 'zone', verdict: 'ok', sentence: 'Times of day are in the zone Asia/Tokyo.' }),
  );
});
