import type { StatementSyncInstance } from '@photostructure/sqlite';
import type { Db } from './db';

type Value = string | number | null;

/** Stores values that recur in every read once, in a table of their own, and refers to them by number. `Row` has the columns after the id. */
export class Dictionary<Row extends readonly Value[]> {
  private readonly ids = new Map<string, number>();
  private rows: (Row | undefined)[] = [];
  /** The row that was asked for last, and its id. */
  private newest: { readonly row: Row; readonly id: number } | null = null;
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

  /** Returns the id of a row and adds it when it is new. Call it inside a transaction; when that fails, call `reload`. */
  idOf(row: Row): number {
    // Most reads have the origin of the one before.
    if (this.newest !== null && isSame(this.newest.row, row)) return this.newest.id;
    const id = this.ids.get(keyOf(row)) ?? this.add(row);
    this.newest = { row, id };
    return id;
  }

  /** The id of a row; null where the file does not have it. */
  knownId(row: Row): number | null {
    const id = this.ids.get(keyOf(row));
    if (id !== undefined) return id;
    // SQLite may regard it as equal to a row that is written in another way.
    const stored: readonly [number, ...Value[]] | undefined = this.find.get(...row);
    return stored?.[0] ?? null;
  }

  /** Returns the row of an id. Throws when the file has none. */
  rowOf(id: number): Row {
    const row = this.rows[id];
    if (row === undefined) throw new RangeError(`no row ${id} in the dictionary`);
    return row;
  }

  /** Reads the table again, after a transaction was rolled back. */
  reload(): void {
    this.ids.clear();
    this.rows = [];
    this.newest = null;
    for (const stored of this.all.all()) this.learn(stored);
  }

  private add(row: Row): number {
    this.insert.run(...row);
    // The id is looked up, not taken from the insert: SQLite may regard the text as equal to one that is stored already.
    const id = this.learn(this.find.get(...row));
    this.ids.set(keyOf(row), id);
    return id;
  }

  private learn([id, ...values]: readonly [number, ...Value[]]): number {
    const row = values as readonly Value[] as Row;
    this.rows[id] = row;
    this.ids.set(keyOf(row), id);
    return id;
  }
}

/** A text that no other row of the same columns has. A single text is its own: the tag of every read is looked up. */
function keyOf(row: readonly Value[]): string {
  const [first] = row;
  return row.length === 1 && typeof first === 'string' ? first : JSON.stringify(row);
}

function isSame(one: readonly Value[], other: readonly Value[]): boolean {
  return one.every((value, column) => value === other[column]);
}
