import type { Entry } from '../domain/model/entry';
import type { ActTable } from './act-table';
import { asRaceFile } from './race-file';
import type { ReadTable } from './read-table';

/** The tables that hold the entries of a journal. */
interface EntryTables {
  readonly acts: ActTable;
  readonly reads: ReadTable;
}

/** The entries in order, many at a time. A row that cannot be read as an entry is damage, even if the file is sound for SQLite: throws `JournalError`. */
export function* entryPages(path: string, tables: EntryTables): Generator<readonly Entry[], void> {
  const acts = asRaceFile(path, () => tables.acts.entries());
  const reads = tables.reads.pages();
  const nextPage = () => asRaceFile(path, () => reads.next()).value ?? null;
  let from = 0;
  for (let page = nextPage(); page !== null; page = nextPage()) {
    const last = page.at(-1)?.seq ?? 0;
    let until = from;
    while ((acts[until]?.seq ?? Number.POSITIVE_INFINITY) < last) until += 1;
    yield until === from ? page : [...acts.slice(from, until), ...page].toSorted((one, other) => one.seq - other.seq);
    from = until;
  }
  yield acts.slice(from);
}
