import type { Seq } from '../domain/model/entry';
import { inspectAlone, numberOf, textOf } from './db';
import { readIdentity } from './identity-row';

/** The number of the last entry; 0 for none. */
export const LAST_SEQ = 'SELECT max(ifnull((SELECT max(seq) FROM read), 0), ifnull((SELECT max(seq) FROM act), 0))';

/**
 * Whether the race file proper, as it is on the disk now, is of this journal, is sound and has its entries up to `last`. An older copy that
 * was written over it may have the same size, and so has a file in which a page was changed. Reads all of the file: call it only where
 * somebody else has written to it. False also for a file that cannot be read.
 */
export function holdsMoved(path: string, journalId: string, last: Seq): boolean {
  try {
    return inspectAlone(
      path,
      (db) => readIdentity(db).id === journalId && numberOf(db, LAST_SEQ) >= last && textOf(db, 'PRAGMA integrity_check(1)') === 'ok',
    );
  } catch {
    return false;
  }
}
