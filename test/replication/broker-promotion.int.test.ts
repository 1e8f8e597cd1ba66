import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { BrokerPort } from '../../src/replication/broker/broker-port';
import { lineTo } from './cut-line';
import { endWithOlderFile, expectSame, hasSame, record } from './followed';
import { brokerOf, hasNatsServer, natsServer, settingsOf } from './nats-server';
import { type Answer, ask, dataFolder, keyOf, run, standingsOf, until } from './running';

const promote = (url: string) => ask(url, 'POST', '/race/promote', {});
const machinesOf = async (url: string) => (await ask(url, 'GET', '/machines')).body;
const brokerState = async (url: string) =>
  ((await machinesOf(url))['machines'] as readonly { role: string; state: string }[]).find(({ role }) => role === 'broker')?.state;
const insert = { correction: { kind: 'insert', rider: 'tag:E1', at: '2026-06-06T12:00:40.000Z' } };

/** A hub behind a line to the broker, its standby, and a point. */
async function three() {
  const broker = await natsServer();
  const line = await lineTo(broker.port);
  const hubFolder = dataFolder();
  const hub = await run(hubFolder, { broker: settingsOf(line.url.replace('http', 'nats'), 'hub') });
  await record(hub.url, 0, 98);
  const standbyFolder = dataFolder();
  const standby = await run(standbyFolder, { role: 'standby', broker: settingsOf(broker.url, 'standby') });
  await until(() => hasSame(hub, standby));
  return { broker, line, hub, hubFolder, standby, standbyFolder };
}

