import { holderAmong } from '../../domain/ledger/tag-assignments';
import type { Standing } from '../../domain/model/standing';
import type { EpochMs } from '../../domain/model/time';
import type { ReadColumns } from '../../domain/views/read-columns';
import { bib, moment } from '../columns';
import { isInPart, type Part } from '../parts';
import { printable } from '../printable';
import type { Results } from '../race-results';
import { rowsOf } from '../rows';
import type { CellValue, SheetDocument, TableColumn } from '../table';
import { documentOf } from './document';

/**
 * All reads in order of arrival, as they were read, counted or not: clocks that were corrected later are not corrected here. Of a part, the reads of its
 * riders. The rider is who had the tag at the time of the read.
 */
export function readsSheet(results: Results, part: Part | null): SheetDocument {
  const { facts, standings } = results;
  const reads = facts?.reads;
  const holders = new Map(standings.map((row) => [row.rider, row]));
  const shown = reads === undefined ? [] : rowsOfPart(reads, holders, part);
  const rows = rowsOf<number>(shown, (row) => (reads === undefined ? [] : readRow(reads, row, { holders, results })));
  const name = results.texts.catalogue.exports.sheets.names.reads;
  const sections = [{ title: part?.name ?? '', rows }];
  return documentOf(
    { name, part, kind: 'reads', columns: readColumns(results), rows, sections, isLandscape: true, isStamped: false },
    results,
  );
}

type Holders = ReadonlyMap<string, Standing>;

function rowsOfPart(reads: ReadColumns, holders: Holders, part: Part | null): Int32Array | readonly number[] {
  const all = Int32Array.from({ length: reads.seqs.length }, (_, row) => row);
  if (part === null) return all;
  return all.filter((row) => {
    const holder = holderOf(reads, row, holders);
    return holder !== null && isInPart(holder, part);
  });
}

/** The rider who had the tag of a read; null for a tag that nobody had. */
function holderOf({ tags, tagCodes, times }: ReadColumns, row: number, holders: Holders): Standing | null {
  const assignments = tags[tagCodes[row] ?? 0]?.assignments ?? [];
  const participant = assignments.length === 0 ? null : holderAmong(assignments, (times[row] ?? 0) as EpochMs);
  return participant === null ? null : (holders.get(participant) ?? null);
}

/** Its columns. */
export function readColumns({ texts }: Results): readonly TableColumn[] {
  const { columns, sheets } = texts.catalogue.exports;
  const words = sheets.columns;
  return [
    { key: 'seq', title: words.entry, kind: 'number', align: 'right' },
    { key: 'at', title: words.time, kind: 'instant', align: 'left' },
    { key: 'tag', title: columns.tag, kind: 'text', align: 'left' },
    { key: 'reader', title: words.reader, kind: 'text', align: 'left' },
    { key: 'antenna', title: words.antenna, kind: 'number', align: 'right' },
    { key: 'event', title: words.kind, kind: 'text', align: 'left' },
    { key: 'signal', title: words.signal, kind: 'number', align: 'right' },
    { key: 'received_at', title: words.receivedAt, kind: 'instant', align: 'left' },
    { key: 'bib', title: columns.bib, kind: 'bib', align: 'right' },
    { key: 'name', title: columns.name, kind: 'text', align: 'left', isWords: true },
  ];
}

function readRow(
  reads: ReadColumns,
  row: number,
  { holders, results }: { readonly holders: Holders; readonly results: Results },
): readonly CellValue[] {
  const origin = reads.origins[reads.originCodes[row] ?? 0];
  const strength = reads.strengths[row] ?? Number.NEGATIVE_INFINITY;
  const holder = holderOf(reads, row, holders);
  const kinds = results.texts.catalogue.exports.sheets.kinds;
  return [
    reads.seqs[row] ?? null,
    moment((reads.times[row] ?? 0) as EpochMs),
    printable(reads.tags[reads.tagCodes[row] ?? 0]?.tag ?? ''),
    printable(origin?.reader ?? ''),
    origin?.antenna ?? null,
    kinds[origin?.kind ?? 'arrive'],
    Number.isFinite(strength) ? strength : null,
    moment((reads.receivedAts[row] ?? 0) as EpochMs),
    bib(holder?.bib ?? ''),
    printable(holder?.name ?? ''),
  ];
}
