import { DatabaseSync } from '@photostructure/sqlite';
import type { Db } from '../db';
import { MIGRATIONS } from './migrate';

/** Name → definition of every table, index, trigger and view. */
type Schema = ReadonlyMap<string, string>;

const known = new Map<number, Schema>();

/**
 * Compares the definitions in a file with those of its version: one that was added, changed or taken out could make the file refuse, drop
 * or change entries without a word. Returns what differs, for the log; null when nothing does.
 */
export function schemaProblem(db: Db, version: number): string | null {
  const [found, expected] = [schemaOf(db), schemaOfVersion(version)];
  for (const [name, definition] of found) if (expected.get(name) !== definition) return `${name} is not of this program`;
  for (const name of expected.keys()) if (!found.has(name)) return `${name} is missing`;
  return null;
}

function schemaOfVersion(version: number): Schema {
  const before = known.get(version);
  if (before !== undefined) return before;
  const db = new DatabaseSync(':memory:');
  try {
    for (const script of MIGRATIONS.slice(0, version)) db.exec(script);
    const schema = schemaOf(db);
    known.set(version, schema);
    return schema;
  } finally {
    db.close();
  }
}

function schemaOf(db: Db): Schema {
  // Statistics that other programs leave (`sqlite_stat1`) define nothing.
  const statement = db.prepare(
    "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'",
  );
  statement.setReturnArrays(true);
  const rows = statement.all() as readonly (readonly [type: string, name: string, table: string, sql: string])[];
  return new Map(rows.map(([type, name, table, sql]) => [`${type} ${name}`, `${table} ${sql}`]));
}
