import { type Db, inspectDb, numberOf, textOf } from './db';
import { JournalError } from './journal-error';
import { writeComplete } from './race-file';

const COUNT = 'SELECT (SELECT count(*) FROM read) + (SELECT count(*) FROM act)';

/** Copies everything committed in `db` to a new file at `path`. The copy is checked and flushed to the disk before it gets that name. Throws `JournalError`. */
export function writeCopy(db: Db, path: string): void {
  writeComplete(path, (unfinished) => {
    db.prepare('VACUUM INTO ?').run(unfinished);
    checkCopy(unfinished, numberOf(db, COUNT));
  });
}

function checkCopy(path: string, entries: number): void {
  inspectDb(path, (db) => {
    const finding = textOf(db, 'PRAGMA integrity_check(1)');
    if (finding !== 'ok') throw new JournalError('file-corrupt', path, finding);
    if (numberOf(db, COUNT) !== entries) throw new JournalError('file-corrupt', path, 'the copy lacks entries');
  });
}
