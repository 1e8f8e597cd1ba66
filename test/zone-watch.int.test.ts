import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZoneWatch } from '../src/zone-watch';
import { buildScript } from './journal/built-script';
import { temporaryFolder } from './journal/race-folder';

/** A computer whose zone can be set, and a process that asks for it again only when its TZ changes, as Node does. */
class FakeSystem {
  now = 0;
  asked = 0;
  ofComputer = 'Europe/London';
  readonly environment: Record<string, string | undefined>;

  constructor(variable?: string) {
    this.environment = variable === undefined ? {} : { TZ: variable };
  }

  watch(): ZoneWatch {
    return new ZoneWatch({ environment: this.environment, elapsed: () => this.now, zone: () => this.zone() });
  }

  private zone(): string {
    this.asked += 1;
    return this.environment['TZ'] ?? this.ofComputer;
  }
}

describe('the time zone of the station', () => {
  it('stays that of its start, and the one of the computer is said until both are the same again', () => {
    const system = new FakeSystem();
    const watch = system.watch();
    expect([watch.zone, watch.finding(), system.environment]).toEqual(['Europe/London', null, {}]);
    system.ofComputer = 'Europe/Berlin';
    system.now = 59_999;
    expect(watch.finding()).toBeNull();
    for (system.now = 60_000; system.now < 300_000; system.now += 60_000) {
      expect(watch.finding()).toEqual({ type: 'changed', from: 'Europe/London', to: 'Europe/Berlin' });
      expect(system.environment).toEqual({ TZ: 'Europe/London' });
    }
    system.ofComputer = 'Europe/London';
    expect([watch.finding(), system.environment]).toEqual([null, {}]);
  });

  it('is looked for once a minute, however often somebody asks', () => {
    const system = new FakeSystem();
    const watch = system.watch();
    for (let ask = 0; ask < 100; ask += 1) watch.finding();
    expect(system.asked).toBe(2);
  });

  it('is that of TZ where it is set, whatever the computer is set to', () => {
    const system = new FakeSystem('Asia/Tokyo');
    const watch = system.watch();
    system.ofComputer = 'Europe/Berlin';
    system.now = 600_000;
    expect([watch.zone, watch.finding(), system.environment]).toEqual(['Asia/Tokyo', null, { TZ: 'Asia/Tokyo' }]);
  });

  it.each(['Nonsense/Zone', 'CET-1CEST,M3.5.0,M10.5.0/3', ':/etc/localtime'])('is said to be UTC where TZ names none: %s', (variable) => {
    expect(new FakeSystem(variable).watch().finding()).toEqual({ type: 'unknown', name: variable });
  });

  it.each(['Europe/Berlin', ':Europe/Berlin', 'europe/berlin', 'UTC', ''])('may be written as %j in TZ', (variable) => {
    expect(new FakeSystem(variable).watch().finding()).toBeNull();
  });
});

describe('times of readers and times on paper are in one zone, whatever TZ is', () => {
  let script = '';
  beforeAll(async () => {
    script = await buildScript(join(__dirname, 'zone-of-start.ts'), mkdtempSync(join(tmpdir(), 'racetag-zone-')));
  });
  afterAll(() => rmSync(dirname(script), { recursive: true }));
  const startedWith = (variable: string) =>
    JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, TZ: variable } }));

  it.each([
    'Europe/Berlin',
    ':Europe/Berlin',
    'europe/berlin',
    'EUROPE/BERLIN',
    '/usr/share/zoneinfo/Europe/Berlin',
    ':/usr/share/zoneinfo/Europe/Berlin',
  ])('%s is Berlin', (variable) => {
    expect(startedWith(variable)).toEqual({ zone: 'Europe/Berlin', minutes: [60, 120], finding: null });
  });

  it.each(['EST5', 'GMT+2', 'CET-1CEST,M3.5.0,M10.5.0/3', 'Nonsense/Zone', 'Europe/Berlin '])('%s is UTC, which is said', (variable) => {
    expect(startedWith(variable)).toEqual({ zone: 'UTC', minutes: [0, 0], finding: 'unknown' });
  });
});

/** Whether this user may give a process a file system of its own, so that its `/etc/localtime` can be changed. */
const hasOwnMounts =
  process.platform === 'linux' &&
  lstatSync('/etc/localtime', { throwIfNoEntry: false })?.isSymbolicLink() === true &&
  spawnSync('unshare', ['--mount', 'true']).status === 0;

it.runIf(hasOwnMounts)(
  'a real change of /etc/localtime under a running process is noticed, and its times stay in the zone of the start',
  async () => {
    const folder = temporaryFolder();
    const script = await buildScript(join(__dirname, 'zone-changed.ts'), folder);
    const etc = join(folder, 'etc');
    cpSync('/etc/localtime', join(etc, 'localtime'), { verbatimSymlinks: true });
    const { TZ: _, ...environment } = process.env;
    const run = `mount --bind ${etc} /etc && exec ${process.execPath} ${script}`;
    const printed = execFileSync('unshare', ['--mount', 'sh', '-c', run], { encoding: 'utf8', env: environment });
    const { start, changed, back } = JSON.parse(printed);
    expect(start.finding).toBeNull();
    expect(changed.finding).toEqual({ type: 'changed', from: start.zone, to: changed.set });
    expect(changed.minutes).toBe(start.minutes);
    expect([back.finding, back.minutes]).toEqual([null, start.minutes]);
  },
);
