import type { StatementSyncInstance } from '@photostructure/sqlite';
import type { ActEntry, Entry, Seq } from '../domain/model/entry';
import type { StoredAct, StoredEntry } from '../domain/model/stored-entry';
import type { EpochMs } from '../domain/model/time';
import { actOf, checkAct } from './act-check';
import type { Db } from './db';

type ActRow = readonly [seq: Seq, recordedAt: EpochMs, by: string, reason: string | null, type: string, body: string];

const COLUMNS = 'seq, recorded_at_ms, recorded_by, reason, type, body';

/** The acts of one race file. There are some thousands at most, so they are read all at once. */
export class ActTable {
  private readonly insert: StatementSyncInstance;
  private readonly select: StatementSyncInstance;
  private readonly range: StatementSyncInstance;

  constructor(db: Db) {
    this.insert = db.prepare(`INSERT INTO act (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)`);
    this.select = db.prepare(`SELECT ${COLUMNS} FROM act ORDER BY seq`);
    this.select.setReturnArrays(true);
    this.range = db.prepare(`SELECT ${COLUMNS} FROM act WHERE seq > ? AND seq <= ? ORDER BY seq`);
    this.range.setReturnArrays(true);
  }

  /** Stores an act. */
  add(entry: ActEntry): void {
    const { type, ...body } = entry.act;
    this.addStored({ ...entry, kind: type, body: JSON.stringify(body) });
  }

  /** Stores an act as it stands in another file. */
  addStored({ seq, recordedAt, by, reason, kind, body }: Omit<StoredAct, 'type'>): void {
    const row: ActRow = [seq, recordedAt, by, reason, kind, body];
    this.insert.run(...row);
  }

  /** The acts from the entry after `after` up to `last`, as they stand in the file. */
  stored(after: Seq, last: Seq): readonly StoredAct[] {
    const rows: readonly ActRow[] = this.range.all(after, last);
    return rows.map(([seq, recordedAt, by, reason, kind, body]) => ({ type: 'act', seq, recordedAt, by, reason, kind, body }));
  }

  /** All acts, oldest first. Throws when one of them is none. */
  entries(): readonly ActEntry[] {
    const rows: readonly ActRow[] = this.select.all();
    return rows.map(([seq, recordedAt, by, reason, kind, body]) => actEntryOf({ type: 'act', seq, recordedAt, by, reason, kind, body }));
  }
}

/** The entry that is stored so. Throws when it is none. */
export function storedEntryOf(entry: StoredEntry): Entry {
  return entry.type === 'read' ? entry : actEntryOf(entry);
}

/** The act that a row means. Throws when it is none. */
export function actEntryOf({ seq, recordedAt, by, reason, kind, body }: StoredAct): ActEntry {
  const entry: ActEntry = { type: 'act', seq, recordedAt, by, reason, act: actOf(kind, body) };
  checkAct(entry);
  return entry;
}
