import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../texts/languages';
import { createTexts } from '../texts/texts';
import { EXPORT_FORMATS, type ExportFormat } from '../wire/shared/export-formats';
import { type ExportSheet, resultsAs, type WantedFile } from '../wire/shared/export-sheets';
import { csvFile, csvOfForm } from './csv';
import { languageOfFile } from './file-language';
import { htmlFile } from './html';
import { jsonFile } from './json';
import { lifFile } from './lif';
import { type Part, partOf } from './parts';
import type { Results, ResultsData } from './race-results';
import { sheetJson } from './sheet-json';
import { asDefined } from './sheets/defined-sheet';
import { SHEETS } from './sheets/sheet-document';

/** A file that was made and is not yet written anywhere. */
export interface ExportedFile {
  readonly bytes: Uint8Array;
  /** Safe on every file system; may hold letters of any script. */
  readonly fileName: string;
}

/** Which file is made: a saved sheet is one of its kind with the definition that comes with the data. */
export interface FileRequest extends Omit<WantedFile, 'format'> {
  readonly sheet: ExportSheet;
  /** `lif` is of results alone: it is no form of a table. */
  readonly format: ExportFormat | 'lif';
}

/** The results of all as a file. */
export function resultsFile(format: ExportFormat, data: ResultsData): Promise<ExportedFile> {
  return sheetFile(resultsAs(format), data);
}

/**
 * Makes a sheet into a file. The same data give the same table in every format; an empty race gives a file with a header and no rows.
 * Takes seconds for a large field and blocks its thread: the station uses an `Exporter`.
 */
export async function sheetFile(request: FileRequest, data: ResultsData): Promise<ExportedFile> {
  const catalogue = await LANGUAGES[fileLanguage(request, data)].load();
  const results: Results = { ...data, texts: createTexts(catalogue, data.zone) };
  const part = partOf(results, request.of);
  return { bytes: await fileBytes(request, part, results), fileName: fileName(request, results) };
}

function fileLanguage({ format }: FileRequest, { language }: ResultsData): Language {
  return format === 'lif' ? DEFAULT_LANGUAGE : languageOfFile(format, language);
}

async function fileBytes({ format, sheet }: FileRequest, part: Part | null, results: Results): Promise<Uint8Array> {
  const made = SHEETS[sheet](results, part);
  const document = results.definition === undefined ? made : asDefined(made, results.definition, results);
  switch (format) {
    case 'lif':
      return lifFile(results, part);
    case 'csv':
      return document.form === undefined ? csvFile(document.whole(), results) : csvOfForm(document.form.lines());
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

function fileName({ format, sheet, of }: FileRequest, results: Results): string {
  const { control, revision, texts } = results;
  const { files, fileName: named } = texts.catalogue.exports.sheets;
  const name = results.definition?.name ?? files[sheet];
  return `${named({ sheet: name, race: inFileName(control.name, 60), part: inFileName(of ?? '', 40), revision })}.${format === 'lif' ? format : EXPORT_FORMATS[format].extension}`;
}

function inFileName(text: string, length: number): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, length)
    .replace(/\p{Cs}|^-+|-+$/gu, '');
}
