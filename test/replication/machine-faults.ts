import { copyFileSync, cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { RunningStation } from '../../src/app';
import type { Config } from '../../src/config';
import { readKey } from '../../src/domain/model/read';
import { SmallDisk } from '../torture/small-disk';
import { expectSame, hasSame, record } from './followed';
import { natsServer, PASSWORD, type RunningBroker, settingsOf } from './nats-server';
import { ask, dataFolder, keyOf, run, until } from './running';

export const FAULTS = ['two under one name', 'copied data folder', 'older race file', 'wrong key', 'full disk', 'clock 3 s off'] as const;
export const WAYS = ['HTTP', 'NATS'] as const;
export const ROLES = ['point', 'standby', 'relay', 'hub'] as const;
type Way = (typeof WAYS)[number];
type Role = (typeof ROLES)[number];
type Follower = Exclude<Role, 'hub'>;

/** A fault, over what the stations talk, and the station that has it. */
export interface Case {
  readonly fault: (typeof FAULTS)[number];
  readonly way: Way;
  readonly role: Role;
}

/** What became of it. */
export interface Outcome extends Case {
  /** What the desks say; `heals`: it passes by itself; else why there is no such case. */
  readonly said: string;
  /** Until the last desk said it, or all was complete again. */
  readonly seconds: number | null;
  /** Reads at the hub in the end; each once, and the same at all that follow. */
  readonly reads: number | null;
}

const CLOCK_OFF_MS = 3_000;
const SMALL_MB = 24;
/** Its user at the broker. */
const USERS: Readonly<Record<Follower, string>> = { point: 'start', standby: 'standby', relay: 'relay' };

/** What a station is started with. */
interface Start {
  readonly folder?: string;
  readonly clockOff?: number;
  /** Key or password. */
  readonly secret?: string;
  readonly port?: number;
}

/** Stations of one race. */
class Site {
  readonly keys = new Map<Follower, string>();
  hub: RunningStation | null = null;

  constructor(private readonly broker: RunningBroker | null) {}

  get atHub(): RunningStation {
    return this.hub ?? expect.unreachable('there is no hub yet');
  }

  async startHub({ folder = dataFolder(), clockOff = 0, secret = PASSWORD, port = 0 }: Start = {}): Promise<RunningStation> {
    const settings = this.broker === null ? {} : { broker: settingsOf(this.broker.url, 'hub', secret) };
    this.hub = await run(folder, { ...settings, port }, clockOff);
    return this.hub;
  }

  async start(role: Follower, { folder = dataFolder(), clockOff = 0, secret }: Start = {}): Promise<RunningStation> {
    return run(folder, { role, ...(await this.wayTo(role, secret)) }, clockOff);
  }

  /** The key of all who have this role. */
  async keyFor(role: Follower): Promise<string> {
    const key = this.keys.get(role) ?? (await keyOf(this.atHub.url, role, role));
    this.keys.set(role, key);
    return key;
  }

  private async wayTo(role: Follower, secret: string | undefined): Promise<Partial<Config>> {
    const key = await this.keyFor(role);
    if (this.broker === null) return { hub: { url: this.atHub.url, key: secret ?? key } };
    return { broker: { ...settingsOf(this.broker.url, USERS[role], secret), key } };
  }
}

async function siteOf(way: Way): Promise<Site> {
  return new Site(way === 'NATS' ? await natsServer() : null);
}

/** What a desk says is wrong, by code; each with its sentence. */
async function saidAt(url: string): Promise<ReadonlyMap<string, string>> {
  const { machines = [], journal } = (await ask(url, 'GET', '/health')).body as {
    readonly machines?: readonly {
      readonly sentence_code: string;
      readonly sentence_params: { readonly state?: string };
      readonly sentence: string;
    }[];
    readonly journal: { readonly fault: { readonly code: string; readonly sentence?: string } | null };
  };
  const told = machines.map((each) => [each.sentence_params.state ?? each.sentence_code, each.sentence] as const);
  const { fault } = journal;
  return new Map(fault === null ? told : [...told, [fault.code, fault.sentence ?? fault.code]]);
}

function keysOf({ station }: RunningStation): readonly string[] {
  const entries = station.replica.page(0, 100_000);
  return entries.flatMap((entry) => (entry.type === 'read' ? [readKey(entry.read)] : [])).sort();
}

/** Sends each batch until it is confirmed, like a reader service. */
async function recordAll(url: string, from: number, count: number): Promise<void> {
  for (let sent = 0; sent < count; sent += 20)
    await until(async () => (await record(url, from + sent, Math.min(20, count - sent))).status === 200);
}

/** Puts an older copy of its race, made by `before`, in the place of a station's file while it is not running. */
async function withOlderFile(station: RunningStation, since: () => Promise<unknown>): Promise<void> {
  const path = station.station.race()?.path ?? expect.unreachable('it has no race');
  const copy = join(dataFolder(), 'older.racetag');
  station.station.saveCopy(copy);
  await since();
  await station.close();
  copyFileSync(copy, path);
}

/** A copy of the data folder of a station that is not running. */
function copyOf(folder: string): string {
  const copy = dataFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Ends a station, and merges its race at the hub. */
async function merged(hub: RunningStation, other: RunningStation): Promise<readonly RunningStation[]> {
  other.station.saveCopy(join(dirname(hub.station.race()?.path ?? ''), 'of-the-other.racetag'));
  await other.close();
  expect((await ask(hub.url, 'POST', '/races/merge', { file: 'of-the-other.racetag' })).status).toBe(200);
  return [];
}

/** A hub whose standby runs with a copy of its folder. */
async function hubAndStandbyOfOneFolder(site: Site, hub: RunningStation, folder: string): Promise<Scene> {
  const { port } = hub;
  await site.keyFor('standby');
  await hub.close();
  const copy = copyOf(folder);
  const again = await site.startHub({ folder, port });
  const twin = await site.start('standby', { folder: copy });
  const says = [again, twin].map((station) => [station, 'machine-copied'] as const);
  return { site, says, mend: async () => [twin], reads: 40 };
}

/** Two hubs at a broker, of which the second one runs with a copy of the folder of the first one. */
async function hubsOfOneFolder(site: Site, hub: RunningStation, folder: string): Promise<Scene> {
  const standby = await site.start('standby');
  await until(() => hasSame(hub, standby));
  await hub.close();
  const copy = copyOf(folder);
  const one = await site.startHub({ folder });
  await recordAll(one.url, 1_000, 20);
  await until(() => hasSame(one, standby));
  const twin = await site.startHub({ folder: copy });
  site.hub = one;
  await recordAll(twin.url, 2_000, 20);
  const says = [one, twin].map((station) => [station, 'machine-copied'] as const);
  return { site, says, mend: async () => [...(await merged(one, twin)), standby], reads: 80 };
}

/** What is to be said where, from when on; and how it ends: the hub has so many reads then, and these follow it. */
interface Scene {
  readonly site: Site;
  readonly says: readonly (readonly [RunningStation, string])[];
  /** Resolves with those that follow the hub at the end. */
  readonly mend: () => Promise<readonly RunningStation[]>;
  readonly reads: number;
}

/** Null: there is no such case, and why. */
type Making = (way: Way, role: Role) => Promise<Scene | string>;

const MAKE: Readonly<Record<Case['fault'], Making>> = {
  'two under one name': async (way, role) => {
    const site = await siteOf(way);
    const hub = await site.startHub();
    await recordAll(hub.url, 0, 40);
    if (role === 'hub') {
      if (way === 'HTTP') return 'its address is its name';
      const standby = await site.start('standby');
      await until(() => hasSame(hub, standby));
      const twin = await site.startHub();
      site.hub = hub;
      return {
        site,
        says: [
          [hub, 'two-hubs'],
          [twin, 'two-hubs'],
        ],
        mend: async () => [standby],
        reads: 40,
      };
    }
    const [one, twin] = [await site.start(role), await site.start(role)];
    const all = [hub, one, twin] as const;
    const says = all.map((station) => [station, 'machine-two'] as const);
    if (role !== 'point') return { site, says, mend: async () => [one, twin], reads: 40 };
    await recordAll(one.url, 1_000, 20);
    await recordAll(twin.url, 2_000, 20);
    // At the broker the second one keeps its reads, until it has a name of its own.
    const mend = async () => {
      expect([keysOf(one).length, keysOf(twin).length]).toEqual([20, 20]);
      return [];
    };
    return { site, says, mend, reads: way === 'HTTP' ? 80 : 60 };
  },
  'copied data folder': async (way, role) => {
    const site = await siteOf(way);
    const folder = dataFolder();
    const hub = await site.startHub(role === 'hub' ? { folder } : {});
    await recordAll(hub.url, 0, 40);
    if (role === 'hub') return way === 'HTTP' ? hubAndStandbyOfOneFolder(site, hub, folder) : hubsOfOneFolder(site, hub, folder);
    const before = await site.start(role, { folder });
    if (role === 'point') await recordAll(before.url, 1_000, 20);
    await until(() => (role === 'point' ? keysOf(hub).length === 60 : hasSame(hub, before)));
    await before.close();
    const copy = copyOf(folder);
    const [one, twin] = [await site.start(role, { folder }), await site.start(role, { folder: copy })];
    const says = [hub, one, twin].map((station) => [station, 'machine-copied'] as const);
    if (role !== 'point') return { site, says, mend: async () => [one, twin], reads: 40 };
    await recordAll(one.url, 1_020, 20);
    await until(() => keysOf(hub).length === 80);
    await recordAll(twin.url, 2_000, 20);
    // At the broker the twin keeps what it has recorded, and its file is merged.
    return { site, says, mend: () => (way === 'HTTP' ? Promise.resolve([]) : merged(hub, twin)), reads: 100 };
  },
  'older race file': async (way, role) => {
    const site = await siteOf(way);
    const folder = dataFolder();
    const hub = await site.startHub(role === 'hub' ? { folder } : {});
    await recordAll(hub.url, 0, 40);
    const machine = await site.start(role === 'hub' ? 'standby' : role, role === 'hub' ? {} : { folder });
    if (role === 'point') await recordAll(machine.url, 1_000, 20);
    else await until(() => hasSame(hub, machine));
    if (role === 'hub') {
      await withOlderFile(hub, async () => {
        await recordAll(hub.url, 40, 20);
        await until(() => hasSame(hub, machine));
      });
      const older = await site.startHub({ folder, port: hub.port });
      const says =
        way === 'HTTP'
          ? ([
              [older, 'machine-differs'],
              [machine, 'machine-differs'],
            ] as const)
          : ([[older, 'machine-differs']] as const);
      // The standby has all of it, and takes over.
      const mend = async () => {
        await ask(machine.url, 'POST', '/race/promote', {});
        site.hub = machine;
        return [];
      };
      return { site, says, mend, reads: 60 };
    }
    await withOlderFile(machine, async () => {
      if (role === 'point') {
        await recordAll(machine.url, 1_020, 20);
        await until(() => keysOf(hub).length === 80);
      } else {
        await recordAll(hub.url, 40, 40);
        await until(() => hasSame(hub, machine));
      }
    });
    const again = await site.start(role, { folder });
    if (role !== 'point') return { site, says: [], mend: async () => [again], reads: 80 };
    await recordAll(again.url, 1_100, 10);
    // Where a point can do nothing with its file, its reads are merged at the hub.
    return {
      site,
      says:
        way === 'HTTP'
          ? []
          : [
              [hub, 'older-file'],
              [again, 'older-file'],
            ],
      mend: async () => [],
      reads: way === 'HTTP' ? 90 : 80,
    };
  },
  'wrong key': async (way, role) => {
    const site = await siteOf(way);
    const said = way === 'HTTP' ? 'machine-refused' : 'broker-refused';
    if (role === 'hub') {
      if (way === 'HTTP') return 'it shows none';
      const folder = dataFolder();
      const wrong = await site.startHub({ folder, secret: 'another-password' });
      await recordAll(wrong.url, 0, 40);
      const mend = async () => {
        await wrong.close();
        await site.startHub({ folder });
        return [await site.start('standby')];
      };
      return { site, says: [[wrong, said]], mend, reads: 40 };
    }
    const hub = await site.startHub();
    await recordAll(hub.url, 0, 40);
    const folder = dataFolder();
    const wrong = await site.start(role, { folder, secret: 'key-of-nobody' });
    if (role === 'point') await recordAll(wrong.url, 1_000, 20);
    const mend = async () => {
      await wrong.close();
      const right = await site.start(role, { folder });
      return role === 'point' ? [] : [right];
    };
    return { site, says: [[wrong, said]], mend, reads: role === 'point' ? 60 : 40 };
  },
  'full disk': async (way, role) => {
    const site = await siteOf(way);
    const disk = SmallDisk.mount(SMALL_MB);
    onTestFinished(() => disk.unmount());
    const small = { folder: disk.folder };
    const hub = await site.startHub(role === 'hub' ? small : {});
    await recordAll(hub.url, 0, 40);
    const point = await site.start('point', role === 'point' ? small : {});
    const follower = await site.start(role === 'relay' ? 'relay' : 'standby', role === 'standby' || role === 'relay' ? small : {});
    await until(() => hasSame(hub, follower));
    disk.keepFull(role === 'point' || role === 'hub' ? 8 : 4);
    // Whoever cannot store refuses, and gets them again.
    const sending = recordAll(role === 'standby' || role === 'relay' ? hub.url : point.url, 1_000, 400);
    const broken = { point, hub, standby: follower, relay: follower }[role];
    const own = role === 'point' || role === 'hub' ? 'disk-full' : 'disk';
    const other = role === 'hub' && way === 'HTTP' ? ([[point, 'hub-fault']] as const) : [];
    const atHub = role === 'standby' || role === 'relay' ? ([[hub, 'disk']] as const) : [];
    const mend = async () => {
      disk.free();
      await sending;
      return [follower];
    };
    return { site, says: [[broken, own], ...other, ...atHub], mend, reads: 440 };
  },
  'clock 3 s off': async (way, role) => {
    const site = await siteOf(way);
    const hub = await site.startHub({ clockOff: role === 'hub' ? CLOCK_OFF_MS : 0 });
    await recordAll(hub.url, 0, 40);
    const machine = await site.start(role === 'hub' ? 'standby' : role, { clockOff: role === 'hub' ? 0 : CLOCK_OFF_MS });
    if (role === 'point') await recordAll(machine.url, 1_000, 20);
    const says = [
      [hub, 'machine-clock'],
      [machine, 'machine-clock'],
    ] as const;
    return { site, says, mend: async () => (role === 'point' ? [] : [machine]), reads: role === 'point' ? 60 : 40 };
  },
};

/** Makes the fault, waits until every desk that should say it does, mends it, and sees that nothing is lost or doubled. */
export async function tried({ fault, way, role }: Case): Promise<Outcome> {
  const made = await MAKE[fault](way, role);
  const head = { fault, way, role };
  if (typeof made === 'string') return { ...head, said: made, seconds: null, reads: null };
  const { site, says, mend, reads } = made;
  const since = performance.now();
  for (const [station, code] of says) {
    const sentence = await until(async () => (await saidAt(station.url)).get(code));
    // A sentence that says what is wrong, and one or more that say what to do.
    expect(sentence.split('. ').length).toBeGreaterThan(1);
  }
  const told = performance.now() - since;
  const followers = await mend();
  await until(() => keysOf(site.atHub).length >= reads);
  for (const follower of followers) await expectSame(site.atHub, follower);
  const complete = performance.now() - since;
  const keys = keysOf(site.atHub);
  expect([keys.length, new Set(keys).size]).toEqual([reads, reads]);
  const said = says.length === 0 ? 'heals' : [...new Set(says.map(([, code]) => code))].join(', ');
  return { ...head, said, seconds: Math.round((says.length === 0 ? complete : told) / 100) / 10, reads };
}
