import type { Steps } from '../../domain/steps';
import { createThreads, ThreadFailure } from '../../threads';
import type { ListNotice } from '../list-notice.messages';
import type { ReadTable } from '../list-table';
import type { ListRecord } from '../records';
import type { ReadWorkbook, WorkbookOrder } from './read-workbook';

/**
 * Reads a workbook in a thread of its own, so that reads are recorded meanwhile; one at a time, in the order of the calls. Resolves with
 * null when `gone` is aborted first.
 */
export type WorkbookReader = (order: WorkbookOrder, gone: AbortSignal) => Promise<ReadWorkbook | null>;

/** Enough for the largest list; a file that needs more is refused. */
const MAX_MEMORY_MB = 256;
/** The limits of the reader end it sooner, also on a slow computer. */
const MAX_MS = 10_000;

/** Creates the reader of the station; `script` is the path of the built `worker.ts`. */
export function createWorkbookReader(script: string): WorkbookReader {
  const read = createThreads<WorkbookOrder, ReadWorkbook>(script, { maxMemoryMb: MAX_MEMORY_MB, maxMs: MAX_MS });
  return async (order, gone) => {
    try {
      return await read(order, gone);
    } catch (error) {
      if (!(error instanceof ThreadFailure)) throw error;
      const isTooBig = error.end === 'memory' || error.end === 'time';
      return { ok: false, problem: isTooBig ? { problem: 'too-big' } : { problem: 'damaged', cause: error.message } };
    }
  };
}

/** The cells of the list in a workbook, in steps. */
export function* workbookTable(read: ReadWorkbook): Steps<ReadTable> {
  if (!read.ok) return { ok: false, problem: { code: 'no-list', params: read.problem } };
  const records: ListRecord[] = [];
  for (const text of read.records) {
    records.push(...(JSON.parse(text) as readonly ListRecord[]));
    yield;
  }
  const { sheets, sheet, categories } = read;
  return { ok: true, table: { file: { kind: 'workbook', sheets, sheet, categories }, records, notices: noticesOf(read) } };
}

function noticesOf({ hiddenRows, withoutResult }: Extract<ReadWorkbook, { readonly ok: true }>): readonly ListNotice[] {
  return [
    ...(hiddenRows === 0 ? [] : [{ line: null, message: { code: 'hidden-rows', params: { rows: hiddenRows } } } as const]),
    ...(withoutResult.cells === 0 ? [] : [{ line: null, message: { code: 'formulas-without-result', params: withoutResult } } as const]),
  ];
}
