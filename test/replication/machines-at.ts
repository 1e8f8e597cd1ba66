import { setTimeout as pause } from 'node:timers/promises';
import { event } from '../http/served';
import { lineTo } from './cut-line';
import { type Killable, killable, type Place } from './killable';
import { natsServer, PASSWORD, type RunningBroker } from './nats-server';
import { ask, dataFolder, keyOf, until } from './running';

/** A hub as a process, and how others of its race are added; all are running. */
export interface MachinesOfRace {
  readonly hub: Killable;
  /** Null where stations talk to each other over HTTP. */
  readonly broker: RunningBroker | null;
  /** Starts another one. `name` is a user of the broker. */
  add(name: string, role: 'point' | 'standby' | 'relay'): Promise<Killable>;
}

/** Where a hub runs, and how addresses are passed through the line between it and everybody else. */
export interface HubSite {
  readonly place?: Place;
  /** Where a broker listens that the hub reaches. */
  readonly brokerHost?: string;
  /** The address at which the hub reaches a port of this machine. */
  out(port: number): Promise<string>;
  /** The address at which a port of the hub is reached. */
  into(port: number): Promise<string>;
}

const HERE: HubSite = { out: (port) => Promise.resolve(`127.0.0.1:${port}`), into: (port) => Promise.resolve(`127.0.0.1:${port}`) };

export async function overHttp(site = HERE): Promise<MachinesOfRace> {
  const hub = await killable({ RACETAG_DATA_DIR: dataFolder(), RACETAG_ROLE: 'hub' }, site.place);
  await hub.start();
  const address = `http://${await site.into(hub.port)}`;
  const add: MachinesOfRace['add'] = async (name, role) => {
    const key = await keyOf(hub.url, name, role);
    const machine = await killable({
      RACETAG_DATA_DIR: dataFolder(),
      RACETAG_ROLE: role,
      RACETAG_HUB: address,
      RACETAG_HUB_KEY: key,
    });
    await machine.start();
    return machine;
  };
  return { hub, broker: null, add };
}

export async function overBroker(site = HERE): Promise<MachinesOfRace & { readonly broker: RunningBroker }> {
  const broker = await natsServer(undefined, undefined, '', site.brokerHost);
  const login = (user: string) => ({ RACETAG_DATA_DIR: dataFolder(), RACETAG_NATS_USER: user, RACETAG_NATS_PASSWORD: PASSWORD });
  const address = `nats://${await site.out(broker.port)}`;
  const hub = await killable({ ...login('hub'), RACETAG_ROLE: 'hub', RACETAG_NATS_URL: address }, site.place);
  await hub.start();
  const add: MachinesOfRace['add'] = async (name, role) => {
    const machine = await killable({ ...login(name), RACETAG_ROLE: role, RACETAG_HUB: broker.url });
    await machine.start();
    return machine;
  };
  return { hub, broker, add };
}

/** A hub here, behind a line that a test cuts. */
export function behindLines(): HubSite & { cut(what?: 'all' | 'answers'): void; mend(): void } {
  const lines: Awaited<ReturnType<typeof lineTo>>[] = [];
  const through = async (port: number) => {
    const line = await lineTo(port);
    lines.push(line);
    return new URL(line.url).host;
  };
  return {
    out: through,
    into: through,
    cut: (what) => {
      for (const line of lines) line.cut(what);
    },
    mend: () => {
      for (const line of lines) line.mend();
    },
  };
}

/** How reads are sent. */
interface Pace {
  readonly reads: number;
  /** So many of this source were sent before. */
  readonly from?: number;
  readonly batch: number;
  /** From one batch to the next, in ms. */
  readonly every: number;
  /** What makes them other reads than those of another one. */
  readonly source: string;
}

/** Sends reads evenly, each batch until it is confirmed, like a reader service. `onSent` hears how many are confirmed. */
export async function sendEvenly(
  url: string,
  { reads, from = 0, batch, every, source }: Pace,
  onSent: (count: number) => void = () => undefined,
): Promise<void> {
  for (let sent = 0, due = performance.now(); sent < reads; sent += batch, due += every) {
    await pause(Math.max(0, due - performance.now()));
    const events = Array.from({ length: Math.min(batch, reads - sent) }, (_, index) => ({
      ...event(`E${(from + sent + index) % 40}`, from + sent + index + 1),
      source,
    }));
    await until(async () => (await ask(url, 'POST', '/events/tag/batch', { events }, null).catch(() => null))?.status === 200);
    onSent(sent + events.length);
  }
}
