import { describe, expect, it } from 'vitest';
import { event } from '../http/served';
import { ask, dataFolder, keyOf, run, standingsOf, until } from './running';

const reads = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => event(`E${(from + index) % 7}`, 10 + from + index));

/** Whether two stations show the same, byte for byte. */
async function areSame(one: string, other: string): Promise<boolean> {
  return (await standingsOf(one)) === (await standingsOf(other));
}

describe('a standby and a relay', () => {
  it('have the race of the hub entry for entry, and show the same', async () => {
    const hub = await run(dataFolder());
    await ask(hub.url, 'POST', '/events/tag/batch', { events: reads(0, 40) });
    await ask(hub.url, 'PATCH', '/race', { name: 'Night race' });
    const standby = await run(dataFolder(), { role: 'standby', hub: { url: hub.url, key: await keyOf(hub.url, 'Second', 'standby') } });
    const relay = await run(dataFolder(), { role: 'relay', hub: { url: hub.url, key: await keyOf(hub.url, 'Tent', 'relay') } });
    await until(() => areSame(hub.url, standby.url));
    await ask(hub.url, 'POST', '/events/tag/batch', { events: reads(40, 60) });
    await ask(hub.url, 'POST', '/corrections', { correction: { kind: 'insert', rider: 'tag:E1', at: '2026-06-06T12:00:30.000Z' } });
    await until(async () => (await areSame(hub.url, standby.url)) && areSame(hub.url, relay.url));
    const [head] = [hub, standby, relay].map(({ station }) => station.replica.head());
    expect([standby, relay].map(({ station }) => station.replica.head())).toEqual([head, head]);
    expect([standby, relay].map(({ station }) => station.replica.page(0, 1_000))).toEqual([
      hub.station.replica.page(0, 1_000),
      hub.station.replica.page(0, 1_000),
    ]);
  });

  it('take neither reads nor acts: the answer is the address of the hub', async () => {
    const hub = await run(dataFolder());
    const key = await keyOf(hub.url, 'Second', 'standby');
    const standby = await run(dataFolder(), { role: 'standby', hub: { url: hub.url, key } });
    await until(() => areSame(hub.url, standby.url));
    const refused = { status: 409, body: expect.objectContaining({ code: 'read-only', params: { hub: hub.url } }) };
    expect(await ask(standby.url, 'POST', '/events/tag/batch', { events: reads(0, 3) }, null)).toEqual(refused);
    expect(await ask(standby.url, 'POST', '/race/reset', {})).toEqual(refused);
    expect(await ask(standby.url, 'POST', '/races', { name: 'Other' })).toEqual(refused);
    expect(await ask(standby.url, 'POST', '/readers', { address: 'x://y' })).toEqual(refused);
    expect((await ask(standby.url, 'GET', '/audit')).status).toBe(200);
    expect(standby.station.replica.head()?.seq).toBe(hub.station.replica.head()?.seq);
  });

  it('follow the hub to another race and back, and keep both files', async () => {
    const hub = await run(dataFolder());
    const dataDir = dataFolder();
    const standby = await run(dataDir, { role: 'standby', hub: { url: hub.url, key: await keyOf(hub.url, 'Second', 'standby') } });
    await ask(hub.url, 'POST', '/events/tag/batch', { events: reads(0, 10) });
    const first = hub.station.race()?.path ?? '';
    await until(() => areSame(hub.url, standby.url));
    await ask(hub.url, 'POST', '/races', { name: 'Afternoon', start_at: '2026-06-06T12:00:00.000Z' });
    await until(() => standby.station.race()?.control.name === 'Afternoon');
    hub.station.openRace(first);
    await until(() => standby.station.replica.head()?.identity.id === hub.station.replica.head()?.identity.id);
    await ask(hub.url, 'POST', '/events/tag/batch', { events: reads(10, 10) });
    await until(() => areSame(hub.url, standby.url));
    expect(standby.station.raceFiles()).toHaveLength(2);
  });

  it('go on where they were after a restart, with the hub away and back', async () => {
    const hubFolder = dataFolder();
    const hub = await run(hubFolder);
    const key = await keyOf(hub.url, 'Second', 'standby');
    const settings = { role: 'standby' as const, hub: { url: hub.url, key } };
    const dataDir = dataFolder();
    const standby = await run(dataDir, settings);
    await ask(hub.url, 'POST', '/events/tag/batch', { events: reads(0, 50) });
    await until(() => areSame(hub.url, standby.url));
    await standby.close();
    await ask(hub.url, 'POST', '/events/tag/batch', { events: reads(50, 50) });
    await hub.close();
    const again = await run(dataDir, settings);
    expect((await ask(again.url, 'GET', '/machines')).body['machines']).toMatchObject([{ state: 'cut-off' }]);
    const back = await run(hubFolder, { port: hub.port });
    await until(() => areSame(back.url, again.url));
    expect(again.station.replica.page(0, 1_000)).toEqual(back.station.replica.page(0, 1_000));
  });
});
