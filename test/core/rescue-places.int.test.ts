import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Station } from '../../src/station';
import { temporaryFolder } from '../journal/race-folder';
import { crossing, openStation, table } from './stations';

const pathOf = (station: Station) => station.race()?.path ?? '';
const faultOf = (station: Station) => station.health().journal.fault;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a race whose folder can take no copy', () => {
  it.each([
    ['a file stands in the place of the folder of races', (dataDir: string) => join(dataDir, 'races'), (dataDir: string) => dataDir],
    ['a file stands in the place of the data folder', (dataDir: string) => dataDir, (dataDir: string) => dirname(dataDir)],
  ])('is saved in the next folder that can: %s', async (_what, placeOf, folderOf) => {
    const dataDir = join(temporaryFolder(), 'data');
    const station = await openStation(dataDir);
    await station.record([crossing('A1', 10), crossing('A1', 20)]);
    const path = pathOf(station);
    rmSync(placeOf(dataDir), { recursive: true });
    writeFileSync(placeOf(dataDir), 'text');
    await vi.advanceTimersByTimeAsync(1_000);
    const copy = join(folderOf(dataDir), basename(path).replace('.racetag', '-rescued.racetag'));
    expect(faultOf(station)).toMatchObject({ code: 'file-missing', params: { copy } });
    await station.close();
    const next = await openStation(temporaryFolder());
    next.openRace(copy);
    expect(table(next)).toEqual([['A1', 2]]);
  });
});

describe('a race file that came back', () => {
  it('is opened at the next start, not the copy that was made meanwhile, also when a read came first', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    await station.record([crossing('A1', 10)]);
    const path = pathOf(station);
    renameSync(path, `${path}.away`);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(faultOf(station)?.code).toBe('file-missing');
    renameSync(`${path}.away`, path);
    await station.record([crossing('A1', 20)]);
    await vi.advanceTimersByTimeAsync(1_000);
    await station.close();
    const next = await openStation(dataDir);
    expect([pathOf(next), table(next), faultOf(next)]).toEqual([path, [['A1', 2]], null]);
  });
});

describe('several copies that lack entries', () => {
  it('each say so, whichever is opened first', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    const path = pathOf(station);
    const copies = ['one', 'two'].map((name) => join(dirname(path), `${name}.racetag`));
    for (const copy of copies) cpSync(path, copy);
    await station.record([crossing('A1', 10), crossing('A1', 20)]);
    for (const copy of copies) {
      station.openRace(copy);
      expect(faultOf(station)).toMatchObject({ code: 'entries-missing', params: { path: copy, missing: 2, stored: 3 } });
    }
    station.openRace(path);
    expect(faultOf(station)).toBeNull();
  });
});

describe('a race file behind a link', () => {
  it('is timed on like any other', async () => {
    const dataDir = temporaryFolder();
    const first = await openStation(dataDir);
    const path = pathOf(first);
    await first.close();
    const elsewhere = join(temporaryFolder(), 'saturday.racetag');
    renameSync(path, elsewhere);
    symlinkSync(elsewhere, path);
    const station = await openStation(dataDir);
    await station.record([crossing('A1', 10)]);
    await vi.advanceTimersByTimeAsync(2_000);
    await station.record([crossing('A1', 20)]);
    expect([faultOf(station), table(station)]).toEqual([null, [['A1', 2]]]);
  });

  it.each([
    [
      'a symbolic link to where it was moved',
      (path: string, other: string) => {
        renameSync(path, other);
        symlinkSync(other, path);
        return path;
      },
    ],
    [
      'a second name',
      (path: string, other: string) => {
        linkSync(path, other);
        return other;
      },
    ],
  ])('has the entries that a killed station left in its log: %s', async (_what, link) => {
    const dataDir = temporaryFolder();
    const atWork = await openStation(dataDir);
    await atWork.record([crossing('A1', 10), crossing('A1', 20)]);
    const path = pathOf(atWork);
    const log = `${path}-wal`;
    // What a killed station leaves: the closing of this one must not complete the file.
    cpSync(log, `${log}.left`);
    cpSync(path, `${path}.left`);
    await atWork.close();
    // Into the same file: `cpSync` would put another one in its place.
    copyFileSync(`${path}.left`, path);
    renameSync(`${log}.left`, log);
    const opened = link(path, join(dirname(path), 'moved.racetag'));
    const station = await openStation(dataDir);
    station.openRace(opened);
    expect([table(station), faultOf(station)]).toEqual([[['A1', 2]], null]);
  });
});

describe('a folder in the place of the log', () => {
  it('is moved away, while the race is open and before it is opened', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    await station.record([crossing('A1', 10)]);
    const path = pathOf(station);
    rmSync(`${path}-wal`);
    mkdirSync(join(`${path}-wal`, 'x'), { recursive: true });
    await station.record([crossing('A1', 20)]);
    expect([faultOf(station), existsSync(join(`${path}-wal-damaged`, 'x'))]).toEqual([null, true]);
    await station.close();
    mkdirSync(`${path}-wal`);
    const next = await openStation(dataDir);
    expect([table(next), faultOf(next)]).toEqual([[['A1', 2]], null]);
  });
});
