interface FormatEntry {
  /** Of the file name, without the dot. */
  readonly extension: string;
  /** As `Content-Type` names it, without the charset. */
  readonly mediaType: string;
}

/**
 * Every format of a file, in the order in which menus list them. A new format is an entry here, a label in the catalogue
 * (`exports.formats`), a writer in `src/exports` with its case in `src/exports/results-file.ts`, and its name in `openapi.yaml`; the compiler and one test ask for each.
 */
export const EXPORT_FORMATS = {
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  xlsx: { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { extension: 'csv', mediaType: 'text/csv' },
  html: { extension: 'html', mediaType: 'text/html' },
  json: { extension: 'json', mediaType: 'application/json' },
} as const satisfies Readonly<Record<string, FormatEntry>>;

/** The name of a format, in the contract and in addresses. */
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** The names in the order of the table. */
export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormat[];
