import type { Steps } from '../domain/steps';
import type { ListEncoding, ListMessage } from './list.messages';
import { textNotices } from './list-notices';
import { MAX_LINE_LENGTH, MAX_LINES, type ReadTable, TOO_MANY_LINES } from './list-table';
import { listText } from './list-text';
import { recordsOf } from './records';

/**
 * Quoted cells may hold line ends, so a text may have more lines than the list has entries. A text with more lines than this is not split
 * at all.
 */
const MAX_TEXT_LINES = 4 * MAX_LINES;
const LONG_LINE: ListMessage = { code: 'no-list', params: { problem: 'long-line', max: MAX_LINE_LENGTH } };

/** Reads the cells of a CSV file, in steps. Detects separator and, unless it is given, encoding. A file that is no text is refused. */
export function* textTable(bytes: Uint8Array, { encoding }: { readonly encoding?: ListEncoding | null | undefined }): Steps<ReadTable> {
  const text = yield* listText(bytes, encoding ?? null);
  if (!text.ok) return text;
  yield;
  const filled = withoutEmptyEnd(text.text);
  const tooLarge = sizeProblem(filled);
  if (tooLarge !== null) return { ok: false, problem: tooLarge };
  yield;
  const split = yield* recordsOf(filled);
  if (!split.ok) return split;
  const { records, separator } = split;
  const file = { kind: 'text', encoding: text.encoding, separator } as const;
  return { ok: true, table: { file, records, notices: textNotices(text, records) } };
}

const EMPTY = new Set(' \t\n,;');

/** Cuts off empty lines at the end: some spreadsheets write all lines of the sheet, up to a million. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (end > 0 && EMPTY.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, text.indexOf('\n', end) + 1 || text.length);
}

/** Finds a file that is too large for a list. Looked for before the file is split, because splitting megabytes would delay reads. */
function sizeProblem(text: string): ListMessage | null {
  let start = 0;
  for (let lines = 1; ; lines += 1) {
    if (lines > MAX_TEXT_LINES) return TOO_MANY_LINES;
    const end = text.indexOf('\n', start);
    if ((end === -1 ? text.length : end) - start > MAX_LINE_LENGTH) return LONG_LINE;
    if (end === -1) return null;
    start = end + 1;
  }
}
