import { csvFile } from './csv';
import { htmlFile } from './html';
import { jsonFile } from './json';
import type { Results } from './race-results';

export type { Results } from './race-results';

export type ExportFormat = 'csv' | 'xlsx' | 'pdf' | 'html' | 'json';

/** A file that was made, not yet written anywhere. */
export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Safe on every file system; may hold letters of any script. */
  readonly fileName: string;
}

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/**
 * Results as a file. The same results give the same table in every format; an empty race gives a file with a header and no rows.
 * Takes seconds for a large field and blocks its thread: the station asks an `Exporter`.
 */
export async function exportResults(format: ExportFormat, results: Results): Promise<ExportedFile> {
  return { bytes: await fileBytes(format, results), contentType: CONTENT_TYPES[format], fileName: fileName(format, results) };
}

async function fileBytes(format: ExportFormat, results: Results): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return csvFile(results);
    case 'html':
      return htmlFile(results);
    case 'json':
      return jsonFile(results);
    // Loaded when wanted: fonts and zip code are megabytes that the other formats do without.
    case 'xlsx':
      return (await import('./xlsx')).xlsxFile(results);
    case 'pdf':
      return (await import('./pdf/pdf')).pdfFile(results);
  }
}

function fileName(format: ExportFormat, { control, revision }: Results): string {
  const race = control.name
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/\p{Cs}|^-+|-+$/gu, '');
  return `results-${race === '' ? 'race' : race}-r${revision}.${format}`;
}
