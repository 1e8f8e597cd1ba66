import { FEDERATION_FILES, type FederationFile, type SheetKind } from '../../domain/model/sheet-definition';
import type { ExportFormat } from './export-formats';

/** What a sheet is made of besides the standings. */
export type SheetFact = 'changes' | 'passings' | 'reads' | 'participants' | 'start-list' | 'acts';

interface SheetEntry {
  readonly facts: readonly SheetFact[];
  /** Whether it can be of one classification or category. */
  readonly hasParts: boolean;
  /** Whether riders can be chosen: they stand out, or it is of them alone. */
  readonly takesRiders?: true;
}

/**
 * Every kind of sheet, in the order in which menus list them. A new one is a kind in the domain, an entry here, its words in the catalogue
 * (`exports.sheets`), and its table in `src/exports/sheets`; the compiler and one test ask for each.
 */
export const EXPORT_SHEETS = {
  results: { facts: [], hasParts: true },
  podium: { facts: [], hasParts: true },
  laps: { facts: ['passings'], hasParts: true },
  'laps-long': { facts: ['passings'], hasParts: true },
  'lap-chart': { facts: ['passings'], hasParts: true, takesRiders: true },
  'gap-chart': { facts: ['passings'], hasParts: true, takesRiders: true },
  'lap-times': { facts: ['passings'], hasParts: true, takesRiders: true },
  certificates: { facts: ['participants'], hasParts: true, takesRiders: true },
  changes: { facts: ['changes'], hasParts: true },
  'start-list': { facts: ['start-list', 'participants'], hasParts: true },
  participants: { facts: ['start-list', 'participants'], hasParts: true },
  passings: { facts: ['passings'], hasParts: true },
  reads: { facts: ['reads'], hasParts: true },
  audit: { facts: ['acts'], hasParts: false },
  'uci-dataride': { facts: ['passings', 'participants'], hasParts: true },
  'usa-cycling': { facts: ['passings', 'participants'], hasParts: true },
  crossresults: { facts: ['passings', 'participants'], hasParts: true },
  webscorer: { facts: ['passings', 'participants'], hasParts: true },
  runsignup: { facts: ['passings', 'participants'], hasParts: true },
  ultrasignup: { facts: ['passings', 'participants'], hasParts: true },
} as const satisfies Readonly<Record<SheetKind | FederationFile, SheetEntry>>;

/** The name of a sheet, in the contract and in addresses. */
export type ExportSheet = keyof typeof EXPORT_SHEETS;

/** The names in the order of the table. */
export const EXPORT_SHEET_NAMES = Object.keys(EXPORT_SHEETS) as readonly ExportSheet[];

/** Whether a sheet is a file whose form somebody else prescribes: it is checked before it is made, and not changed by anybody. */
export function isFederationFile(name: string): name is FederationFile {
  return FEDERATION_FILES.some((file) => file === name);
}

/** A file to export: `sheet` is the name of a sheet, or of one that was saved with the race; `of` a classification or category; null: all, or what the saved sheet is of. */
export interface WantedFile {
  readonly sheet: string;
  readonly of: string | null;
  readonly format: ExportFormat;
  /** Bibs of the riders who are chosen, separated by commas. */
  readonly rider?: string;
  /** The revision since which changes are shown; missing: the one of the declared results. */
  readonly since?: number;
}

/** The path of a file at the station, with its query. */
export function exportPath(wanted: WantedFile): string {
  const query = Object.entries(exportQuery(wanted)).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `/exports/${encodeURIComponent(wanted.sheet)}.${wanted.format}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

/** The query of that path; members that say nothing are left out. */
export function exportQuery({ of, rider = '', since }: WantedFile): {
  readonly of?: string;
  readonly rider?: string;
  readonly since?: number;
} {
  return { ...(of === null ? {} : { of }), ...(rider === '' ? {} : { rider }), ...(since === undefined ? {} : { since }) };
}

/** The results of all in a format. */
export function resultsAs(format: ExportFormat): WantedFile & { readonly sheet: ExportSheet } {
  return { sheet: 'results', of: null, format };
}

/** Whether a text is the name of a sheet. */
export function isExportSheet(name: string): name is ExportSheet {
  return Object.hasOwn(EXPORT_SHEETS, name);
}
