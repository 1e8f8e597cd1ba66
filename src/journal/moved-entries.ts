import type { Seq } from '../domain/model/entry';
import { type Db, inspectAlone, numberOf, textOf } from './db';
import { readIdentity } from './identity-row';

/** The number of the last entry; 0 for none. */
export const LAST_SEQ = 'SELECT max(ifnull((SELECT max(seq) FROM read), 0), ifnull((SELECT max(seq) FROM act), 0))';

/** Every page of a longer race takes more than half a second, in which no read is taken. */
const MOST_CHECKED: Seq = 200_000;

/**
 * Whether the race file proper, as it is on the disk now, is of this journal and has its entries up to `last`. An older copy that was written
 * over it may have the same size. Up to 200,000 entries every page is looked at, too: call it only where somebody else has written to the
 * file. False also for a file that cannot be read.
 */
export function holdsMoved(path: string, journalId: string, last: Seq): boolean {
  try {
    return inspectAlone(
      path,
      (db) => readIdentity(db).id === journalId && numberOf(db, LAST_SEQ) >= last && (last > MOST_CHECKED || isSound(db)),
    );
  } catch {
    return false;
  }
}

function isSound(db: Db): boolean {
  return textOf(db, 'PRAGMA integrity_check(1)') === 'ok';
}
