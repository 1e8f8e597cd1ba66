import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Station } from '../src/station';
import { crossing, KeptLog, openStation, TestClock, table } from './core/stations';
import { asOrdinaryUser } from './journal/ordinary-user';
import { temporaryFolder } from './journal/race-folder';
import { at } from './journal/samples';
import { modesCount } from './suites/capabilities';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const fault = (code: string): unknown => expect.objectContaining({ name: 'FaultError', fault: expect.objectContaining({ code }) });
const pathOf = (station: Station): string => station.race()?.path ?? '';
const faultOf = (station: Station) => station.health().journal.fault;
const rescued = (path: string): string => path.replace(/\.racetag$/, '-rescued.racetag');

const LOSSES = [
  { what: 'deleted', lose: (path: string) => rmSync(path) },
  { what: 'renamed', lose: (path: string) => renameSync(path, `${path}.saturday`) },
  { what: 'deleted with its folder', lose: (path: string) => rmSync(join(path, '..'), { recursive: true }) },
  {
    what: 'deleted with its log',
    lose: (path: string) => {
      rmSync(path);
      rmSync(`${path}-wal`);
    },
  },
  {
    what: 'replaced by another file',
    lose: (path: string) => {
      rmSync(path);
      writeFileSync(path, 'text');
    },
  },
  { what: 'left alone, but its log was emptied', lose: (path: string) => truncateSync(`${path}-wal`, 0) },
];

describe('a race whose file is lost while it is open', () => {
  it.each(LOSSES)('is in a copy that the next start opens, when the station closes: $what', async ({ lose }) => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    await station.record([crossing('A1', 10), crossing('A1', 20)]);
    const path = pathOf(station);
    lose(path);
    await station.close();
    const next = await openStation(dataDir);
    expect(pathOf(next)).toBe(rescued(path));
    expect(table(next)).toEqual([['A1', 2]]);
    expect(faultOf(next)).toBeNull();
  });

  it.each(LOSSES)('is in a copy that is listed, when another race is begun: $what', async ({ lose }) => {
    const station = await openStation(temporaryFolder());
    await station.record([crossing('A1', 10), crossing('A1', 20)]);
    const path = pathOf(station);
    lose(path);
    station.resetRace('desk');
    expect(station.raceFiles().map(({ file }) => file)).toContain(basename(rescued(path)));
    station.openRace(rescued(path));
    expect(table(station)).toEqual([['A1', 2]]);
  });

  it('is noticed within a second without a read; the fault names a copy that is there already', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    await station.record([crossing('A1', 10)]);
    const path = pathOf(station);
    rmSync(path);
    vi.advanceTimersByTime(1_000);
    expect(faultOf(station)).toEqual({ code: 'file-missing', params: { path, copy: rescued(path) } });
    await expect(station.record([crossing('A1', 20)])).rejects.toEqual(fault('file-missing'));
    expect(faultOf(station)).toEqual({ code: 'file-missing', params: { path, copy: rescued(path) } });
    // As after a kill: a station that starts now opens the copy.
    const next = await openStation(dataDir);
    expect(pathOf(next)).toBe(rescued(path));
  });

  it('takes reads again, without one that asks for it, when the file is back', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    await station.record([crossing('A1', 10)]);
    const path = pathOf(station);
    renameSync(path, `${path}.away`);
    vi.advanceTimersByTime(1_000);
    renameSync(`${path}.away`, path);
    vi.advanceTimersByTime(1_000);
    expect(faultOf(station)).toBeNull();
    expect(await station.record([crossing('A1', 20)])).toEqual({ stored: 1, known: 0 });
    await station.close();
    expect(pathOf(await openStation(dataDir))).toBe(path);
  });

  it('opens again under its name when that file is opened, and the station goes on with its copy when it cannot be', async () => {
    const station = await openStation(temporaryFolder());
    await station.record([crossing('A1', 10)]);
    const path = pathOf(station);
    truncateSync(`${path}-wal`, 0);
    writeFileSync(path, 'text');
    expect(() => station.openRace(path)).toThrow(fault('file-corrupt'));
    expect(pathOf(station)).toBe(rescued(path));
    expect(await station.record([crossing('A1', 20)])).toEqual({ stored: 1, known: 0 });
    expect(table(station)).toEqual([['A1', 2]]);
  });
});

