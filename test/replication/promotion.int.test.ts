import { describe, expect, it } from 'vitest';
import { picturesOf, takenOver } from './desks-of-takeover';
import { batch, endWithOlderFile, hasSame, record } from './followed';
import { type Answer, ask, dataFolder, keyOf, run, standingsOf, until } from './running';

const insert = (rider: string, second: number) => ({ correction: { kind: 'insert', rider, at: `2026-06-06T12:00:${second}.000Z` } });

/** A hub with a race of 100 entries, its standby that has all of it, and their folders. */
async function pair() {
  const [hubFolder, folder] = [dataFolder(), dataFolder()];
  const hub = await run(hubFolder);
  await record(hub.url, 0, 98);
  const key = await keyOf(hub.url, 'Second', 'standby');
  const course = await keyOf(hub.url, 'Course', 'point');
  const settings = { role: 'standby' as const, hub: { url: hub.url, key } };
  const standby = await run(folder, settings);
  await until(() => hasSame(hub, standby));
  await until(async () => (await ask(standby.url, 'GET', '/session', undefined, course)).body['key'] !== undefined);
  return { hub, standby, hubFolder, folder, settings, course };
}

const machinesOf = (url: string) => ask(url, 'GET', '/machines');

describe('POST /race/promote', () => {
  it('the standby of a dead hub has the same results byte for byte, and takes reads and acts; what is sent again is known', async () => {
    const { hub, standby, course } = await pair();
    const before = await standingsOf(hub.url);
    await hub.close();
    expect(await ask(standby.url, 'POST', '/race/promote', {})).toMatchObject({ status: 200, body: { role: 'hub', epoch: 2 } });
    expect(await standingsOf(standby.url)).toBe(before);
    expect((await machinesOf(standby.url)).body).toMatchObject({ machines: [{ name: hub.url, state: 'cut-off' }] });
    await record(standby.url, 48, 50);
    expect(await standingsOf(standby.url)).toBe(before);
    // The keys of the old hub open the new one.
    expect((await ask(standby.url, 'POST', '/events/tag/batch', batch(98, 5), course)).status).toBe(200);
    expect((await ask(standby.url, 'PATCH', '/race', { name: 'Goes on' })).status).toBe(200);
    expect(standby.station.replica.head()).toMatchObject({ seq: 106, identity: { epoch: 2 } });
    expect((await ask(standby.url, 'POST', '/race/promote', {})).body).toMatchObject({ code: 'not-a-standby' });
  });

  it('a standby that has taken over is still the hub after a restart', async () => {
    const { hub, standby, folder, settings } = await pair();
    await hub.close();
    await ask(standby.url, 'POST', '/race/promote', {});
    await standby.close();
    const again = await run(folder, settings);
    expect((await machinesOf(again.url)).body).toMatchObject({ role: 'hub', epoch: 2 });
    expect((await record(again.url, 98, 1)).status).toBe(200);
  });

  it('the old hub takes nothing any more as soon as it is back; its reads are taken, its acts are listed on both', async () => {
    const { hub, standby, hubFolder } = await pair();
    const { port } = hub;
    // The line between the two is cut: the old hub goes on alone.
    await hub.close();
    await ask(standby.url, 'POST', '/race/promote', {});
    await record(standby.url, 200, 10);
    const old = await run(hubFolder, { port: 0 });
    await record(old.url, 98, 7);
    await ask(old.url, 'POST', '/corrections', insert('tag:E1', 40));
    await ask(old.url, 'PATCH', '/race', { name: 'Renamed in vain' });
    await old.close();
    const back = await run(hubFolder, { port });
    const left = await until(async () => ((await machinesOf(back.url)).body['left_behind'] ?? null) as Answer['body'] | null);
    expect(left).toMatchObject({ hub: standby.url, acts: [{ type: 'corrected' }, { type: 'race-renamed' }] });
    expect((await record(back.url, 300, 1)).body).toMatchObject({ code: 'read-only', params: { hub: standby.url } });
    expect((await ask(back.url, 'POST', '/undo', {})).body).toMatchObject({ code: 'read-only' });
    await until(() => standby.station.replica.head()?.seq === 100 + 10 + 7);
    await until(async () => ((await machinesOf(back.url)).body['left_behind'] as { reads?: number }).reads === 0);
    expect(standby.station.race()?.control.name).not.toBe('Renamed in vain');
    const told = await until(async () => ((await machinesOf(standby.url)).body['left_at_old_hub'] ?? null) as Answer['body'] | null);
    expect(told).toMatchObject({ acts: [{ type: 'corrected' }, { type: 'race-renamed' }] });
    expect(back.station.health().journal.fault).toMatchObject({ code: 'taken-over', params: { acts: 2, reads: 0 } });
    // Its next race is its own.
    expect((await ask(back.url, 'POST', '/races', { name: 'Next Sunday' })).status).toBe(200);
    expect((await record(back.url, 300, 1)).status).toBe(200);
  });

  it('the old hub as standby of the new one copies the race anew and keeps its own file', async () => {
    const { hub, standby, hubFolder } = await pair();
    await hub.close();
    await ask(standby.url, 'POST', '/race/promote', {});
    const alone = await run(hubFolder);
    await record(alone.url, 98, 4);
    await alone.close();
    const key = await keyOf(standby.url, 'First', 'standby');
    const second = await run(hubFolder, { role: 'standby', hub: { url: standby.url, key } });
    await until(() => hasSame(standby, second) && second.station.replica.head()?.identity.epoch === 2);
    expect(await standingsOf(second.url)).toBe(await standingsOf(standby.url));
    expect(second.station.raceFiles()).toHaveLength(2);
  });

  it('the old hub steps down to a standby of the new one when it is told to, lists what is not in the race, and can take over again', async () => {
    const { hub, standby, hubFolder } = await pair();
    const { port } = hub;
    await hub.close();
    await ask(standby.url, 'POST', '/race/promote', {});
    await record(standby.url, 200, 10);
    const alone = await run(hubFolder);
    await record(alone.url, 98, 7);
    await ask(alone.url, 'POST', '/corrections', insert('tag:E1', 40));
    await alone.close();
    const old = await run(hubFolder, { port });
    const stepDown = (key: string, at = old) => ask(at.url, 'POST', '/race/step-down', { key });
    const key = await keyOf(standby.url, 'First', 'standby');
    expect((await stepDown(key, standby)).body).toMatchObject({ code: 'not-taken-over' });
    await until(async () => ((await machinesOf(old.url)).body['left_behind'] as { reads?: number } | null)?.reads === 0);
    expect(await stepDown('key-of-nobody')).toMatchObject({ status: 409, body: { code: 'hub-refuses-key', params: { hub: standby.url } } });
    expect((await machinesOf(old.url)).body).toMatchObject({ role: 'hub' });
    const left = { hub: standby.url, acts: [{ type: 'corrected' }] };
    expect(await stepDown(key)).toMatchObject({
      status: 200,
      body: { role: 'standby', left_behind: null, left_when_stepped_down: left },
    });
    await until(() => hasSame(standby, old) && old.station.replica.head()?.identity.epoch === 2);
    expect(await standingsOf(old.url)).toBe(await standingsOf(standby.url));
    expect(old.station.raceFiles()).toHaveLength(2);
    expect((await record(old.url, 300, 1)).body).toMatchObject({ code: 'read-only' });
    expect((await machinesOf(standby.url)).body['left_at_old_hub']).toMatchObject({ acts: [{ type: 'corrected' }] });
    await old.close();
    const again = await run(hubFolder, { port });
    await record(standby.url, 300, 3);
    await until(() => hasSame(standby, again));
    expect((await machinesOf(again.url)).body).toMatchObject({ role: 'standby', epoch: 2, left_when_stepped_down: left });
    await standby.close();
    expect(await ask(again.url, 'POST', '/race/promote', {})).toMatchObject({ status: 200, body: { role: 'hub', epoch: 3 } });
    expect((await record(again.url, 400, 1)).status).toBe(200);
  });

  it('a hub that still answers hands over what it has, and takes nothing any more', async () => {
    const { hub, standby } = await pair();
    await record(hub.url, 98, 12);
    await ask(hub.url, 'PATCH', '/race', { name: 'The last act' });
    await ask(standby.url, 'POST', '/race/promote', {});
    await until(async () => (await machinesOf(hub.url)).body['left_behind'] !== null);
    expect((await machinesOf(hub.url)).body['left_behind']).toMatchObject({ reads: 0, acts: [] });
    expect((await record(hub.url, 300, 1)).status).toBe(409);
    expect(standby.station.race()?.control.name).toBe('The last act');
    expect(await standingsOf(standby.url)).toBe(await standingsOf(hub.url));
  });

  it('a point that is given the address of the new hub sends there what only the old one had, with the same key', async () => {
    const { hub, standby, folder, settings, course } = await pair();
    const pointFolder = dataFolder();
    const point = await run(pointFolder, { role: 'point', hub: { url: hub.url, key: course } });
    await standby.close();
    await record(point.url, 98, 30);
    await until(() => hub.station.replica.head()?.seq === 130);
    await hub.close();
    await point.close();
    const second = await run(folder, settings);
    expect(second.station.replica.head()?.seq).toBe(100);
    expect(await ask(second.url, 'POST', '/race/promote', {})).toMatchObject({ status: 200 });
    const again = await run(pointFolder, { role: 'point', hub: { url: second.url, key: course } });
    await until(() => second.station.replica.head()?.seq === 130);
    await record(again.url, 128, 2);
    await until(() => second.station.replica.head()?.seq === 132);
  });

  it('only a standby takes over: a key of a point or a relay takes nothing away, and gets no keys', async () => {
    const hub = await run(dataFolder());
    const { identity, seq } = hub.station.replica.head() ?? expect.unreachable('no race');
    const takeover = { hub: 'http://10.0.0.9:8600', after: 1, taken: 1 };
    const pulse = {
      machine: 'm',
      role: 'hub',
      epoch: 9,
      journal: identity.id,
      seq,
      waiting: 0,
      problem: null,
      sent_at_ms: Date.now(),
      takeover,
    };
    for (const role of ['point', 'relay'] as const) {
      const key = await keyOf(hub.url, role, role);
      for (const told of ['standby', 'hub']) {
        const answer = await ask(hub.url, 'POST', '/machines/pulse', { ...pulse, role: told }, key);
        expect(answer).toMatchObject({ status: 200, body: { keys: null } });
      }
    }
    expect((await record(hub.url, 0, 1)).status).toBe(200);
    await ask(hub.url, 'POST', '/machines/pulse', pulse, await keyOf(hub.url, 'Second', 'standby'));
    expect((await record(hub.url, 1, 1)).status).toBe(409);
  });

  it('is refused by a station that is no standby, and by a relay', async () => {
    const hub = await run(dataFolder());
    const relay = await run(dataFolder(), { role: 'relay', hub: { url: hub.url, key: await keyOf(hub.url, 'Tent', 'relay') } });
    for (const { url } of [hub, relay]) expect((await ask(url, 'POST', '/race/promote', {})).body).toMatchObject({ code: 'not-a-standby' });
  });
});

