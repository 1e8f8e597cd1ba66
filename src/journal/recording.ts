import type { TagRead } from '../domain/model/read';
import { openJournal } from './sqlite-journal';

/** Returns the reads of a race file, in the order in which they came in. Throws `JournalError`, also when the file is open elsewhere. */
export function* readsOfFile(path: string): Generator<TagRead> {
  const journal = openJournal(path);
  try {
    for (const entry of journal.entries()) if (entry.type === 'read') yield entry.read;
  } finally {
    journal.close();
  }
}
