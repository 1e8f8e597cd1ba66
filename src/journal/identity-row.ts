import type { JournalIdentity } from '../domain/model/stored-entry';
import type { Db } from './db';

/** Reads who this journal is. Throws errors of SQLite. */
export function readIdentity(db: Db): JournalIdentity {
  const statement = db.prepare('SELECT journal_id, epoch FROM identity');
  statement.setReturnArrays(true);
  const [id, epoch]: readonly [string, number] = statement.get();
  return { id, epoch };
}

/** Makes an empty journal a copy of another one. Throws errors of SQLite, also for a journal with entries. */
export function writeIdentity(db: Db, { id, epoch }: JournalIdentity): void {
  db.prepare('UPDATE identity SET journal_id = ?, epoch = ?').run(id, epoch);
}

/** Throws errors of SQLite, also for an epoch that is lower than before. */
export function writeEpoch(db: Db, epoch: number): void {
  db.prepare('UPDATE identity SET epoch = ?').run(epoch);
}
