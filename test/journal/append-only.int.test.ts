import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Db, inspectDb, openDb, textOf } from '../../src/journal/db';
import { createJournal, openJournal } from '../../src/journal/sqlite-journal';
import { temporaryFolder } from './race-folder';
import { anAct, aRead, CREATED } from './samples';

function raceFile(): string {
  const path = join(temporaryFolder(), 'cup.racetag');
  const journal = createJournal(path);
  journal.appendActs([anAct(CREATED)]);
  journal.append([aRead({ serial: 'S1' })]);
  journal.close();
  return path;
}

function withDb<T>(path: string, work: (db: Db) => T): T {
  const db = openDb(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

describe('a race file', () => {
  const path = (): string => raceFile();

  it.each(['tag', 'origin', 'serial', 'read', 'act'])('refuses every change and deletion of rows of %s', (table) => {
    withDb(path(), (db) => {
      expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(`${table} refuses DELETE`);
      const column = textOf(db, `SELECT name FROM pragma_table_info('${table}') LIMIT 1 OFFSET 1`);
      expect(() => db.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(`${table} refuses UPDATE`);
      expect(() => db.exec(`REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(`${table} refuses DELETE`);
    });
  });

  it('has no other tables', () => {
    const tables = inspectDb(path(), (db) => db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all());
    expect(tables.map((row) => row.name)).toEqual(['act', 'identity', 'origin', 'read', 'serial', 'tag']);
  });

  it('is one file once it is closed', () => {
    const file = path();
    openJournal(file).close();
    expect(readdirSync(join(file, '..'))).toEqual(['cup.racetag']);
  });

  it('refuses a read of an unknown tag id', () => {
    withDb(path(), (db) => {
      expect(() => db.exec('INSERT INTO read SELECT 9, timestamp_ms, 0, 0, 0, 77, origin_id, 0, 0, 0, NULL, NULL FROM read')).toThrow(
        'FOREIGN KEY',
      );
    });
  });
});