describe.runIf(hasNatsServer())('taking over at a broker', () => {
  it('has the same results byte for byte; the standby is the hub of points and relays from then on, also after a restart', async () => {
    const { broker, hub, standby, standbyFolder } = await three();
    const relay = await run(dataFolder(), { role: 'relay', broker: settingsOf(broker.url, 'relay') });
    const point = await run(dataFolder(), { role: 'point', broker: settingsOf(broker.url, 'start') });
    const before = await standingsOf(hub.url);
    await hub.close();
    expect(await promote(standby.url)).toMatchObject({ status: 200, body: { role: 'hub', epoch: 2 } });
    expect(await standingsOf(standby.url)).toBe(before);
    await record(point.url, 1_000, 10);
    await until(() => standby.station.replica.head()?.seq === 110);
    await expectSame(standby, relay);
    await standby.close();
    const again = await run(standbyFolder, { role: 'standby', broker: settingsOf(broker.url, 'standby') });
    expect(await machinesOf(again.url)).toMatchObject({ role: 'hub', epoch: 2 });
    await record(again.url, 98, 2);
    await expectSame(again, relay);
  });

  it('fences the old hub: none of its later acts is stored, each is listed, and its reads are handed over', async () => {
    const { line, hub, standby } = await three();
    line.hangUp();
    await until(async () => (await brokerState(hub.url)) === 'no-broker');
    await record(hub.url, 98, 7);
    await ask(hub.url, 'POST', '/corrections', insert);
    await ask(hub.url, 'PATCH', '/race', { name: 'Renamed in vain' });
    await promote(standby.url);
    await record(standby.url, 200, 10);
    line.mend();
    const left = await until(async () => ((await machinesOf(hub.url))['left_behind'] ?? null) as Answer['body'] | null);
    expect(left).toMatchObject({ hub: 'standby', acts: [{ type: 'corrected' }, { type: 'race-renamed' }] });
    expect((await record(hub.url, 300, 1)).body).toMatchObject({ code: 'read-only', params: { hub: 'standby' } });
    await until(() => standby.station.replica.head()?.seq === 100 + 10 + 7);
    await until(async () => ((await machinesOf(hub.url))['left_behind'] as { reads?: number }).reads === 0);
    expect(standby.station.race()?.control.name).not.toBe('Renamed in vain');
  });

  it('while the broker is gone for good: an empty one is filled by the new hub, and the old hub is fenced there', async () => {
    const { broker, hub, hubFolder, standby } = await three();
    await broker.kill();
    await hub.close();
    broker.wipe();
    expect((await promote(standby.url)).status).toBe(200);
    await record(standby.url, 98, 20);
    await broker.start();
    const relay = await run(dataFolder(), { role: 'relay', broker: settingsOf(broker.url, 'relay') });
    await expectSame(standby, relay);
    const back = await run(hubFolder, { broker: settingsOf(broker.url, 'hub') });
    await until(async () => (await brokerState(back.url)) === 'taken-over');
    expect(standby.station.replica.head()?.seq).toBe(120);
    await expectSame(standby, relay);
  });

  it('gives the keys of people only to a standby with a key of one, and steps down to an address that a person enters', async () => {
    const { broker, hub, standby, hubFolder, standbyFolder: folder } = await three();
    const stateOf = async (url: string, name: string) =>
      ((await machinesOf(url))['machines'] as readonly { name: string; state: string }[]).find((row) => row.name === name)?.state;
    await until(async () => (await stateOf(standby.url, broker.url)) === 'wrong-key');
    await until(async () => (await stateOf(hub.url, 'standby')) === 'wrong-key');
    const entry = await keyOf(hub.url, 'Nora', 'entry');
    const openedBy = async ({ url }: { readonly url: string }) =>
      (await ask(url, 'GET', '/session', undefined, entry)).body['key'] !== undefined;
    await standby.close();
    for (const role of ['relay', 'standby'] as const) {
      const key = await keyOf(hub.url, `Second as ${role}`, role);
      const second = await run(folder, { role: 'standby', broker: { ...settingsOf(broker.url, 'standby'), key } });
      await until(async () => (await stateOf(second.url, broker.url)) === (role === 'standby' ? 'live' : 'wrong-key'));
      expect(await openedBy(second)).toBe(role === 'standby');
      await second.close();
    }
    await hub.close();
    const key = await run(folder, { role: 'standby', broker: settingsOf(broker.url, 'standby') });
    await until(async () => (await promote(key.url)).status === 200);
    expect(await openedBy(key)).toBe(true);
    // The old hub knows the new one only by its name at the broker.
    const back = await run(hubFolder, { broker: settingsOf(broker.url, 'hub') });
    await until(async () => (await machinesOf(back.url))['left_behind']);
    const first = await keyOf(key.url, 'First', 'standby');
    const stepDown = (more: object) => ask(back.url, 'POST', '/race/step-down', { key: first, ...more });
    expect((await stepDown({})).body).toMatchObject({ code: 'hub-address-missing', params: { hub: 'standby' } });
    await until(async () => (await stepDown({ hub: key.url })).status === 200);
    expect((await machinesOf(key.url))['machines']).not.toContainEqual(expect.objectContaining({ role: 'hub' }));
  });

  it('a second hub with another race writes nothing and answers nobody, so no follower leaves the race; it is one when it is started again', async () => {
    const { broker, hub, standby } = await three();
    const folder = dataFolder();
    const second = await run(folder, { broker: settingsOf(broker.url, 'hub') });
    await until(async () => (await brokerState(second.url)) === 'two-hubs');
    await until(async () =>
      ((await machinesOf(hub.url))['machines'] as readonly { state: string }[]).some(({ state }) => state === 'two-hubs'),
    );
    const point = await run(dataFolder(), { role: 'point', broker: settingsOf(broker.url, 'start') });
    await record(second.url, 500, 5);
    await record(point.url, 1_000, 10);
    await until(() => hub.station.replica.head()?.seq === 110);
    await expectSame(hub, standby);
    expect(second.station.replica.head()?.seq).toBe(7);
    // The hub dies: its standby is the next one, not the other.
    await hub.close();
    expect((await promote(standby.url)).status).toBe(200);
    await record(point.url, 1_010, 10);
    await until(() => standby.station.replica.head()?.seq === 120);
    await until(async () => (await brokerState(standby.url)) === 'live');
    expect(await brokerState(second.url)).toBe('two-hubs');
    await standby.close();
    await second.close();
    const again = await run(folder, { broker: settingsOf(broker.url, 'hub') });
    await until(async () => (await brokerState(again.url)) === 'live');
  });

  it('while the broker is away, and the old hub is the first one there again: both go on, and both say so', async () => {
    const { broker, hub, standby, standbyFolder } = await three();
    await broker.kill();
    await until(async () => (await brokerState(hub.url)) === 'no-broker');
    expect((await promote(standby.url)).status).toBe(200);
    await record(standby.url, 200, 3);
    await standby.close();
    await record(hub.url, 98, 7);
    await broker.start();
    await until(async () => (await brokerState(hub.url)) === 'live');
    const second = await run(standbyFolder, { role: 'standby', broker: settingsOf(broker.url, 'standby') });
    for (const { url } of [hub, second]) await until(async () => (await brokerState(url)) === 'differs');
  });

  it('by two standbys at once has one winner, 200 times of 200', async () => {
    const { broker, hub } = await three();
    await hub.close();
    const ports = ['hub', 'standby'].map((user) => new BrokerPort(brokerOf(broker.url, user), user, () => performance.now()));
    const head = await until(() => ports[1]?.head().catch(() => null));
    await until(() => ports[0]?.head().catch(() => null));
    const outcomes: string[] = [];
    for (let epoch = 2; epoch < 202; epoch += 1) {
      const claim = { journal: head.identity.id, epoch, after: head.seq, at: 0 as EpochMs };
      const both = await Promise.all(ports.map((port) => port.claim(claim)));
      outcomes.push([...both].sort().join());
    }
    expect(outcomes.filter((outcome) => outcome !== 'behind,claimed' && outcome !== 'claimed,lost')).toEqual([]);
  });
});

describe.runIf(hasNatsServer())('an older copy of the race file at the hub', () => {
  it('is noticed at the broker: nothing is written, and it says so, also when the copy has grown past what is there', async () => {
    const { broker, hub, hubFolder, standby } = await three();
    await endWithOlderFile(hub, standby);
    const older = await run(hubFolder, { broker: settingsOf(broker.url, 'hub') });
    await until(async () => (await brokerState(older.url)) === 'differs');
    await record(older.url, 500, 20);
    // Who follows sees nothing wrong in what is stored.
    await until(async () => ((await machinesOf(standby.url))['machines'] as readonly { state: string }[])[0]?.state === 'differs');
    await until(async () => (await brokerState(older.url)) === 'differs');
    expect(standby.station.replica.head()?.seq).toBe(106);
  });
});
