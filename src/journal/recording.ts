import type { TagRead } from '../domain/model/read';
import { openJournal } from './sqlite-journal';

/** The reads of a race file, in the order in which they came in. The file must not be open elsewhere. Throws JournalError. */
export function* readsOfFile(path: string): Generator<TagRead> {
  const journal = openJournal(path);
  try {
    for (const entry of journal.entries()) if (entry.type === 'read') yield entry.read;
  } finally {
    journal.close();
  }
}
