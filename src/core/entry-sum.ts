import { createHash } from 'node:crypto';
import type { Seq } from '../domain/model/entry';
import type { StoredEntry } from '../domain/model/stored-entry';
import type { Journal } from '../journal/journal';

/**
 * A checksum of one stored entry, by what no version writes in another form; two stations that went on with copies of one race have other entries
 * of the same number. Null where there is none. Throws `JournalError`.
 */
export function entrySum(journal: Pick<Journal, 'page'>, seq: Seq): string | null {
  const [entry] = journal.page(seq - 1, 1);
  return entry === undefined
    ? null
    : createHash('sha256')
        .update(JSON.stringify(contentOf(entry)))
        .digest('hex')
        .slice(0, 32);
}

function contentOf(entry: StoredEntry): readonly unknown[] {
  if (entry.type === 'act') return [entry.seq, entry.recordedAt, entry.by, entry.reason, entry.kind, entry.body];
  const { reader, antenna, tag, timestamp, receivedAt } = entry.read;
  return [entry.seq, reader, antenna, tag, timestamp, receivedAt];
}
