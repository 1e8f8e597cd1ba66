import type { JournalIdentity } from '../domain/model/stored-entry';
import { inspectDb, numberOf } from './db';
import { readIdentity } from './identity-row';
import { asRaceFile } from './race-file';
import { createCopy, createJournal, openJournal } from './sqlite-journal';

/** Which journal a race file that is not open holds; null for one of an earlier version, which has no identity before it is opened. Throws `JournalError`. */
function identityOf(path: string): JournalIdentity | null {
  return asRaceFile(path, () => inspectDb(path, (db) => (numberOf(db, 'PRAGMA user_version') < 2 ? null : readIdentity(db))));
}

/** Race files on the disk. */
export const DISK_JOURNALS = { create: createJournal, open: openJournal, copy: createCopy, identityOf };
