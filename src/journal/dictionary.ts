import type { StatementSyncInstance } from '@photostructure/sqlite';
import type { Db } from './db';

type Value = string | number | null;

/** Words that recur in every read, stored once in a table of their own and referred to by number. `Row` holds the columns after the id. */
export class Dictionary<Row extends readonly Value[]> {
  private readonly ids = new Map<string, number>();
  private rows: (Row | undefined)[] = [];
  private readonly insert: StatementSyncInstance;
  private readonly find: StatementSyncInstance;
  private readonly all: StatementSyncInstance;

  constructor(db: Db, table: string, columns: readonly string[]) {
    const names = columns.join(', ');
    const places = columns.map(() => '?').join(', ');
    this.insert = db.prepare(`INSERT INTO ${table} (${names}) VALUES (${places}) ON CONFLICT DO NOTHING`);
    this.find = db.prepare(`SELECT ${table}_id, ${names} FROM ${table} WHERE ${columns.map((column) => `${column} IS ?`).join(' AND ')}`);
    this.all = db.prepare(`SELECT ${table}_id, ${names} FROM ${table}`);
    this.find.setReturnArrays(true);
    this.all.setReturnArrays(true);
    this.reload();
  }

  /** Adds the row when it is new. Belongs into a transaction; when that fails, `reload`. */
  idOf(row: Row): number {
    const key = JSON.stringify(row);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.insert.run(...row);
    // Looked up rather than taken from the insert: SQLite may store a text in another form that is there already.
    const id = this.learn(this.find.get(...row));
    this.ids.set(key, id);
    return id;
  }

  /** Throws for an id that the file does not hold. */
  rowOf(id: number): Row {
    const row = this.rows[id];
    if (row === undefined) throw new RangeError(`no row ${id} in the dictionary`);
    return row;
  }

  /** Forgets what was rolled back. */
  reload(): void {
    this.ids.clear();
    this.rows = [];
    for (const stored of this.all.all()) this.learn(stored);
  }

  private learn([id, ...values]: readonly [number, ...Value[]]): number {
    const row = values as readonly Value[] as Row;
    this.rows[id] = row;
    this.ids.set(JSON.stringify(row), id);
    return id;
  }
}