describe('an older copy of the race file at the hub', () => {
  it('is noticed: the standby keeps what it has and says so, also when the copy has grown past it', async () => {
    const { hub, standby, hubFolder, settings } = await pair();
    await endWithOlderFile(hub, standby);
    const seq = standby.station.replica.head()?.seq ?? 0;
    const older = await run(hubFolder, { port: hub.port });
    const state = async () => ((await machinesOf(standby.url)).body['machines'] as readonly { state: string }[])[0]?.state;
    await until(async () => (await state()) === 'differs');
    await record(older.url, 500, 20);
    await until(() => (older.station.replica.head()?.seq ?? 0) > seq);
    const atHub = async () => (await machinesOf(older.url)).body['machines'] as readonly { name: string; state: string }[];
    await until(async () => (await atHub()).some(({ name, state: told }) => name === 'Second' && told === 'differs'));
    expect([standby.station.replica.head()?.seq, await state(), settings.role]).toEqual([seq, 'differs', 'standby']);
  });

  it('that went on recording hands its reads over when the standby takes over: none is lost, and what both have comes once', async () => {
    const { hub, standby, hubFolder } = await pair();
    await endWithOlderFile(hub, standby);
    const older = await run(hubFolder, { port: hub.port });
    await record(older.url, 101, 10);
    await ask(older.url, 'POST', '/corrections', insert('tag:E1', 40));
    await ask(standby.url, 'POST', '/race/promote', {});
    const left = async () => (await machinesOf(older.url)).body['left_behind'] as { acts: object[]; reads: number } | null;
    await until(async () => (await left())?.reads === 0);
    expect(await left()).toMatchObject({ hub: standby.url, acts: [{ type: 'corrected' }] });
    // 100 entries of both, 6 of the standby, and of the 10 of the old hub those 7 that nobody has.
    expect(standby.station.replica.head()?.seq).toBe(100 + 6 + 7);
  });
});

