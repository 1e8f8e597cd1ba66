import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Station } from '../../src/station';
import { buildScript, SCRIPT_ENV } from '../journal/built-script';
import { temporaryFolder } from '../journal/race-folder';
import { crossing, openStation, table } from './stations';

const DAMAGES = [
  { what: 'one bit of its log flipped', damage: (log: string) => flipBit(log), kept: true },
  { what: 'its log cut short', damage: (log: string) => truncateSync(log, 40_000), kept: true },
  { what: 'its log emptied', damage: (log: string) => truncateSync(log, 0), kept: false },
  { what: 'its log deleted', damage: (log: string) => rmSync(log), kept: false },
];

function flipBit(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 5);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

type ScriptName = 'killed-station' | 'opening-station';

const scripts = new Map<ScriptName, string>();

beforeAll(async () => {
  for (const name of ['killed-station', 'opening-station'] as const)
    scripts.set(name, await buildScript(join(__dirname, `${name}.ts`), mkdtempSync(join(tmpdir(), 'racetag-script-'))));
});

afterAll(() => {
  for (const script of scripts.values()) rmSync(dirname(script), { recursive: true });
});

/** Runs a script in a process of its own; returns what it printed. */
function run(name: ScriptName, ...args: readonly string[]): string {
  const options = { env: { ...process.env, ...SCRIPT_ENV }, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, [scripts.get(name) ?? '', ...args], options).stdout.trim();
}

/** Makes the data folder what it is after a station stored 30 reads one by one and was killed: a copy of that of one which is still at work. Returns the path of its race. */
async function likeKilled(dataDir: string): Promise<string> {
  const atWork = temporaryFolder();
  const station = await openStation(atWork);
  for (let second = 1; second <= 30; second += 1) await station.record([crossing('A1', second * 10)]);
  cpSync(atWork, dataDir, { recursive: true });
  return join(dataDir, 'races', basename(station.race()?.path ?? ''));
}

/** A data folder whose station stored 30 reads one by one and was killed at once. Returns the path of its race. */
function killedStation(dataDir: string): string {
  return run('killed-station', dataDir, '30');
}

const faultOf = (station: Station) => station.health().journal.fault;

describe('a race that was cut short while the station was down', () => {
  it.each(DAMAGES)('is opened with the number of missing entries, and the damaged log is kept: $what', async ({ damage, kept }) => {
    const dataDir = temporaryFolder();
    const path = await likeKilled(dataDir);
    damage(`${path}-wal`);
    const damaged = kept ? readFileSync(`${path}-wal`) : null;
    const station = await openStation(dataDir);
    const left = station.race()?.revision ?? 0;
    expect(left).toBeLessThan(31);
    expect(faultOf(station)).toMatchObject({ code: 'entries-missing', params: { path, missing: 31 - left, stored: 31 } });
    expect(await station.record([crossing('B9', 4_000)])).toEqual({ stored: 1, known: 0 });
    expect(faultOf(station)?.code).toBe('entries-missing');
    expect(existsSync(`${path}-wal-damaged`)).toBe(kept);
    if (damaged !== null) expect(readFileSync(`${path}-wal-damaged`).equals(damaged)).toBe(true);
  });

  it('says so after every start, until the timekeeper opens that race once more', async () => {
    const dataDir = temporaryFolder();
    const path = await likeKilled(dataDir);
    rmSync(`${path}-wal`);
    const first = await openStation(dataDir);
    await first.close();
    const second = await openStation(dataDir);
    expect(faultOf(second)?.code).toBe('entries-missing');
    second.openRace(path);
    expect(faultOf(second)).toBeNull();
    await second.close();
    expect(faultOf(await openStation(dataDir))).toBeNull();
  });

  it('is whole without a fault when nothing was damaged', async () => {
    const dataDir = temporaryFolder();
    await likeKilled(dataDir);
    const station = await openStation(dataDir);
    expect(station.race()?.revision).toBe(31);
    expect(faultOf(station)).toBeNull();
  });
});

/** Writes over every place in the file that holds `before`, as a hex editor does. */
function edit(path: string, before: string, after: string): void {
  const bytes = readFileSync(path);
  for (let at = bytes.indexOf(before); at >= 0; at = bytes.indexOf(before, at + 1)) bytes.write(after, at, 'latin1');
  writeFileSync(path, bytes);
}

