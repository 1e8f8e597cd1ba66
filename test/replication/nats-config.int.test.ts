import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Config } from '../../src/config';
import type { MachineRole } from '../../src/domain/model/machine-role';
import { expectSame, record } from './followed';
import { brokerOf, hasNatsServer, natsServerWith } from './nats-server';
import { ask, dataFolder, keyOf, run, until } from './running';

const ROOT = join(import.meta.dirname, '../..');
const CONFIG = join(ROOT, 'resources/nats/hub.conf');
const USERS = ['hub', 'standby', 'start', 'course', 'relay'];
const PASSWORD = 'pw-of_this_1';
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

type Row = { readonly name: string; readonly role: string; readonly state: string };
const rows = async (url: string) => (await ask(url, 'GET', '/machines')).body['machines'] as readonly Row[];

function variables(): Readonly<Record<string, string>> {
  const passwords = USERS.map((user) => [`${user.toUpperCase()}_PASSWORD`, PASSWORD] as const);
  return { NATS_STORE: join(dataFolder(), 'store'), ...Object.fromEntries(passwords) };
}

describe.runIf(hasNatsServer())('the configuration for a broker that the product brings', () => {
  it('lets each station do its part, also that a standby takes over', async () => {
    const url = await natsServerWith(CONFIG, variables());
    const at = (user: string, key: string | null = null) => ({
      address: url,
      name: user,
      user,
      password: PASSWORD,
      seed: null,
      ca: null,
      key,
    });
    const hub = await run(dataFolder(), { broker: at('hub') });
    await record(hub.url, 0, 20);
    const start = (role: MachineRole, broker: Config['broker']) => run(dataFolder(), { role, broker });
    const standby = await start('standby', at('standby', await keyOf(hub.url, 'standby', 'standby')));
    const relay = await start('relay', at('relay'));
    const points = [await start('point', at('start')), await start('point', at('course'))];
    for (const [index, point] of points.entries()) await record(point.url, 100 * (index + 1), 20);
    await until(async () => (await rows(hub.url)).filter(({ state }) => state === 'live').length === USERS.length);
    for (const station of [standby, relay, ...points]) await until(async () => (await rows(station.url))[0]?.state === 'live');
    await until(() => (hub.station.replica.head()?.seq ?? 0) >= 60);
    await expectSame(hub, standby);
    await expectSame(hub, relay);
    expect((await ask(standby.url, 'POST', '/race/promote', {})).status).toBe(200);
    await until(async () => (await ask(hub.url, 'GET', '/machines')).body['left_behind'] !== null);
    await record(points[0]?.url ?? '', 300, 20);
    await until(() => (standby.station.replica.head()?.seq ?? 0) >= 80);
    await expectSame(standby, relay);
  });

  it('lets a point write nothing for another station, and read nothing of the race', async () => {
    const url = await natsServerWith(CONFIG, variables());
    const hub = brokerOf(url, 'hub', PASSWORD);
    const start = brokerOf(url, 'start', PASSWORD);
    await until(() => hub.problem === null && start.problem === null);
    await hub.prepare('race.a.>');
    const message = { headers: {}, body: 'x' };
    expect(await start.store('race.a.reads.start', message, 0)).toBe(1);
    for (const subject of ['race.a.reads.course', 'race.a.book'])
      await expect(start.store(subject, message, 0)).rejects.toMatchObject({ problem: { kind: 'broker-refused' } });
    await expect(start.read('race.a.book')).rejects.toMatchObject({ problem: { kind: 'broker-refused' } });
  });
});

describe('compose.yaml, .env.example and README', () => {
  interface Service {
    readonly profiles?: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
  }
  const { services, volumes } = parse(textOf('compose.yaml'), { merge: true }) as {
    readonly services: Readonly<Record<string, Service & { readonly volumes?: readonly string[] }>>;
    readonly volumes: object;
  };
  const many = Object.entries(services).filter(([, { profiles }]) => profiles?.includes('many') === true);
  const documented = new Set([...textOf('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name));

  it('give the broker every variable of its configuration', () => {
    const used = new Set([...readFileSync(CONFIG, 'utf8').matchAll(/: \$([A-Z_]+)/g)].map(([, name]) => name));
    expect(used.size).toBe(USERS.length + 1);
    expect([...used].filter((name) => services['broker']?.environment?.[name ?? ''] === undefined)).toEqual([]);
  });

  it('name in .env.example whatever comes from the environment, and every setting of a station', () => {
    const text = textOf('compose.yaml');
    const used = [...text.matchAll(/\$\{([A-Z_]+)/g), ...text.matchAll(/^ +(RACETAG_[A-Z_]+|PORT|HOST):/gm)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !documented.has(name))).toEqual([]);
  });

  it('start each station as a user of the configuration that exists, with its own password and its own volume', () => {
    const stations = many.filter(([name]) => name !== 'broker');
    expect(stations.map(([name]) => name).sort()).toEqual(['hub', 'relay', 'standby', 'start']);
    for (const [name, { environment, volumes: own }] of stations) {
      const to = environment?.['RACETAG_ROLE'] === 'hub' ? 'RACETAG_NATS_URL' : 'RACETAG_HUB';
      expect(environment).toMatchObject({
        RACETAG_NATS_USER: name,
        RACETAG_NATS_PASSWORD: `\${${name.toUpperCase()}_PASSWORD:-}`,
        [to]: 'nats://broker:4222',
      });
      expect(own).toEqual([`${name}:/data`]);
      expect(Object.keys(volumes)).toContain(name);
      expect(textOf('resources/nats/hub.conf')).toContain(`{ user: ${name}, password: $${name.toUpperCase()}_PASSWORD, `);
      expect(textOf('README.md')).toContain(`RACETAG_NATS_USER=${name} RACETAG_NATS_PASSWORD=$${name.toUpperCase()}_PASSWORD`);
    }
  });
});
