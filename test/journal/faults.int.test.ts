import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import type { TagId } from '../../src/domain/model/read';
import { writeCopy } from '../../src/journal/copy';
import { type Db, openDb } from '../../src/journal/db';
import { APPLICATION_ID } from '../../src/journal/migrations/migrate';
import { createJournal, openJournal } from '../../src/journal/sqlite-journal';
import { modesCount, openFilesMove } from '../suites/capabilities';
import { buildScript, SCRIPT_ENV } from './built-script';
import { asOrdinaryUser } from './ordinary-user';
import { temporaryFolder } from './race-folder';
import { anAct, aRead, CREATED, someReads } from './samples';

const PAGE = 4096;

function raceFile(reads = 3_000): string {
  const path = join(temporaryFolder(), 'cup.racetag');
  const journal = createJournal(path);
  journal.appendActs([anAct(CREATED)]);
  journal.append(someReads(reads));
  journal.close();
  return path;
}

function fileWith(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'file.racetag');
  writeFileSync(path, content);
  return path;
}

/** Changes a race file, and puts back the triggers that would have refused it. */
function tamper(path: string, sql: string): string {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA foreign_keys = OFF');
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as readonly Trigger[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
  for (const trigger of triggers) db.exec(trigger.sql);
  db.close();
  return path;
}

interface Trigger {
  readonly name: string;
  readonly sql: string;
}

/** Changes a race file as another program can. */
function altered(sql: string): string {
  const path = raceFile(10);
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
  return path;
}

function otherDatabase(): string {
  const path = fileWith('');
  const db = new DatabaseSync(path);
  db.exec('CREATE TABLE bookmark (url TEXT)');
  db.close();
  return path;
}

function damaged(from: number, to: number): string {
  const path = raceFile();
  const bytes = readFileSync(path);
  bytes.fill(0xa5, from, to);
  writeFileSync(path, bytes);
  return path;
}

function withByte(at: number, value: number): string {
  const path = raceFile(10);
  const bytes = readFileSync(path);
  bytes[at] = value;
  writeFileSync(path, bytes);
  return path;
}

function cutShort(): string {
  const path = raceFile();
  truncateSync(path, 20 * PAGE);
  return path;
}

const fault = (code: string): unknown => expect.objectContaining({ name: 'JournalError', code });

function expectEntries(path: string, count: number): void {
  const journal = openJournal(path);
  expect([...journal.entries()]).toHaveLength(count);
  journal.close();
}

describe('opening refuses, and does not change,', () => {
  it.each([
    { what: 'a text', file: () => fileWith('bib;name\n1;Zoë\n'.repeat(400)), code: 'file-not-a-race' },
    { what: 'an empty file', file: () => fileWith(''), code: 'file-not-a-race' },
    { what: "another program's database", file: otherDatabase, code: 'file-not-a-race' },
    { what: 'a race of a newer version', file: () => tamper(raceFile(), 'PRAGMA user_version = 99'), code: 'file-from-newer-version' },
    { what: 'a race that lost its head', file: () => damaged(0, 100), code: 'file-not-a-race' },
    { what: 'a damaged schema', file: () => damaged(100, PAGE), code: 'file-corrupt' },
    { what: 'a format that can only be read', file: () => withByte(18, 9), code: 'file-corrupt' },
    { what: 'a damaged page', file: () => damaged(9 * PAGE, 10 * PAGE), code: 'file-corrupt' },
    { what: 'a file that lost its end', file: cutShort, code: 'file-corrupt' },
    {
      what: 'a trigger that drops reads',
      file: () => altered('CREATE TRIGGER no_more BEFORE INSERT ON read BEGIN SELECT RAISE(IGNORE); END'),
      code: 'file-altered',
    },
    { what: 'a view', file: () => altered('CREATE VIEW laps AS SELECT * FROM read'), code: 'file-altered' },
    { what: 'a table of another program', file: () => altered('CREATE TABLE notes (note TEXT)'), code: 'file-altered' },
    { what: 'a further index', file: () => altered('CREATE UNIQUE INDEX one_tag ON read (tag_id)'), code: 'file-altered' },
    { what: 'a missing index', file: () => altered('DROP INDEX read_identity'), code: 'file-altered' },
    { what: 'a missing trigger', file: () => altered('DROP TRIGGER read_refuses_delete'), code: 'file-altered' },
    { what: 'a further column', file: () => altered('ALTER TABLE read ADD COLUMN lane INTEGER'), code: 'file-altered' },
  ])('$what: $code', ({ file, code }) => {
    const path = file();
    const before = readFileSync(path);
    expect(() => openJournal(path)).toThrow(fault(code));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each([
    { what: 'noise', bytes: Buffer.from('no journal of SQLite'.repeat(40)) },
    { what: 'one byte', bytes: Buffer.from('x') },
    { what: 'the beginning of a journal of SQLite', bytes: Buffer.concat([Buffer.from('d9d505f920a163d7', 'hex'), Buffer.alloc(600)]) },
  ])('a file that another program left with the end -journal: $what', ({ bytes }) => {
    const path = raceFile();
    const before = readFileSync(path);
    writeFileSync(`${path}-journal`, bytes);
    expect(() => openJournal(path)).toThrow(fault('journal-beside'));
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readFileSync(`${path}-journal`).equals(bytes)).toBe(true);
    rmSync(`${path}-journal`);
    openJournal(path).close();
  });

  it('is opened with an emptied journal of another program beside it', () => {
    const path = raceFile();
    writeFileSync(`${path}-journal`, Buffer.alloc(512));
    openJournal(path).close();
  });

  it('a folder', () => {
    expect(() => openJournal(temporaryFolder())).toThrow(fault('file-not-a-race'));
  });

  it('a missing file', () => {
    const path = join(temporaryFolder(), 'gone.racetag');
    expect(() => openJournal(path)).toThrow(fault('file-missing'));
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it.runIf(modesCount)('a file without permission to write', () => {
    const path = raceFile(1);
    chmodSync(join(path, '..'), 0o777);
    chmodSync(path, 0o444);
    expect(() => asOrdinaryUser(() => openJournal(path))).toThrow(fault('folder-not-writable'));
  });

  it.runIf(modesCount)('a file in a folder without permission to write', () => {
    const path = raceFile(1);
    chmodSync(path, 0o666);
    chmodSync(join(path, '..'), 0o555);
    expect(() => asOrdinaryUser(() => openJournal(path))).toThrow(fault('folder-not-writable'));
  });

  it('a race that is open already in the same process', () => {
    const path = raceFile(1);
    const journal = openJournal(path);
    expect(() => openJournal(path)).toThrow(fault('file-in-use'));
    expect(journal.append(someReads(1, 9_000))).toEqual([3]);
    journal.close();
  });
});

describe('a race that another process holds', () => {
  async function heldBy(path: string): Promise<() => Promise<void>> {
    const script = await buildScript(join(__dirname, 'holder.ts'), temporaryFolder());
    const holder = spawn(process.execPath, [script, path], {
      env: { ...process.env, ...SCRIPT_ENV },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    return async () => {
      holder.kill('SIGKILL');
      await once(holder, 'exit');
    };
  }

  it('is refused until that process is killed, and then has everything that it stored', async () => {
    const path = raceFile(1);
    const kill = await heldBy(path);
    expect(() => openJournal(path)).toThrow(fault('file-in-use'));
    await kill();
    const journal = openJournal(path);
    expect(journal.lastSeq).toBe(12);
    journal.close();
    expect(readdirSync(join(path, '..'))).toEqual(['cup.racetag']);
  });

  it('is left unchanged, with the files beside it, when it is damaged', async () => {
    const path = raceFile();
    const kill = await heldBy(path);
    await kill();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 9 * PAGE, 10 * PAGE);
    writeFileSync(path, bytes);
    const beside = readFileSync(`${path}-wal`);
    expect(beside.length).toBeGreaterThan(0);
    expect(() => openJournal(path)).toThrow(fault('file-corrupt'));
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readFileSync(`${path}-wal`).equals(beside)).toBe(true);
  });
});

/** A connection to a file on a disk that is almost full. */
function almostFull(path: string): Db {
  const db = openDb(path);
  db.exec('PRAGMA max_page_count = 3');
  return db;
}

describe('opening that fails half-way', () => {
  it('frees the file, so that it can be opened once there is space', () => {
    const path = fileWith('');
    const db = new DatabaseSync(path);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.close();
    expect(() => openJournal(path, almostFull)).toThrow(fault('disk-full'));
    const journal = openJournal(path);
    expect(journal.append(someReads(1))).toEqual([1]);
    journal.close();
  });
});

describe('creating', () => {
  it('refuses a name that is taken and does not change that file', () => {
    const path = fileWith('precious');
    expect(() => createJournal(path)).toThrow(fault('file-exists'));
    expect(readFileSync(path, 'utf8')).toBe('precious');
  });

  it.each([
    { what: 'a folder that is missing', path: (folder: string) => join(folder, 'no', 'a.racetag'), code: 'folder-missing' },
    { what: 'a folder that is a file', path: (folder: string) => join(folder, 'file', 'a.racetag'), code: 'not-a-folder' },
  ])('refuses $what: $code', ({ path, code }) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => createJournal(path(folder))).toThrow(fault(code));
  });

  it('leaves no file when it fails half-way', () => {
    const folder = temporaryFolder();
    expect(() => createJournal(join(folder, 'a.racetag'), [], almostFull)).toThrow(fault('disk-full'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('reading back refuses', () => {
  it.each([
    { what: 'a race that lacks an entry', sql: 'DELETE FROM read WHERE seq = 2000' },
    { what: 'an act that is no JSON', sql: "UPDATE act SET body = '{'" },
    {
      what: 'a read of a tag that is not there',
      sql: 'DELETE FROM tag WHERE tag_id = 7',
    },
    { what: 'a read at a time that has no date', sql: 'UPDATE read SET timestamp_ms = 9000000000000000 WHERE seq = 9' },
    { what: 'a read before the first entry', sql: 'UPDATE read SET seq = -1 WHERE seq = 3001' },
    ...['reader_at_ms', 'clock_offset_ms', 'rssi', 'session'].map((column) => ({
      what: `a ${column} that no number of this program can be`,
      sql: `UPDATE read SET ${column} = 9007199254740993 WHERE seq = 9`,
    })),
    { what: 'an act of a kind that does not exist', sql: "UPDATE act SET type = 'race-blessed'" },
    { what: 'an act without its members', sql: "UPDATE act SET body = '{}'" },
    { what: 'an act whose body is a number', sql: "UPDATE act SET body = '7'" },
    { what: 'a start at a time that has no date', sql: "UPDATE act SET body = json_set(body, '$.startAt', 9e99)" },
    { what: 'a number of laps that is a text', sql: "UPDATE act SET body = json_set(body, '$.rules.totalLaps', 'five')" },
    { what: 'rules that are a text', sql: "UPDATE act SET body = json_set(body, '$.rules', 'none')" },
    { what: 'an act recorded at no time', sql: 'UPDATE act SET recorded_at_ms = -9000000000000000' },
    {
      what: 'a second creation of the race',
      sql: 'INSERT INTO act SELECT 3002, recorded_at_ms, recorded_by, reason, type, body FROM act WHERE seq = 1',
    },
    {
      what: 'a correction of a kind that does not exist',
      sql: `INSERT INTO act VALUES (3002, 0, 'x', NULL, 'corrected', '{"correction":{"kind":"bless"}}')`,
    },
  ])('$what', ({ sql }) => {
    const journal = openJournal(tamper(raceFile(), sql));
    expect(() => [...journal.entries()]).toThrow(fault('file-corrupt'));
    journal.close();
  });
});

describe('a full disk', () => {
  it('stores all of a batch or nothing, and accepts it once there is space', () => {
    let db: Db | undefined;
    const path = join(temporaryFolder(), 'full.racetag');
    const journal = createJournal(path, [], (file) => {
      db = openDb(file);
      return db;
    });
    journal.append(someReads(1_000));
    db?.exec('PRAGMA max_page_count = 60');
    const tooMany = someReads(5_000, 500).map((read) => ({ ...read, source: 'another' }));
    expect(() => journal.append(tooMany)).toThrow(fault('disk-full'));
    expect(() => journal.append(tooMany)).toThrow(fault('disk-full'));
    expect(journal.lastSeq).toBe(1_000);
    expect([...journal.entries()]).toHaveLength(1_000);
    db?.exec('PRAGMA max_page_count = 1000000');
    expect(journal.append(tooMany)).toEqual(Array.from({ length: 5_000 }, (_, i) => 1_001 + i));
    journal.close();
    const again = openJournal(path);
    expect([...again.entries()]).toHaveLength(6_000);
    again.close();
  });

  it('keeps no name of a refused batch: its readers, serials and tags are stored with the next batch that names them', () => {
    let db: Db | undefined;
    const path = join(temporaryFolder(), 'names.racetag');
    const journal = createJournal(path, [], (file) => {
      db = openDb(file);
      return db;
    });
    journal.append(someReads(1_000));
    db?.exec('PRAGMA max_page_count = 60');
    const named = { source: 'another', serial: 'SN-1', tag: 'NEW1' as TagId };
    expect(() => journal.append(someReads(5_000, 5_000).map((read) => ({ ...read, ...named })))).toThrow(fault('disk-full'));
    db?.exec('PRAGMA max_page_count = 1000000');
    const [first, second] = [aRead({ serial: 'SN-2' }), aRead(named)];
    expect(journal.append([first, second])).toEqual([1_001, 1_002]);
    journal.close();
    const again = openJournal(path);
    expect([...again.entries()].slice(-2)).toMatchObject([{ read: first }, { read: second }]);
    again.close();
  });
});

describe.runIf(openFilesMove)('a file that is deleted while it is open', () => {
  it('refuses entries when a copy was put back in its place, and leaves the copy unchanged', () => {
    const path = raceFile(10);
    const journal = openJournal(path);
    const copy = `${path}.copy`;
    for (const end of ['', '-wal']) copyFileSync(path + end, copy + end);
    for (const end of ['', '-wal']) renameSync(copy + end, path + end);
    expect(journal.lostPlace()).toBe('file-missing');
    expect(() => journal.append(someReads(1, 9_000))).toThrow(fault('file-missing'));
    journal.close();
    const again = openJournal(path);
    expect(again.lastSeq).toBe(11);
    again.close();
  });

  it('accepts entries again once the file itself is back', () => {
    const path = raceFile(10);
    const journal = openJournal(path);
    renameSync(path, `${path}.away`);
    expect(() => journal.append(someReads(1, 9_000))).toThrow(fault('file-missing'));
    renameSync(`${path}.away`, path);
    expect(journal.append(someReads(1, 9_000))).toEqual([12]);
    journal.close();
  });

  it.each([
    { what: 'the file', reads: 5, end: '' },
    { what: 'the file, which grew meanwhile', reads: 900, end: '' },
    { what: 'its folder', reads: 5, end: 'folder' },
    { what: 'its folder, with a file that grew meanwhile', reads: 900, end: 'folder' },
  ])('accepts entries again once $what is back, also where the log was not empty', ({ reads, end }) => {
    const folder = join(temporaryFolder(), 'races');
    mkdirSync(folder);
    const path = join(folder, 'cup.racetag');
    const journal = createJournal(path);
    journal.append(someReads(reads));
    const moved = end === '' ? path : folder;
    renameSync(moved, `${moved}.away`);
    for (let look = 0; look < 2; look++) expect(journal.lostPlace()).toBe('file-missing');
    expect(() => journal.append(someReads(1, 9_000))).toThrow(fault('file-missing'));
    renameSync(`${moved}.away`, moved);
    expect(journal.lostPlace()).toBeNull();
    expect(journal.append(someReads(1, 9_000))).toEqual([reads + 1]);
    journal.close();
    expectEntries(path, reads + 1);
  });

  it('refuses entries when another program wrote to the file while its folder was away', () => {
    const folder = join(temporaryFolder(), 'races');
    mkdirSync(folder);
    const path = join(folder, 'cup.racetag');
    const journal = createJournal(path);
    journal.append(someReads(900));
    renameSync(folder, `${folder}.away`);
    expect(journal.lostPlace()).toBe('file-missing');
    const file = openSync(join(`${folder}.away`, 'cup.racetag'), 'r+');
    writeSync(file, Buffer.alloc(PAGE, 7), 0, PAGE, 3 * PAGE);
    closeSync(file);
    renameSync(`${folder}.away`, folder);
    expect(journal.lostPlace()).toBe('file-changed');
    journal.close();
  });

  it('goes on when only its log was deleted: what was in it is put into the file, and a new log is begun', () => {
    const path = raceFile(10);
    const journal = openJournal(path);
    journal.append(someReads(5, 9_000));
    rmSync(`${path}-wal`);
    expect(journal.append(someReads(1, 9_900))).toEqual([17]);
    expect(journal.lostPlace()).toBeNull();
    journal.close();
    expectEntries(path, 17);
  });

  it.each([
    { what: 'renamed', move: (path: string) => renameSync(path, `${path}.saturday`), where: (path: string) => `${path}.saturday` },
    {
      what: 'moved to another folder',
      move: (path: string) => {
        mkdirSync(join(path, '..', 'done'));
        renameSync(path, join(path, '..', 'done', 'cup.racetag'));
      },
      where: (path: string) => join(path, '..', 'done', 'cup.racetag'),
    },
  ])('has every stored entry in the file itself when it is $what and then closed', ({ move, where }) => {
    const path = raceFile(10);
    const journal = openJournal(path);
    journal.append(someReads(500, 9_000));
    move(path);
    journal.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
    expectEntries(where(path), 511);
  });

  it('has every stored entry in the renamed file as soon as the rename is noticed, even if the process is killed then', () => {
    const path = raceFile(10);
    const journal = openJournal(path);
    journal.append(someReads(500, 9_000));
    renameSync(path, `${path}.saturday`);
    expect(journal.lostPlace()).toBe('file-missing');
    copyFileSync(`${path}.saturday`, `${path}.as-it-is`);
    expectEntries(`${path}.as-it-is`, 511);
    journal.close();
  });

  it('refuses entries, and can still be copied', () => {
    const path = raceFile(10);
    const journal = openJournal(path);
    rmSync(path);
    expect(() => journal.append(someReads(1, 9_000))).toThrow(fault('file-missing'));
    expect(() => journal.appendActs([anAct()])).toThrow(fault('file-missing'));
    const rescue = join(path, '..', 'rescue.racetag');
    journal.copyTo(rescue);
    journal.close();
    const copy = openJournal(rescue);
    expect(copy.lastSeq).toBe(11);
    copy.close();
  });
});

describe('a log that another program changes while the race is open', () => {
  it.each([
    { what: 'emptied', change: (log: string) => truncateSync(log, 0) },
    { what: 'cut short', change: (log: string) => truncateSync(log, 20_000) },
    { what: 'written to', change: (log: string) => appendFileSync(log, Buffer.alloc(4_096)) },
  ])('and that is $what refuses entries; a copy has all that were stored, and the file is left as it was', ({ change }) => {
    const path = raceFile(10);
    const journal = openJournal(path);
    journal.append(someReads(500, 9_000));
    journal.appendActs([anAct()]);
    const file = readFileSync(path);
    change(`${path}-wal`);
    expect(() => journal.append(someReads(1, 20_000))).toThrow(fault('file-changed'));
    expect(journal.lostPlace()).toBe('file-changed');
    const rescue = join(path, '..', 'rescue.racetag');
    journal.copyTo(rescue);
    journal.close();
    expect(readFileSync(path).equals(file)).toBe(true);
    expectEntries(rescue, 512);
  });
});

describe('a race file over which another file is copied while it is open', () => {
  it('refuses entries, and can still be saved as long as SQLite has all of it in memory', () => {
    const path = raceFile(10);
    const journal = openJournal(path);
    expect([...journal.entries()]).toHaveLength(11);
    journal.append(someReads(20, 9_000));
    const other = raceFile(5_000);
    copyFileSync(other, path);
    expect(() => journal.append(someReads(1, 20_000))).toThrow(fault('file-changed'));
    const rescue = join(path, '..', 'rescue.racetag');
    journal.copyTo(rescue);
    journal.close();
    // No log of the old race is beside the new file, where it would damage it.
    expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
    expectEntries(path, 5_001);
    expectEntries(rescue, 31);
  });
});

describe('an older copy of the same size that is written over a race file while it is open', () => {
  it('refuses entries; a copy has all that were stored', async () => {
    const path = raceFile(10);
    const older = `${path}.older`;
    copyFileSync(path, older);
    const journal = openJournal(path);
    journal.append(someReads(5, 9_000));
    await expect.poll(() => statSync(`${path}-wal`).size, { timeout: 20_000 }).toBe(0);
    expect(statSync(path).size).toBe(statSync(older).size);
    copyFileSync(older, path);
    expect(() => journal.append(someReads(1, 20_000))).toThrow(fault('file-changed'));
    expect(journal.lostPlace()).toBe('file-changed');
    const rescue = join(path, '..', 'rescue.racetag');
    journal.copyTo(rescue);
    journal.close();
    expectEntries(rescue, 16);
  });

  it('is noticed before anything was stored since the file was opened', () => {
    const path = raceFile(10);
    const older = `${path}.older`;
    copyFileSync(path, older);
    const more = openJournal(path);
    more.append(someReads(1, 9_000));
    more.close();
    expect(statSync(path).size).toBe(statSync(older).size);
    const journal = openJournal(path);
    copyFileSync(older, path);
    expect(() => journal.append(someReads(1, 20_000))).toThrow(fault('file-changed'));
    journal.close();
  });

  it('is noticed also where it gets the time of the file that it replaces', async () => {
    const path = raceFile(10);
    const older = `${path}.older`;
    copyFileSync(path, older);
    const journal = openJournal(path);
    journal.append(someReads(5, 9_000));
    await expect.poll(() => statSync(`${path}-wal`).size, { timeout: 20_000 }).toBe(0);
    utimesSync(path, 1_000, 1_000);
    expect(journal.lostPlace()).toBeNull();
    copyFileSync(older, path);
    utimesSync(path, 1_000, 1_000);
    expect(journal.lostPlace()).toBe('file-changed');
    journal.close();
  });

  it.each([
    { what: 'a page of it', at: 12 * PAGE, bytes: Buffer.alloc(PAGE, 0x5a) },
    { what: 'one byte of a row', at: 12 * PAGE + 4_000, bytes: Buffer.of(0x5a) },
  ])(
    'is no worse than damage within the race file, which refuses entries, too; a copy has all that were stored: $what',
    async ({ at, bytes }) => {
      const path = raceFile();
      const journal = openJournal(path);
      expect([...journal.entries()]).toHaveLength(3_001);
      const descriptor = openSync(path, 'r+');
      writeSync(descriptor, bytes, 0, bytes.length, at);
      closeSync(descriptor);
      expect(() => journal.append(someReads(1, 9_000_000))).toThrow(fault('file-changed'));
      const rescue = join(path, '..', 'rescue.racetag');
      journal.copyTo(rescue);
      journal.close();
      expectEntries(rescue, 3_001);
    },
  );

  it('is told from a file that only got another time', () => {
    const path = raceFile(10);
    const journal = openJournal(path);
    utimesSync(path, 1_000, 1_000);
    journal.append(someReads(5, 9_000));
    expect(journal.lostPlace()).toBeNull();
    journal.close();
    expectEntries(path, 16);
  });
});

describe('a copy that cannot be completed', () => {
  it.each([
    { what: 'a folder that is missing', target: (folder: string) => join(folder, 'no', 'copy.racetag'), code: 'folder-missing' },
    ...(modesCount
      ? [
          {
            what: 'a folder that may not be written',
            target: (folder: string) => join(folder, 'closed', 'copy.racetag'),
            code: 'folder-not-writable',
          },
        ]
      : []),
  ])('leaves no file, and the race stays open: $what', ({ target, code }) => {
    const journal = openJournal(raceFile(10));
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'closed'), { mode: 0o555 });
    chmodSync(folder, 0o755);
    expect(() => asOrdinaryUser(() => journal.copyTo(target(folder)))).toThrow(fault(code));
    expect(readdirSync(join(folder, 'closed'))).toEqual([]);
    expect(journal.append(someReads(1, 9_000))).toEqual([12]);
    journal.close();
  });

  it('gets no name when it lacks entries', () => {
    const [complete, smaller] = [openDb(raceFile(10)), openDb(raceFile(9))];
    // Counts the entries of one file and copies the other one.
    const prepare = (sql: string) => (sql.startsWith('VACUUM') ? smaller : complete).prepare(sql);
    const path = join(temporaryFolder(), 'copy.racetag');
    expect(() => writeCopy({ prepare } as Db, path)).toThrow(fault('file-corrupt'));
    expect(readdirSync(join(path, '..'))).toEqual([]);
    for (const db of [complete, smaller]) db.close();
  });
});

it('an index that cannot be removed, as when a virus scanner holds it, keeps no race closed', () => {
  const path = raceFile(3);
  mkdirSync(`${path}-shm`);
  writeFileSync(join(`${path}-shm`, 'held'), '');
  const journal = openJournal(path);
  journal.append(someReads(2, 3));
  journal.close();
  const again = openJournal(path);
  expect([...again.entries()]).toHaveLength(1 + 3 + 2);
  again.close();
});
