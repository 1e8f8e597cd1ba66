import type { Entry, Seq } from '../domain/model/entry';
import { EntriesRefused, type StoredEntry } from '../domain/model/stored-entry';
import { type ActTable, actEntryOf } from './act-table';
import type { ReadTable } from './read-table';

/** Stores an entry of another station's journal as entry `seq`. Throws EntriesRefused when it does not continue this journal, and errors of SQLite. */
export function applyEntry(tables: { readonly reads: ReadTable; readonly acts: ActTable }, entry: StoredEntry, seq: Seq): Entry {
  if (entry.seq !== seq) throw new EntriesRefused(entry.seq < seq ? 'differs' : 'gap', entry.seq);
  if (entry.type === 'read') {
    if (!tables.reads.add(seq, entry.read)) throw new EntriesRefused('differs', seq);
    return entry;
  }
  const act = actOrRefusal(entry);
  tables.acts.addStored(entry);
  return act;
}

/** The act that an entry of another station means. A newer version may write what this one does not know. */
function actOrRefusal(entry: Extract<StoredEntry, { readonly type: 'act' }>): Entry {
  try {
    return actEntryOf(entry);
  } catch (error) {
    throw new EntriesRefused('unknown-kind', entry.seq, error);
  }
}
