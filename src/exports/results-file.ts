import { LANGUAGES } from '../texts/languages';
import { createTexts } from '../texts/texts';
import { EXPORT_FORMATS, type ExportFormat } from '../wire/shared/export-formats';
import { resultsAs, type WantedFile } from '../wire/shared/export-sheets';
import { csvFile } from './csv';
import { languageOfFile } from './file-language';
import { htmlFile } from './html';
import { jsonFile } from './json';
import { type Part, partOf } from './parts';
import type { Results, ResultsData } from './race-results';
import { sheetJson } from './sheet-json';
import { SHEETS } from './sheets/sheet-document';

/** A file that was made and is not yet written anywhere. */
export interface ExportedFile {
  readonly bytes: Uint8Array;
  /** Safe on every file system; may hold letters of any script. */
  readonly fileName: string;
}

/** The results of all as a file. */
export function resultsFile(format: ExportFormat, data: ResultsData): Promise<ExportedFile> {
  return sheetFile(resultsAs(format), data);
}

/**
 * Makes a sheet into a file. The same data give the same table in every format; an empty race gives a file with a header and no rows.
 * Takes seconds for a large field and blocks its thread: the station uses an `Exporter`.
 */
export async function sheetFile(request: WantedFile, data: ResultsData): Promise<ExportedFile> {
  const catalogue = await LANGUAGES[languageOfFile(request.format, data.language)].load();
  const results: Results = { ...data, texts: createTexts(catalogue, data.zone) };
  const part = partOf(results, request.of);
  return { bytes: await fileBytes(request, part, results), fileName: fileName(request, results) };
}

async function fileBytes({ format, sheet }: WantedFile, part: Part | null, results: Results): Promise<Uint8Array> {
  const document = SHEETS[sheet](results, part);
  switch (format) {
    case 'csv':
      return csvFile(document.whole(), results);
    case 'html':
      return htmlFile(document, results);
    case 'json':
      return sheet === 'results' ? jsonFile(results, part) : sheetJson(sheet, part, document.whole(), results);
    // Loaded on demand: fonts and zip code are megabytes that the other formats do not need.
    case 'xlsx':
      return (await import('./xlsx')).xlsxFile(document, results);
    case 'pdf':
      return (await import('./pdf/pdf')).pdfFile(document, results);
  }
}

function fileName({ format, sheet, of }: WantedFile, { control, revision, texts }: Results): string {
  const { files, fileName: named } = texts.catalogue.exports.sheets;
  const about = { sheet: files[sheet], race: inFileName(control.name, 60), part: inFileName(of ?? '', 40), revision };
  return `${named(about)}.${EXPORT_FORMATS[format].extension}`;
}

function inFileName(text: string, length: number): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, length)
    .replace(/\p{Cs}|^-+|-+$/gu, '');
}
