import { type JetStreamManager, jetstreamManager, type StreamConfig } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunningStation } from '../../src/app';
import { expectSame, record } from './followed';
import { hasNatsServer, natsServer, PASSWORD, settingsOf } from './nats-server';
import { ask, dataFolder, run, until } from './running';

const SUBJECTS = ['race.*.book', 'race.*.reads.*'];
const SECOND_NS = 1_000_000_000;

const rows = async (url: string) =>
  (await ask(url, 'GET', '/machines')).body['machines'] as readonly { readonly role: string; readonly state: string }[];
const stateAt = async (url: string, role: string) => (await rows(url)).find((row) => row.role === role)?.state;

/** A broker, and what an administrator does there. */
async function brokerWithManager() {
  const broker = await natsServer();
  const nats = await connect({ servers: broker.url, user: 'hub', pass: PASSWORD, inboxPrefix: '_INBOX.hub' });
  onTestFinished(() => nats.close());
  return { broker, manager: await jetstreamManager(nats) };
}

const start = (url: string, role: 'hub' | 'standby' | 'relay' | 'point', user: string = role) =>
  run(dataFolder(), { role, broker: settingsOf(url, user) });

const readsAt = ({ station }: RunningStation) => station.replica.page(0, 1_000).filter(({ type }) => type === 'read').length;

/** The place of the last message of a point. */
async function lastPlace(manager: JetStreamManager): Promise<number> {
  const found = await manager.streams.getMessage('RACE', { last_by_subj: 'race.*.reads.start' }).catch(() => null);
  return found?.seq ?? 0;
}

const makeStream = (manager: JetStreamManager, settings: Partial<StreamConfig>) =>
  manager.streams.add({ name: 'RACE', subjects: SUBJECTS, ...settings });

describe.runIf(hasNatsServer())('a stream that somebody else has made', () => {
  it.each<Partial<StreamConfig>>([
    { max_age: 3 * SECOND_NS },
    { discard: 'old', max_bytes: 2 * 1024 ** 3 },
    { max_msgs: 3, discard: 'old' },
    { max_msgs_per_subject: 1 },
    { max_msg_size: 300 },
    { no_ack: true },
  ] as readonly Partial<StreamConfig>[])('and that would drop or refuse messages is set right: %j', async (settings) => {
    const { broker, manager } = await brokerWithManager();
    await makeStream(manager, settings);
    const hub = await start(broker.url, 'hub');
    await until(async () => (await stateAt(hub.url, 'broker')) === 'live');
    const point = await start(broker.url, 'point', 'start');
    for (let sent = 0; sent < 5; sent += 1) {
      await record(hub.url, sent * 20, 20);
      await record(point.url, 1_000 + sent * 20, 20);
    }
    const late = await start(broker.url, 'standby');
    await until(() => readsAt(hub) === 200);
    await expectSame(hub, late);
    const { config } = await manager.streams.info('RACE');
    expect(config).toMatchObject({ max_age: 0, discard: 'new', max_msgs: -1, max_msgs_per_subject: -1, max_msg_size: -1 });
  });

  it('and that is changed while the stations use it is set right', async () => {
    const { broker, manager } = await brokerWithManager();
    const hub = await start(broker.url, 'hub');
    await until(async () => (await stateAt(hub.url, 'broker')) === 'live');
    await manager.streams.update('RACE', { max_age: 3_600 * SECOND_NS });
    await until(async () => (await manager.streams.info('RACE')).config.max_age === 0);
  });

  it('and that deletes what was read is said at all, and is filled when it was deleted', async () => {
    const { broker, manager } = await brokerWithManager();
    await makeStream(manager, { retention: 'workqueue' } as Partial<StreamConfig>);
    const hub = await start(broker.url, 'hub');
    const point = await start(broker.url, 'point', 'start');
    expect((await record(hub.url, 0, 20)).status).toBe(200);
    expect((await record(point.url, 1_000, 20)).status).toBe(200);
    await until(async () => (await stateAt(hub.url, 'broker')) === 'unfit-stream');
    await until(async () => (await stateAt(point.url, 'hub')) === 'unfit-stream');
    await manager.streams.delete('RACE');
    const standby = await start(broker.url, 'standby');
    await until(() => readsAt(hub) === 40);
    await expectSame(hub, standby);
  });
});

describe.runIf(hasNatsServer())('a stream that has lost messages', () => {
  it('from its beginning says so at hub, point and who follows, and is filled again when it was deleted', async () => {
    const { broker, manager } = await brokerWithManager();
    await makeStream(manager, {});
    const hub = await start(broker.url, 'hub');
    for (let sent = 0; sent < 5; sent += 1) await record(hub.url, sent * 20, 20);
    await until(async () => (await stateAt(hub.url, 'broker')) === 'live');
    await manager.streams.purge('RACE', { filter: SUBJECTS[0] ?? '', keep: 1 });
    await record(hub.url, 100, 20);
    const relay = await start(broker.url, 'relay');
    await until(async () => (await stateAt(relay.url, 'hub')) === 'unfit-stream');
    await until(async () => (await stateAt(hub.url, 'relay')) === 'unfit-stream');
    await manager.streams.delete('RACE');
    await expectSame(hub, relay);
  });

  it('from the middle of the reads of a point says so at the hub, which still takes those of other points', async () => {
    const { broker, manager } = await brokerWithManager();
    await makeStream(manager, {});
    const folder = dataFolder();
    const hub = await run(folder, { broker: settingsOf(broker.url, 'hub') });
    const [point, other] = [await start(broker.url, 'point', 'start'), await start(broker.url, 'point', 'finish')];
    for (const url of [point.url, other.url]) await until(async () => (await stateAt(url, 'hub')) === 'live');
    await hub.close();
    const places: number[] = [];
    for (let sent = 0; sent < 3; sent += 1) {
      await record(point.url, 1_000 + sent * 20, 20);
      const before = places.at(-1) ?? 0;
      places.push(await until(async () => ((await lastPlace(manager)) > before ? await lastPlace(manager) : null)));
    }
    await manager.streams.deleteMessage('RACE', places[1] ?? 0);
    const again = await run(folder, { broker: settingsOf(broker.url, 'hub') });
    await until(async () => (await stateAt(again.url, 'broker')) === 'unfit-stream');
    await record(other.url, 2_000, 20);
    await until(() => readsAt(again) === 40);
    await manager.streams.delete('RACE');
    await until(() => readsAt(again) === 80);
    await until(async () => (await stateAt(again.url, 'broker')) === 'live');
  });
});
