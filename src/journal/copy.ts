import { type Db, inspectDb, numberOf, textOf } from './db';
import { JournalError } from './journal-error';
import { writeComplete } from './race-file';

const COUNT = 'SELECT (SELECT count(*) FROM read) + (SELECT count(*) FROM act)';

/**
 * Copies everything committed in `db` to a new file at `path`. The copy is checked and flushed to the disk before it gets that name. It must
 * have `entries`; without that number as many as `db`. Throws `JournalError`.
 */
export function writeCopy(db: Db, path: string, entries: number | null = null): void {
  writeComplete(path, (unfinished) => {
    db.prepare('VACUUM INTO ?').run(unfinished);
    checkCopy(unfinished, entries ?? numberOf(db, COUNT));
  });
}

function checkCopy(path: string, entries: number): void {
  inspectDb(path, (db) => {
    const finding = textOf(db, 'PRAGMA integrity_check(1)');
    if (finding !== 'ok') throw new JournalError('file-corrupt', path, finding);
    if (numberOf(db, COUNT) !== entries) throw new JournalError('file-corrupt', path, 'the copy lacks entries');
  });
}