describe('two stations that take the race over from each other', () => {
  it('show each other once, and the one without the race hands nothing back and says that it was taken over', async () => {
    const { hub, standby, hubFolder, folder, settings } = await pair();
    const { port } = hub;
    const rowsOf = async (url: string) => (await machinesOf(url)).body['machines'] as readonly Readonly<Record<string, unknown>>[];
    await hub.close();
    await ask(standby.url, 'POST', '/race/promote', {});
    const old = await run(hubFolder, { port });
    await until(async () => (await machinesOf(old.url)).body['left_behind']);
    await until(async () => (await rowsOf(standby.url)).some(({ state }) => state === 'taken-over'));
    await ask(old.url, 'POST', '/race/step-down', { key: await keyOf(standby.url, 'First', 'standby') });
    await until(() => hasSame(standby, old) && old.station.replica.head()?.identity.epoch === 2);
    await until(async () => (await rowsOf(standby.url)).map(({ name, role }) => `${name} ${role}`).join() === 'First standby');
    await until(async () => (await rowsOf(old.url)).map(({ name, role }) => `${name} ${role}`).join() === `${standby.url} hub`);
    // And back again.
    const second = standby.port;
    await record(standby.url, 98, 4);
    await until(() => hasSame(standby, old));
    await standby.close();
    await ask(old.url, 'POST', '/race/promote', {});
    await record(old.url, 102, 4);
    const again = await run(folder, { ...settings, port: second });
    await until(async () => (await machinesOf(again.url)).body['left_behind']);
    expect((await rowsOf(again.url)).map(({ state }) => state)).not.toContain('disk');
    expect((await rowsOf(again.url)).filter(({ name }) => name === old.url)).toEqual([]);
    expect(again.station.replica.head()?.seq).toBe(104);
    await record(old.url, 106, 2);
    expect(old.station.replica.head()?.seq).toBe(110);
  });

  it('show each its own picture, and none twice', async () => {
    const stations = await takenOver('HTTP');
    for (const seen of await Promise.all(stations.map((station) => picturesOf(station, 2_500))))
      expect(new Set(seen).size).toBe(seen.length);
  });
});
