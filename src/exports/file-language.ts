import { DEFAULT_LANGUAGE, type Language, languageOf } from '../texts/languages';
import type { ExportFormat } from '../wire/shared/export-formats';

/** What programs read: headings and words are the same in every language. */
const FOR_PROGRAMS: readonly ExportFormat[] = ['csv', 'json'];

/** The language in which a file is written, where people would read it in that of the tag `wanted`. */
export function languageOfFile(format: ExportFormat, wanted: string): Language {
  return FOR_PROGRAMS.includes(format) ? DEFAULT_LANGUAGE : (languageOf(wanted) ?? DEFAULT_LANGUAGE);
}
