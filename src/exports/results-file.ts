import { LANGUAGES } from '../texts/languages';
import { createTexts } from '../texts/texts';
import { EXPORT_FORMATS, type ExportFormat } from '../wire/shared/export-formats';
import { csvFile } from './csv';
import { languageOfFile } from './file-language';
import { htmlFile } from './html';
import { jsonFile } from './json';
import type { Results, ResultsData } from './race-results';

/** A file that was made and is not yet written anywhere. */
export interface ExportedFile {
  readonly bytes: Uint8Array;
  /** Safe on every file system; may hold letters of any script. */
  readonly fileName: string;
}

/**
 * Makes results into a file. The same results give the same table in every format; an empty race gives a file with a header and no rows.
 * Takes seconds for a large field and blocks its thread: the station uses an `Exporter`.
 */
export async function resultsFile(format: ExportFormat, data: ResultsData): Promise<ExportedFile> {
  const results: Results = { ...data, texts: createTexts(await LANGUAGES[languageOfFile(format, data.language)].load(), data.zone) };
  return { bytes: await fileBytes(format, results), fileName: fileName(format, results) };
}

async function fileBytes(format: ExportFormat, results: Results): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return csvFile(results);
    case 'html':
      return htmlFile(results);
    case 'json':
      return jsonFile(results);
    // Loaded on demand: fonts and zip code are megabytes that the other formats do not need.
    case 'xlsx':
      return (await import('./xlsx')).xlsxFile(results);
    case 'pdf':
      return (await import('./pdf/pdf')).pdfFile(results);
  }
}

function fileName(format: ExportFormat, { control, revision, texts }: Results): string {
  const race = control.name
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/\p{Cs}|^-+|-+$/gu, '');
  return `${texts.catalogue.exports.fileName(race, revision)}.${EXPORT_FORMATS[format].extension}`;
}
