import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RaceFolder } from '../../src/core/race-folder';
import { isSameFile } from '../../src/core/same-file';
import { type Db, openDb } from '../../src/journal/db';
import { DISK_JOURNALS } from '../../src/journal/disk-journals';
import type { NewAct } from '../../src/journal/journal';
import { createJournal } from '../../src/journal/sqlite-journal';
import { asOrdinaryUser } from '../journal/ordinary-user';
import { temporaryFolder } from '../journal/race-folder';
import { anAct, CREATED, NOON } from '../journal/samples';
import { casesFold, modesCount } from '../suites/capabilities';
import { KeptLog } from './stations';

const ACTS = [anAct(CREATED)];

function folderAt(dataDir: string): RaceFolder {
  return new RaceFolder(dataDir, DISK_JOURNALS, new KeptLog());
}

function createRace(folder: RaceFolder, name: string): string {
  const journal = folder.create(name, NOON, ACTS);
  journal.close();
  return journal.path;
}

/** Makes a file look as if it had been changed `minutes` after noon. */
function changedAt(path: string, minutes: number): void {
  utimesSync(path, NOON / 1000, NOON / 1000 + minutes * 60);
}

describe('the race folder', () => {
  it('creates races with their first acts, each under its own name', () => {
    const folder = folderAt(join(temporaryFolder(), 'new'));
    const paths = [createRace(folder, 'Cup'), createRace(folder, 'Cup'), createRace(folder, 'Other')];
    expect(paths.map((path) => basename(path).slice('2026-06-06-'.length))).toEqual(['cup.racetag', 'cup-2.racetag', 'other.racetag']);
    const journal = folder.open(paths[0] ?? '');
    expect(journal.lastSeq).toBe(1);
    journal.close();
  });

  it('leaves no file when the first acts cannot be stored', () => {
    const dataDir = temporaryFolder();
    const connect = (file: string): Db => {
      const db = openDb(file);
      db.exec('PRAGMA max_page_count = 15');
      return db;
    };
    const journals = { ...DISK_JOURNALS, create: (path: string, acts: readonly NewAct[]) => createJournal(path, acts, connect) };
    const starved = new RaceFolder(dataDir, journals, new KeptLog());
    const long = anAct({ type: 'race-renamed', name: 'x'.repeat(100_000) });
    expect(() => starved.create('Cup', NOON, [long])).toThrow(expect.objectContaining({ code: 'disk-full' }));
    expect(readdirSync(join(dataDir, 'races'))).toEqual([]);
  });

  it('lists race files, last changed first, and nothing else', () => {
    const dataDir = temporaryFolder();
    const folder = folderAt(dataDir);
    expect(folder.list(null)).toEqual([]);
    const [first, second] = [createRace(folder, 'First'), createRace(folder, 'Second')];
    changedAt(first, 5);
    changedAt(second, 1);
    writeFileSync(join(dataDir, 'races', 'notes.txt'), '');
    symlinkSync('nowhere', join(dataDir, 'races', 'lost.racetag'));
    expect(folder.list(second)).toMatchObject([
      { path: first, file: basename(first), changedAt: NOON + 300_000, isOpen: false },
      { path: second, file: basename(second), changedAt: NOON + 60_000, isOpen: true },
    ]);
  });

  it('knows the race that was open last', () => {
    const dataDir = temporaryFolder();
    const folder = folderAt(dataDir);
    expect(folder.lastOpen()).toBeNull();
    const [first, second] = [createRace(folder, 'First'), createRace(folder, 'Second')];
    folder.remember(first);
    folder.remember(second);
    expect(folderAt(dataDir).lastOpen()).toBe(second);
    folder.remember(first);
    expect(folderAt(dataDir).lastOpen()).toBe(first);
  });

  it.each(['', '{', 'null', '{"openRace":7}', '{"openRace":"races/a\\u0000b"}', '[]', `{"openRace":"${'x'.repeat(300)}"}`])(
    'opens the race that changed last when its state file is damaged: %j',
    (text) => {
      const dataDir = temporaryFolder();
      const folder = folderAt(dataDir);
      const [first, second] = [createRace(folder, 'First'), createRace(folder, 'Second')];
      changedAt(first, 5);
      changedAt(second, 1);
      writeFileSync(join(dataDir, 'station.json'), text);
      expect(folder.lastOpen()).toBe(first);
    },
  );

  it('can be moved as a whole', () => {
    const place = temporaryFolder();
    const path = createRace(folderAt(join(place, 'old')), 'Cup');
    folderAt(join(place, 'old')).remember(path);
    renameSync(join(place, 'old'), join(place, 'moved'));
    expect(folderAt(join(place, 'moved')).lastOpen()).toBe(join(place, 'moved', 'races', basename(path)));
  });

  it('can be moved as a whole also with a damaged race: no other one is taken for it', () => {
    const place = temporaryFolder();
    const path = createRace(folderAt(join(place, 'old')), 'Cup');
    folderAt(join(place, 'old')).remember(path);
    renameSync(join(place, 'old'), join(place, 'moved'));
    const moved = join(place, 'moved', 'races', basename(path));
    writeFileSync(moved, Buffer.concat([Buffer.from('no race at all..'), readFileSync(moved).subarray(16)]));
    expect(folderAt(join(place, 'moved')).lastOpen()).toBe(moved);
    expect(() => folderAt(join(place, 'moved')).open(moved)).toThrow(expect.objectContaining({ code: 'file-corrupt' }));
  });

  it('that cannot be made says what is in its way, also where a link leads nowhere', () => {
    const place = temporaryFolder();
    symlinkSync(join(place, 'gone', 'deep'), join(place, 'data'));
    expect(() => createRace(folderAt(join(place, 'data')), 'Cup')).toThrow(expect.objectContaining({ code: 'not-a-folder' }));
  });

  it('saves the full path of a race outside of it, also when that file is missing', () => {
    const dataDir = temporaryFolder();
    const folder = folderAt(dataDir);
    createRace(folder, 'Inside');
    const stick = join(temporaryFolder(), 'stick.racetag');
    folder.remember(stick);
    expect(folder.lastOpen()).toBe(stick);
  });

  it.runIf(modesCount).each([
    { whose: 'that was open', isRemembered: true },
    { whose: 'that changed last, where none is remembered', isRemembered: false },
  ])('passes over no race $whose because this user may not read its file', ({ isRemembered }) => {
    const dataDir = temporaryFolder();
    const folder = folderAt(dataDir);
    const [older, newer] = [createRace(folder, 'Older'), createRace(folder, 'Newer')];
    changedAt(older, 1);
    changedAt(newer, 5);
    if (isRemembered) folder.remember(newer);
    // As after one start as root, or where a copy kept the rights of another user.
    for (const path of [dataDir, join(dataDir, 'races'), join(dataDir, 'locks'), join(dataDir, 'records')]) chmodSync(path, 0o777);
    chmodSync(newer, 0);
    asOrdinaryUser(() => {
      expect(folderAt(dataDir).lastOpen()).toBe(newer);
      expect(folder.list(null).map(({ holdsRace }) => holdsRace)).toEqual([true, true]);
      expect(() => folderAt(dataDir).open(newer)).toThrow(expect.objectContaining({ code: 'folder-not-writable' }));
    });
  });

  it('knows the free space, or null when the system does not say', () => {
    const dataDir = temporaryFolder();
    expect(folderAt(dataDir).freeBytes()).toBeGreaterThan(0);
    rmSync(dataDir, { recursive: true });
    expect(folderAt(dataDir).freeBytes()).toBeNull();
  });

  it('fails with a fault where no folder can be created', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(() => folderAt(file).create('Cup', NOON, ACTS)).toThrow(expect.objectContaining({ code: 'not-a-folder' }));
    expect(() => folderAt(file).remember('x')).not.toThrow();
  });
});

