import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Station } from '../../src/station';
import { temporaryFolder } from '../journal/race-folder';
import { crossing, openStation } from './stations';

const faultOf = (station: Station) => station.health().journal.fault;
const pathOf = (station: Station) => station.race()?.path ?? '';
const otherRace = (station: Station) => station.createRace({ name: 'Other', rules: station.defaults, startAt: null }, 'desk').path;

/** What the station remembers outside of the race files. */
function records(dataDir: string): readonly unknown[] {
  const folder = join(dataDir, 'records');
  return readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

describe('removing a race file', () => {
  it('that is an older copy of the open race leaves what is remembered of the open race', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    await station.record([crossing('A1', 10)]);
    const { path: copy } = station.copyRace();
    await station.record([crossing('A1', 20), crossing('A1', 30)]);
    const before = records(dataDir);
    station.removeRace(copy);
    expect(records(dataDir)).toEqual(before);
    await station.record([crossing('A1', 40)]);
    expect(records(dataDir)).toMatchObject([{ path: relative(dataDir, pathOf(station)), last: 5, lost: null }]);
  });

  it('and moving it back makes it the same race again, also where another race took its name meanwhile', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    await station.record([crossing('A1', 10), crossing('A1', 20)]);
    const first = pathOf(station);
    const second = otherRace(station);
    const removed = station.removeRace(first);
    copyFileSync(second, first);
    const third = join(dirname(first), 'third.racetag');
    renameSync(removed, third);
    station.openRace(third);
    expect(station.race()?.revision).toBe(3);
    expect(faultOf(station)).toBeNull();
  });

  it('puts it under no name beside which a log was left', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    const first = pathOf(station);
    otherRace(station);
    const folder = join(dirname(first), 'removed');
    mkdirSync(folder);
    writeFileSync(join(folder, `${basename(first)}-wal`), 'left');
    expect(station.removeRace(first)).toBe(join(folder, basename(first).replace('.racetag', '-2.racetag')));
  });

  it('that holds nothing deletes no log beside it', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    const path = join(dirname(pathOf(station)), 'empty.racetag');
    writeFileSync(path, '');
    writeFileSync(`${path}-wal`, 'entries');
    expect(readFileSync(`${station.removeRace(path)}-wal`, 'utf8')).toBe('entries');
  });
});

describe('a race file that was emptied while the station was down', () => {
  it('is reported as damaged; no other race is opened instead, and the log beside it stays', async () => {
    const dataDir = temporaryFolder();
    const first = await openStation(dataDir);
    await first.record([crossing('A1', 10)]);
    const path = pathOf(first);
    await first.close();
    truncateSync(path, 0);
    writeFileSync(`${path}-wal`, 'entries');
    for (const _start of [1, 2]) {
      const station = await openStation(dataDir);
      expect(station.race()).toBeNull();
      expect(faultOf(station)).toMatchObject({ code: 'file-corrupt', params: { path } });
      await station.close();
    }
    expect(readFileSync(`${path}-wal`, 'utf8')).toBe('entries');
  });

  it.each(['notes.txt', 'races', '', '.'])('and a file that never was a race is no obstacle: %j', async (openRace) => {
    const dataDir = temporaryFolder();
    const first = await openStation(dataDir);
    const path = pathOf(first);
    await first.close();
    writeFileSync(join(dataDir, 'notes.txt'), 'no race');
    writeFileSync(join(dataDir, 'station.json'), JSON.stringify({ openRace }));
    expect(pathOf(await openStation(dataDir))).toBe(path);
  });
});

describe('an open race whose file was renamed', () => {
  it('is the open race in the list; it cannot be removed, and is opened under its new name with all entries', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    await station.record([crossing('A1', 10), crossing('A1', 20)]);
    const renamed = join(dirname(pathOf(station)), 'saturday.racetag');
    renameSync(pathOf(station), renamed);
    expect(station.raceFiles()).toMatchObject([{ path: renamed, isOpen: true, holdsRace: true }]);
    expect(station.openRace(renamed).revision).toBe(3);
    expect(pathOf(station)).toBe(renamed);
    expect(faultOf(station)).toBeNull();
    expect(await station.record([crossing('A1', 30)])).toEqual({ stored: 1, known: 0 });
    await station.close();
    const next = await openStation(dataDir);
    expect([pathOf(next), next.race()?.revision, faultOf(next)]).toEqual([renamed, 4, null]);
  });

  it.each([
    { what: 'deleted', take: (copy: string) => rmSync(copy) },
    { what: 'moved', take: (copy: string) => renameSync(copy, `${copy}.moved`) },
  ])('is saved in another copy when the first one was $what', async ({ take }) => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    await station.record([crossing('A1', 10)]);
    renameSync(pathOf(station), join(temporaryFolder(), 'gone.racetag'));
    const copy = join(dirname(pathOf(station)), basename(pathOf(station)).replace('.racetag', '-rescued.racetag'));
    await expect.poll(() => existsSync(copy), { timeout: 5_000 }).toBe(true);
    take(copy);
    await station.close();
    const next = await openStation(dataDir);
    expect(next.race()?.revision).toBe(2);
  });
});
