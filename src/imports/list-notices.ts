import { fieldOfHeading } from './headings';
import type { ListEncoding } from './list.messages';
import type { ListNotice } from './list-notice.messages';
import type { ListColumn, ListParts } from './list-parts';
import type { ListRecord } from './records';

/** So many cells with wrong bytes are named; of more, the number. */
const MAX_NAMED = 20;

interface DecodedList {
  readonly encoding: ListEncoding;
  readonly guessed: boolean;
  readonly strays: ListEncoding | null;
}

/** Notices about the encoding of a list. */
export function textNotices({ encoding, guessed, strays }: DecodedList, records: readonly ListRecord[]): readonly ListNotice[] {
  const wrong = records.flatMap(({ line, cells, wrongCells }) => wrongCells.map((index) => ({ line, text: cells[index] ?? '' })));
  const named = wrong.slice(0, MAX_NAMED).map(({ line, text }): ListNotice => {
    return { line, message: { code: 'wrong-bytes', params: { text, as: text.includes('\ufffd') ? null : strays } } };
  });
  const more = wrong.length - named.length;
  return [
    ...(guessed ? [about({ code: 'guessed-encoding', params: { encoding } })] : []),
    ...named,
    ...(more > 0 ? [about({ code: 'more-wrong-bytes', params: { cells: more } })] : []),
  ];
}

/** Notices about lines and columns that are not used. */
export function headingNotices(
  { above, repeated }: ListParts,
  footers: readonly ListRecord[],
  columns: readonly ListColumn[],
): readonly ListNotice[] {
  const [title] = above;
  const [footer] = footers;
  const lines = repeated.map(({ line }) => line);
  return [
    ...(title === undefined ? [] : [about({ code: 'lines-above', params: { lines: above.length, text: firstText(title) } })]),
    ...(lines.length === 0 ? [] : [about({ code: 'repeated-headings', params: { lines } })]),
    ...(footer === undefined
      ? []
      : [about({ code: 'footer-lines', params: { lines: footers.map(({ line }) => line), text: firstText(footer) } })]),
    ...columns.flatMap((column) => unusedColumn(column, columns)),
  ];
}

function unusedColumn({ heading, field, samples }: ListColumn, columns: readonly ListColumn[]): readonly ListNotice[] {
  const meant = fieldOfHeading(heading);
  if (field !== 'more' || meant === 'ignored' || samples.length === 0) return [];
  const used = columns.find((column) => column.field === meant || (meant === 'name' && column.field === 'last-name'));
  return used === undefined ? [] : [about({ code: 'unused-column', params: { heading, used: used.heading } })];
}

function firstText({ cells }: ListRecord): string {
  return cells.find((cell) => cell !== '') ?? '';
}

function about(message: ListNotice['message']): ListNotice {
  return { line: null, message };
}
