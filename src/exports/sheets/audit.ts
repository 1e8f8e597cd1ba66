import { authorName } from '../../texts/author-name';
import { actSentences } from '../act-sentences';
import { moment } from '../columns';
import { printable } from '../printable';
import type { Results } from '../race-results';
import type { CellValue, SheetDocument, TableColumn } from '../table';
import { documentOf } from './document';

/** Everything that people did, oldest first, with what they undid. */
export function auditSheet(results: Results): SheetDocument {
  const { texts, facts } = results;
  const sentence = actSentences(texts);
  const rows = (facts?.acts ?? []).map(({ seq, recordedAt, by, reason, undone, message }): readonly CellValue[] => [
    seq,
    moment(recordedAt),
    printable(authorName(by, texts.catalogue)),
    printable(sentence({ recordedAt, message })),
    printable(reason ?? ''),
    undone,
  ]);
  const name = texts.catalogue.exports.sheets.names.audit;
  const sections = [{ title: '', rows }];
  return documentOf({ name, part: null, kind: 'audit', columns: auditColumns(results), rows, sections, isStamped: true }, results);
}

/** Its columns. */
export function auditColumns({ texts }: Results): readonly TableColumn[] {
  const words = texts.catalogue.exports.sheets.columns;
  return [
    { key: 'seq', title: words.entry, kind: 'number', align: 'right' },
    { key: 'at', title: words.time, kind: 'instant', align: 'left' },
    { key: 'by', title: words.by, kind: 'text', align: 'left' },
    { key: 'action', title: words.act, kind: 'text', align: 'left', isWords: true },
    { key: 'reason', title: words.reason, kind: 'text', align: 'left', isWords: true },
    { key: 'undone', title: words.undone, kind: 'flag', align: 'left' },
  ];
}