describe('a fault at the start', () => {
  it('ends by itself, without a read, and reads that come before get its reason', async () => {
    const dataDir = temporaryFolder();
    const first = await openStation(dataDir);
    const path = pathOf(first);
    await first.close();
    renameSync(path, `${path}.away`);
    const clock = new TestClock();
    const station = await openStation(dataDir, { now: clock.now });
    await expect(station.record([crossing('A1', 10)])).rejects.toEqual(fault('file-missing'));
    renameSync(`${path}.away`, path);
    clock.set(at(6_000));
    vi.advanceTimersByTime(1_000);
    expect(faultOf(station)).toBeNull();
    expect(pathOf(station)).toBe(path);
  });
});

describe('the folder of races', () => {
  it('skips files that hold no race: the newest one that does is opened, the others are listed as what they are', async () => {
    const dataDir = temporaryFolder();
    const first = await openStation(dataDir);
    const path = pathOf(first);
    await first.close();
    rmSync(join(dataDir, 'station.json'));
    writeFileSync(join(dataDir, 'races', 'empty.racetag'), '');
    writeFileSync(join(dataDir, 'races', 'text.racetag'), 'text '.repeat(100));
    const station = await openStation(dataDir);
    expect(pathOf(station)).toBe(path);
    const listed = station.raceFiles().map(({ file, holdsRace }) => [file, holdsRace]);
    expect(new Map(listed as [string, boolean][])).toEqual(
      new Map([
        ['empty.racetag', false],
        ['text.racetag', false],
        [basename(path), true],
      ]),
    );
  });

  it('gets a first race when it has only files that hold none, also when one of them is said to be open', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'races'));
    writeFileSync(join(dataDir, 'races', 'empty.racetag'), '');
    writeFileSync(join(dataDir, 'station.json'), '{"openRace":"races/empty.racetag"}');
    const station = await openStation(dataDir);
    expect(faultOf(station)).toBeNull();
    expect(await station.record([crossing('A1', 10)])).toEqual({ stored: 1, known: 0 });
  });

  it('is cleared of files that a killed process left unfinished, not of those that one is writing', async () => {
    const dataDir = temporaryFolder();
    const races = join(dataDir, 'races');
    mkdirSync(races);
    const left = ['cup.racetag.unfinished', `cup.racetag.${process.pid}.unfinished`, 'cup.racetag.4194304.unfinished-wal'];
    const written = `cup.racetag.${process.ppid}.unfinished`;
    for (const name of [...left, written]) writeFileSync(join(races, name), '');
    const station = await openStation(dataDir);
    expect(readdirSync(races).filter((name) => name.startsWith('cup'))).toEqual([written]);
    expect(station.race()).not.toBeNull();
  });

  it('has files that only their user can read', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    const { path: copy } = station.copyRace();
    for (const file of [pathOf(station), `${pathOf(station)}-wal`, copy, join(dataDir, 'station.json')])
      if (process.platform !== 'win32') expect([file, statSync(file).mode & 0o077]).toEqual([file, 0]);
  });

  it.runIf(modesCount)('does not matter to a race elsewhere: reads are stored when the data folder cannot be written', async () => {
    const [dataDir, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const first = await openStation(dataDir);
    const path = join(elsewhere, 'cup.racetag');
    first.saveCopy(path);
    await first.close();
    writeFileSync(join(dataDir, 'station.json'), JSON.stringify({ openRace: path }));
    rmSync(join(dataDir, 'locks'), { recursive: true });
    rmSync(join(dataDir, 'records'), { recursive: true });
    for (const [folder, mode] of [
      [dataDir, 0o555],
      [elsewhere, 0o777],
    ] as const)
      chmodSync(folder, mode);
    for (const file of [path, join(dataDir, 'station.json')]) chmodSync(file, 0o666);
    const log = new KeptLog();
    const station = await asOrdinaryUser(() => openStation(dataDir, { log }));
    expect(pathOf(station)).toBe(path);
    expect(await station.record([crossing('A1', 10)])).toEqual({ stored: 1, known: 0 });
    chmodSync(dataDir, 0o755);
    expect(existsSync(join(dataDir, 'records'))).toBe(false);
    expect(log.lines.filter((line) => line.startsWith('warn'))).not.toEqual([]);
    expect(readFileSync(join(dataDir, 'station.json'), 'utf8')).toContain('cup.racetag');
  });
});
