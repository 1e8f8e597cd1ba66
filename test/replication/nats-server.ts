import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { NatsBroker } from '../../src/replication/broker/nats-broker';
import { KeptLog } from '../core/stations';
import { freePort } from '../publish/servers';
import { dataFolder } from './running';

const PROGRAM = '/usr/sbin/nats-server';

/** Whether Debian's nats-server is there. Where `.ci/run` runs the tests it must be. */
export function hasNatsServer(): boolean {
  try {
    accessSync(PROGRAM);
    return true;
  } catch {
    if (process.env['RACETAG_TEST_SERVERS'] === 'required')
      throw new Error('This test needs the Debian package nats-server: apt-get install nats-server');
    return false;
  }
}

/** The right password of every user. */
export const PASSWORD = 'pw-of-the-broker';

/** Users of relays. */
export const RELAYS = ['relay', ...Array.from({ length: 7 }, (_, index) => `relay-${index + 2}`)];

/** Users with the rights that the configurations of the product give them. */
function configOf(listen: string, store: string, users: string, more: string): string {
  return `server_name: hub
listen: "${listen}"
max_payload: 8MB
ping_interval: "5s"
ping_max: 2
jetstream { store_dir: "${store}", max_file: 4GB }
authorization { users = [ ${users} ] }
${more}
`;
}

const inbox = (user: string) => `subscribe: ["_INBOX.${user}.>"]`;
const password = (user: string, secret: string) => `user: ${user}, password: "${secret}"`;

export function usersOf(secret = PASSWORD): string {
  const admin = (user: string) =>
    `{ ${password(user, secret)}, permissions { publish: ["race.>", "$JS.API.>", "_INBOX.>"], subscribe: ["race.*.pulse.*", "_INBOX.${user}.>"] } }`;
  const point = (user: string) =>
    `{ ${password(user, secret)}, permissions { publish: ["race.*.reads.${user}", "race.*.pulse.${user}", "$JS.API.STREAM.INFO.RACE", "$JS.API.STREAM.MSG.GET.RACE"], ${inbox(user)} } }`;
  const relay = (user: string) =>
    `{ ${password(user, secret)}, permissions { publish: ["race.*.pulse.${user}", "$JS.API.STREAM.INFO.RACE", "$JS.API.STREAM.MSG.GET.RACE", "$JS.API.CONSUMER.CREATE.RACE.>", "$JS.API.CONSUMER.INFO.RACE.>", "$JS.API.CONSUMER.DELETE.RACE.>", "$JS.API.CONSUMER.MSG.NEXT.RACE.>"], ${inbox(user)} } }`;
  return [admin('hub'), admin('standby'), point('finish'), point('start'), ...RELAYS.map(relay)].join('\n');
}

/** A NATS server of the test, on a port of its own. */
export interface RunningBroker {
  readonly port: number;
  readonly url: string;
  readonly store: string;
  /** Kills it, without a word to anybody. */
  kill(): Promise<void>;
  /** Starts it again on the same port, with its store. */
  start(users?: string): Promise<void>;
  wipe(): void;
  /** The server stands still while the work is done. */
  freeze(work: () => void): void;
}

/**
 * Starts it; `parent` is the folder of its store where that is one of its own, `more` further lines of its configuration, `host` where it
 * listens.
 */
export async function natsServer(users = usersOf(), parent?: string, more = '', host = '127.0.0.1'): Promise<RunningBroker> {
  const folder = dataFolder();
  const [port, store] = [await freePort(), join(parent ?? folder, 'js')];
  let child: ChildProcess | null = null;
  const start = async (allowed = users): Promise<void> => {
    const config = join(folder, 'nats.conf');
    mkdirSync(store, { recursive: true });
    writeFileSync(config, configOf(`${host}:${port}`, store, allowed, more), { mode: 0o600 });
    child = spawn(PROGRAM, ['-c', config], { stdio: ['ignore', 'ignore', 'pipe'] });
    await ready(child);
  };
  const kill = async (): Promise<void> => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  await start();
  return {
    port,
    url: `nats://${host}:${port}`,
    store,
    kill,
    start,
    freeze: (work) => {
      child?.kill('SIGSTOP');
      work();
      child?.kill('SIGCONT');
    },
    wipe: () => rmSync(store, { recursive: true, force: true }),
  };
}

/** Starts it with a configuration of the product, whose variables are `variables`, on a port of its own. Returns its address. */
export async function natsServerWith(config: string, variables: Readonly<Record<string, string>>): Promise<string> {
  const port = await freePort();
  const child = spawn(PROGRAM, ['-a', '127.0.0.1', '-p', String(port), '-c', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: variables,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await ready(child);
  return `nats://127.0.0.1:${port}`;
}

async function ready(child: ChildProcess): Promise<void> {
  let text = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (bytes: Buffer) => {
      text += bytes.toString();
      if (text.includes('Server is ready')) resolve();
    });
    child.on('exit', () => reject(new Error(`nats-server ended: ${text}`)));
  });
}

/** The settings of a user of the test's server. */
export function settingsOf(url: string, user: string, secret = PASSWORD) {
  return { address: url, name: user, user, password: secret, seed: null, ca: null, key: null };
}

/** A connection of the test, closed with it. */
export function brokerOf(url: string, user: string, secret = PASSWORD): NatsBroker {
  const broker = new NatsBroker(settingsOf(url, user, secret), new KeptLog());
  broker.start();
  onTestFinished(() => broker.close());
  return broker;
}
