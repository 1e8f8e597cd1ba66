import type { StatementSyncInstance } from '@photostructure/sqlite';
import type { ActEntry, Seq } from '../domain/model/entry';
import type { EpochMs } from '../domain/model/time';
import { actOf, checkAct } from './act-check';
import type { Db } from './db';

type ActRow = readonly [seq: Seq, recordedAt: EpochMs, by: string, reason: string | null, type: string, body: string];

const COLUMNS = 'seq, recorded_at_ms, recorded_by, reason, type, body';

/** The acts of one race file. There are some thousands at most, so they are read all at once. */
export class ActTable {
  private readonly insert: StatementSyncInstance;
  private readonly select: StatementSyncInstance;

  constructor(db: Db) {
    this.insert = db.prepare(`INSERT INTO act (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)`);
    this.select = db.prepare(`SELECT ${COLUMNS} FROM act ORDER BY seq`);
    this.select.setReturnArrays(true);
  }

  /** Stores an act. */
  add(entry: ActEntry): void {
    const { type, ...body } = entry.act;
    const row: ActRow = [entry.seq, entry.recordedAt, entry.by, entry.reason, type, JSON.stringify(body)];
    this.insert.run(...row);
  }

  /** All acts, oldest first. Throws when one of them is none. */
  entries(): readonly ActEntry[] {
    const rows: readonly ActRow[] = this.select.all();
    return rows.map(([seq, recordedAt, by, reason, type, body]) => {
      const entry: ActEntry = { type: 'act', seq, recordedAt, by, reason, act: actOf(type, body) };
      checkAct(entry);
      return entry;
    });
  }
}
