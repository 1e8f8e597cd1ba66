import { type Db, numberOf, transact } from '../db';
import { raceSchema } from './001-race';
import { identitySchema } from './002-identity';

/** Marks a SQLite file as a race: `RCTG`. */
export const APPLICATION_ID = 0x52435447;

/** One script for each version, oldest first. The first one makes a race of an empty file. A released script never changes. */
export const MIGRATIONS: readonly string[] = [raceSchema, identitySchema];

/**
 * Migrates the file to the newest version in one transaction, after calling `keepCopy` with its old version. An empty file counts as
 * version 0 and needs no copy. Does nothing when the file is up to date.
 */
export function migrate(db: Db, migrations: readonly string[], keepCopy: (version: number) => void): void {
  const version = numberOf(db, 'PRAGMA user_version');
  if (version >= migrations.length) return;
  if (version > 0) keepCopy(version);
  transact(db, () => {
    for (const script of migrations.slice(version)) db.exec(script);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}
