import { type Db, numberOf, transact } from '../db';
import { raceSchema } from './001-race';

/** Marks a SQLite file as a race: `RCTG`. */
export const APPLICATION_ID = 0x52435447;

/** One script a version, oldest first: the first makes a race out of an empty file. A released script never changes. */
export const MIGRATIONS: readonly string[] = [raceSchema];

/**
 * Brings the file up to the newest of `migrations` in one transaction, after `keepCopy` has been given the version it leaves.
 * An empty file counts as version 0 and needs no copy. Does nothing to an up-to-date one.
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