describe('isSameFile', () => {
  it('follows links and relative paths', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.racetag');
    writeFileSync(path, '');
    mkdirSync(join(folder, 'sub'));
    symlinkSync(path, join(folder, 'link.racetag'));
    expect(isSameFile(path, join(folder, 'link.racetag'))).toBe(true);
    expect(isSameFile(path, join(folder, 'sub', '..', 'a.racetag'))).toBe(true);
    expect(isSameFile(path, join(dirname(folder), 'a.racetag'))).toBe(false);
  });

  it('knows the open race under its other names', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.racetag');
    writeFileSync(path, '');
    writeFileSync(join(folder, 'copy.racetag'), '');
    linkSync(path, join(folder, 'other.racetag'));
    expect(isSameFile(path, join(folder, 'other.racetag'))).toBe(true);
    expect(isSameFile(path, join(folder, 'copy.racetag'))).toBe(false);
  });

  it('knows a file that is gone by its path alone', () => {
    const folder = temporaryFolder();
    expect(isSameFile(join(folder, 'a.racetag'), join(folder, '.', 'a.racetag'))).toBe(true);
    expect(isSameFile(join(folder, 'a.racetag'), join(folder, 'b.racetag'))).toBe(false);
  });

  it.runIf(casesFold)('knows the open race in other cases of its letters, where the system does', () => {
    const path = join(temporaryFolder(), 'Cup.racetag');
    writeFileSync(path, '');
    expect(isSameFile(path, join(dirname(path), 'CUP.RACETAG'))).toBe(true);
  });
});

describe('a race that is removed', () => {
  it('is in a folder beside the others, complete, and in the list again when it is moved back', () => {
    const folder = folderAt(temporaryFolder());
    const path = createRace(folder, 'Cup');
    const removed = folder.remove(path);
    expect(removed).toBe(join(dirname(path), 'removed', basename(path)));
    expect(folder.list(null)).toEqual([]);
    renameSync(removed, path);
    expect(folder.list(null).map(({ file }) => file)).toEqual([basename(path)]);
    const journal = folder.open(path);
    expect(journal.lastSeq).toBe(1);
    journal.close();
  });

  it('never replaces one of the same name that was removed before', () => {
    const folder = folderAt(temporaryFolder());
    const removed = [folder.remove(createRace(folder, 'Cup')), folder.remove(createRace(folder, 'Cup'))];
    expect(removed.map((path) => basename(path).slice('2026-06-06-'.length))).toEqual(['cup.racetag', 'cup-2.racetag']);
  });

  it('stays where it is while a program has it open', () => {
    const folder = folderAt(temporaryFolder());
    const journal = folder.create('Cup', NOON, ACTS);
    expect(() => folder.remove(journal.path)).toThrow(expect.objectContaining({ code: 'file-in-use' }));
    expect(folder.list(null)).toHaveLength(1);
    journal.close();
  });

  it('may be a file that holds no race', () => {
    const folder = folderAt(temporaryFolder());
    const path = join(dirname(createRace(folder, 'Cup')), 'empty.racetag');
    writeFileSync(path, '');
    folder.remove(path);
    expect(folder.list(null).map(({ file }) => file)).not.toContain('empty.racetag');
  });
});