describe('a race file that was edited in a row while the station was down', () => {
  it.each([
    { what: 'a tag', before: 'TAG-AA', after: 'TAG-AB' },
    { what: 'a name', before: 'Summer Cup', after: 'Winter Cup' },
  ])('is opened, takes reads, and says so until the timekeeper opens it once more: $what', async ({ before, after }) => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    const path = station.createRace({ name: 'Summer Cup', rules: station.defaults, startAt: null }, 'desk').path;
    await station.record([crossing('TAG-AA', 10)]);
    await station.close();
    edit(path, before, after);
    const first = await openStation(dataDir);
    expect(faultOf(first)).toEqual({ code: 'entries-changed', params: { path } });
    expect(await first.record([crossing('B9', 4_000)])).toEqual({ stored: 1, known: 0 });
    await first.close();
    const second = await openStation(dataDir);
    expect(faultOf(second)?.code).toBe('entries-changed');
    second.openRace(path);
    expect(faultOf(second)).toBeNull();
    await second.close();
    expect(faultOf(await openStation(dataDir))).toBeNull();
  });

  it('is told from one that was written again as it was, and from one that another station went on with', async () => {
    const [dataDir, other] = [temporaryFolder(), temporaryFolder()];
    const station = await openStation(dataDir);
    const path = station.race()?.path ?? '';
    await station.record([crossing('A1', 10)]);
    await station.close();
    writeFileSync(path, readFileSync(path));
    const again = await openStation(dataDir);
    expect(faultOf(again)).toBeNull();
    await again.close();
    const elsewhere = await openStation(other);
    elsewhere.openRace(path);
    await elsewhere.record([crossing('A1', 20)]);
    await elsewhere.close();
    const back = await openStation(dataDir);
    expect(back.race()?.revision).toBe(3);
    expect(faultOf(back)).toBeNull();
  });
});

describe('another file in the place of a race file, put there while the station was down', () => {
  /** A data folder with a closed race of two reads, and a copy of its file from before the second one. */
  async function closedRace() {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    const path = station.race()?.path ?? '';
    await station.record([crossing('A1', 10)]);
    const { path: copy } = station.copyRace();
    await station.record([crossing('A1', 20)]);
    await station.close();
    return { dataDir, path, copy };
  }

  it.each([
    {
      what: 'the same race, as another station went on with an older copy of it',
      goOn: (other: Station, copy: string) => other.openRace(copy),
    },
    { what: 'another race', goOn: () => undefined },
  ])('is opened, and said until the timekeeper opens it once more: $what', async ({ goOn }) => {
    const { dataDir, path, copy } = await closedRace();
    const other = await openStation(temporaryFolder());
    goOn(other, copy);
    await other.record([crossing('B1', 30), crossing('B1', 50), crossing('B1', 70)]);
    const others = other.race()?.path ?? '';
    await other.close();
    rmSync(path);
    renameSync(others, path);
    const station = await openStation(dataDir);
    expect([station.race()?.path, faultOf(station)?.code]).toEqual([path, 'entries-changed']);
    station.openRace(path);
    expect(faultOf(station)).toBeNull();
    await station.close();
    expect(faultOf(await openStation(dataDir))).toBeNull();
  });

  it('is no news where another station went on with the race itself', async () => {
    const { dataDir, path } = await closedRace();
    const other = await openStation(temporaryFolder());
    other.openRace(path);
    await other.record([crossing('B1', 30)]);
    await other.close();
    const station = await openStation(dataDir);
    expect([station.race()?.revision, faultOf(station)]).toEqual([4, null]);
  });
});

describe('another file in the place of a race file after the station was killed', () => {
  /** The data folder of a station that was killed in its race, and a copy of the race from before its last read. Returns the path of the race. */
  async function killedRace(dataDir: string, isOpenedAgain: boolean) {
    const atWork = temporaryFolder();
    const first = await openStation(atWork);
    await first.record([crossing('A1', 10)]);
    const { path: copy } = first.copyRace();
    await first.record([crossing('A1', 20)]);
    const file = basename(first.race()?.path ?? '');
    if (isOpenedAgain) {
      await first.close();
      await openStation(atWork);
    } else await vi.waitFor(() => expect(recordedIn(atWork)).toContain('"sumAt":               3'), 5_000);
    cpSync(atWork, dataDir, { recursive: true });
    return { path: join(dataDir, 'races', file), copy };
  }

  const recordedIn = (dataDir: string): string => {
    const folder = join(dataDir, 'records');
    return readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('');
  };

  it.each([
    { what: 'a longer branch of the same race', isOpenedAgain: false, goOn: (other: Station, copy: string) => other.openRace(copy) },
    {
      what: 'a longer branch, and nothing was stored since the start',
      isOpenedAgain: true,
      goOn: (other: Station, copy: string) => other.openRace(copy),
    },
    { what: 'another race', isOpenedAgain: false, goOn: () => undefined },
  ])('is opened, and said until the timekeeper opens it once more: $what', async ({ isOpenedAgain, goOn }) => {
    const dataDir = temporaryFolder();
    const { path, copy } = await killedRace(dataDir, isOpenedAgain);
    const other = await openStation(temporaryFolder());
    goOn(other, copy);
    await other.record([crossing('B1', 30), crossing('B1', 50), crossing('B1', 70)]);
    const others = other.race()?.path ?? '';
    await other.close();
    rmSync(`${path}-wal`, { force: true });
    renameSync(others, path);
    const station = await openStation(dataDir);
    expect([station.race()?.path, faultOf(station)?.code]).toEqual([path, 'entries-changed']);
    station.openRace(path);
    expect(faultOf(station)).toBeNull();
    await station.close();
    expect(faultOf(await openStation(dataDir))).toBeNull();
  });

  it('is no news where another station went on with the race itself', async () => {
    const dataDir = temporaryFolder();
    const { path } = await killedRace(dataDir, false);
    const other = await openStation(temporaryFolder());
    other.openRace(path);
    await other.record([crossing('B1', 30)]);
    await other.close();
    const station = await openStation(dataDir);
    expect([station.race()?.revision, faultOf(station)]).toEqual([4, null]);
  });
});

