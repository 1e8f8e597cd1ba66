import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCopy } from '../../src/journal/copy';
import { type Db, inspectDb, numberOf, openDb } from '../../src/journal/db';
import { MIGRATIONS, migrate } from '../../src/journal/migrations/migrate';
import { createJournal, openJournal } from '../../src/journal/sqlite-journal';
import { temporaryFolder } from './race-folder';
import { aRead } from './samples';

const NEXT = [...MIGRATIONS, 'ALTER TABLE read ADD COLUMN lane INTEGER', 'CREATE TABLE venue (name TEXT) STRICT'];
const version = (db: Db): number => numberOf(db, 'PRAGMA user_version');

function oldRace(): string {
  const path = join(temporaryFolder(), 'old.racetag');
  const journal = createJournal(path);
  journal.append([aRead()]);
  journal.close();
  return path;
}

function onOpenDb(path: string, work: (db: Db) => void): void {
  const db = openDb(path);
  try {
    work(db);
  } finally {
    db.close();
  }
}

describe('migrate', () => {
  it('migrates an older file and keeps its reads', () => {
    onOpenDb(oldRace(), (db) => {
      migrate(db, NEXT, () => undefined);
      expect(version(db)).toBe(NEXT.length);
      expect(numberOf(db, 'SELECT count(*) FROM read WHERE lane IS NULL')).toBe(1);
      expect(numberOf(db, 'SELECT count(*) FROM venue')).toBe(0);
    });
  });

  it('calls back with the old version before anything changes', () => {
    const path = oldRace();
    const copies: number[] = [];
    onOpenDb(path, (db) =>
      migrate(db, NEXT, (old) => {
        copies.push(old);
        writeCopy(db, `${path}.v${old}`);
      }),
    );
    expect(copies).toEqual([MIGRATIONS.length]);
    const kept = `${path}.v${MIGRATIONS.length}`;
    expect(inspectDb(kept, version)).toBe(MIGRATIONS.length);
    const copy = openJournal(kept);
    expect(copy.lastSeq).toBe(1);
    copy.close();
  });

  it('changes nothing when one of several steps fails', () => {
    const path = oldRace();
    onOpenDb(path, (db) => {
      expect(() => migrate(db, [...NEXT, 'CREATE TABLE read (x)'], () => undefined)).toThrow('already exists');
      expect(version(db)).toBe(MIGRATIONS.length);
      expect(() => db.exec('SELECT * FROM venue')).toThrow('no such table');
    });
    const journal = openJournal(path);
    expect(journal.lastSeq).toBe(1);
    journal.close();
  });

  it('does not migrate when the copy fails', () => {
    onOpenDb(oldRace(), (db) => {
      const full = (): never => {
        throw new Error('disk full');
      };
      expect(() => migrate(db, NEXT, full)).toThrow('disk full');
      expect(version(db)).toBe(MIGRATIONS.length);
    });
  });

  it('does not change a file of the newest version', () => {
    onOpenDb(oldRace(), (db) => {
      migrate(db, MIGRATIONS, () => expect.unreachable('a copy was asked for'));
      expect(version(db)).toBe(MIGRATIONS.length);
    });
  });
});
