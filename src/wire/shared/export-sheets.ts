/** What a sheet is made of besides the standings. */
export type SheetFact = 'passings' | 'reads' | 'participants' | 'start-list' | 'acts';

interface SheetEntry {
  readonly facts: readonly SheetFact[];
  /** Whether it can be of one classification or category. */
  readonly hasParts: boolean;
}

/**
 * Every sheet that can be exported, in the order in which menus list them. A new one is an entry here, its words in the catalogue
 * (`exports.sheets`), and its table in `src/exports/sheets`; the compiler and one test ask for each.
 */
export const EXPORT_SHEETS = {
  results: { facts: [], hasParts: true },
  podium: { facts: [], hasParts: true },
  laps: { facts: ['passings'], hasParts: true },
  'laps-long': { facts: ['passings'], hasParts: true },
  'start-list': { facts: ['start-list', 'participants'], hasParts: true },
  participants: { facts: ['start-list', 'participants'], hasParts: true },
  passings: { facts: ['passings'], hasParts: true },
  reads: { facts: ['reads'], hasParts: true },
  audit: { facts: ['acts'], hasParts: false },
} as const satisfies Readonly<Record<string, SheetEntry>>;

/** The name of a sheet, in the contract and in addresses. */
export type ExportSheet = keyof typeof EXPORT_SHEETS;

/** The names in the order of the table. */
export const EXPORT_SHEET_NAMES = Object.keys(EXPORT_SHEETS) as readonly ExportSheet[];

/** Whether a text is the name of a sheet. */
export function isExportSheet(name: string): name is ExportSheet {
  return Object.hasOwn(EXPORT_SHEETS, name);
}