describe('a race file that was renamed while the station was down', () => {
  it('is looked at as under its old name', async () => {
    const dataDir = temporaryFolder();
    const before = await openStation(dataDir);
    const path = before.race()?.path ?? '';
    await before.record([crossing('TAG-AA', 10)]);
    await before.close();
    const renamed = join(dataDir, 'races', 'saturday.racetag');
    renameSync(path, renamed);
    edit(renamed, 'TAG-AA', 'TAG-AB');
    const station = await openStation(dataDir);
    expect(faultOf(station)).toEqual({ code: 'entries-changed', params: { path: renamed } });
  });

  it('is found by itself, with the log that has its newest entries', async () => {
    const dataDir = temporaryFolder();
    const path = killedStation(dataDir);
    const renamed = join(dataDir, 'races', 'saturday.racetag');
    renameSync(path, renamed);
    const station = await openStation(dataDir);
    expect(station.race()?.path).toBe(renamed);
    expect(station.race()?.revision).toBe(31);
    expect(faultOf(station)).toBeNull();
  });

  it('gets its log also when it is opened under another name', async () => {
    const dataDir = temporaryFolder();
    const path = killedStation(dataDir);
    const elsewhere = join(temporaryFolder(), 'sunday.racetag');
    renameSync(path, elsewhere);
    const station = await openStation(dataDir);
    expect(faultOf(station)?.code).toBe('file-missing');
    station.openRace(elsewhere);
    expect(station.race()?.revision).toBe(31);
  });

  it('leaves its name to no other race while its log is there', async () => {
    const dataDir = temporaryFolder();
    const path = killedStation(dataDir);
    renameSync(path, join(temporaryFolder(), 'gone.racetag'));
    const station = await openStation(dataDir);
    const name = station.createRace({ name: 'New race', rules: station.defaults, startAt: null }, 'desk').path;
    expect(name).not.toBe(path);
    expect(existsSync(`${path}-wal`)).toBe(true);
  });
});

describe('a race that is opened from an older copy', () => {
  it('says how many entries the copy lacks', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    await station.record([crossing('A1', 10)]);
    const { path: copy } = station.copyRace();
    await station.record([crossing('A1', 20), crossing('A1', 30)]);
    station.createRace({ name: 'Other', rules: station.defaults, startAt: null }, 'desk');
    station.openRace(copy);
    expect(faultOf(station)).toMatchObject({ code: 'entries-missing', params: { path: copy, missing: 2, stored: 4 } });
    expect(table(station)).toEqual([['A1', 1]]);
  });
});

describe('an open race', () => {
  it.each([
    { what: 'its own path', other: (path: string) => path },
    {
      what: 'a link to it',
      other: (path: string) => {
        symlinkSync(path, `${path}.link`);
        return `${path}.link`;
      },
    },
    {
      what: 'a second name of the file',
      other: (path: string) => {
        linkSync(path, `${path}.second`);
        return `${path}.second`;
      },
    },
  ])('is refused to a second station under $what, also after a file dialog has opened and closed the file', async ({ other }) => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    const path = station.race()?.path ?? '';
    // Ends the lock of SQLite, as every program's own file dialog may.
    readFileSync(path);
    expect(run('opening-station', dataDir, other(path))).toBe('file-in-use');
    expect(await station.record([crossing('A1', 10)])).toEqual({ stored: 1, known: 0 });
  });

  it.each([
    { reads: 0, why: 'it only looked' },
    { reads: 40, why: 'it stored reads of its own' },
  ])(
    'loses nothing that was confirmed to a second station with another data folder that got in after a file dialog: $why',
    async ({ reads }) => {
      const [dataDir, other] = [temporaryFolder(), temporaryFolder()];
      const station = await openStation(dataDir);
      await station.record([crossing('A1', 10), crossing('A1', 20)]);
      const path = station.race()?.path ?? '';
      readFileSync(path);
      expect(run('opening-station', other, path, String(reads))).toBe('opened');
      const confirmed = await station.record([crossing('A1', 30)]).then(
        () => 3,
        () => 2,
      );
      await station.close();
      const next = await openStation(dataDir);
      expect(
        next
          .race()
          ?.standings()
          .find(({ tag }) => tag === 'A1')?.laps,
      ).toBeGreaterThanOrEqual(confirmed);
      await next.close();
      const inFile = await openStation(temporaryFolder());
      inFile.openRace(path);
      expect(inFile.race()?.revision).toBeGreaterThanOrEqual(3 + reads);
    },
  );

  it('can be opened again after it was closed', async () => {
    const dataDir = temporaryFolder();
    const first = await openStation(dataDir);
    const path = first.race()?.path ?? '';
    await first.close();
    expect(run('opening-station', dataDir, path)).toBe('opened');
    expect(readdirSync(join(dataDir, 'races'))).toEqual([basename(path)]);
  });
});
