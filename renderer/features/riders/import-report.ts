import type { Texts } from '../../../src/texts/texts';
import type { Schemas } from '../../api/client';

type DecideTexts = Texts['catalogue']['screens']['riders']['importing']['decide'];

/** What an import does, or would do, line by line. */
export type ImportReport = Schemas['ParticipantImport'];
export type ImportedLine = Schemas['ImportedLine'];
/** What a column of the list holds. */
export type ListField = ImportReport['columns'][number]['field'];

export type ListEncoding = NonNullable<ImportReport['encoding']>;

/** How the list is to be read; null leaves it to the station. */
export interface ImportOptions {
  /** Only of a workbook. */
  readonly sheet: string | null;
  readonly columns: readonly ListField[] | null;
  readonly headings: boolean | null;
  readonly encoding: ListEncoding | null;
  /** Whether a blank cell clears what is known of a rider. */
  readonly clearsBlanks: boolean;
  /** Numbers of the lines to skip. */
  readonly leaveOut: readonly number[];
}

/** Leaves everything to the station. */
export const DEFAULT_OPTIONS: ImportOptions = {
  sheet: null,
  columns: null,
  headings: null,
  encoding: null,
  clearsBlanks: false,
  leaveOut: [],
};

/** The options for another sheet: what was chosen for the columns and lines of this one means nothing there. */
export function withSheet({ clearsBlanks }: ImportOptions, sheet: string): ImportOptions {
  return { ...DEFAULT_OPTIONS, clearsBlanks, sheet };
}

/** The names of the sheets to choose from, the one that was read among them; hidden ones are left out. Empty where there is no choice. */
export function sheetsToChoose({ sheets, sheet }: Pick<ImportReport, 'sheets' | 'sheet'>): readonly string[] {
  const names = sheets.filter(({ name, hidden }) => !hidden || name === sheet).map(({ name }) => name);
  return names.length > 1 ? names : [];
}

/** The options as the query of the contract. */
export function importQuery({ sheet, columns, headings, encoding, clearsBlanks, leaveOut }: ImportOptions) {
  return {
    ...(sheet === null ? {} : { sheet }),
    ...(columns === null ? {} : { columns: columns.join(',') }),
    ...(headings === null ? {} : { headings: headings ? (1 as const) : (0 as const) }),
    ...(encoding === null ? {} : { encoding }),
    ...(clearsBlanks ? { clear_blanks: 1 as const } : {}),
    ...(leaveOut.length === 0 ? {} : { leave_out: leaveOut.join(',') }),
  };
}

/** As long as the `leave_out` of a query may be. */
const MAX_CHARACTERS = 8_000;

/** The options with the refused lines left out; null if these are too many for a query. */
export function withoutRefused(options: ImportOptions, { lines }: Pick<ImportReport, 'lines'>): ImportOptions | null {
  const refused = lines.filter(({ outcome }) => outcome === 'refused').map(({ line }) => line);
  const leaveOut = [...new Set([...options.leaveOut, ...refused])].sort((one, other) => one - other);
  return leaveOut.join(',').length > MAX_CHARACTERS ? null : { ...options, leaveOut };
}

/** What becomes of a line. */
export type Outcome = ImportedLine['outcome'];

/** Outcomes in the order in which they need attention. */
export const OUTCOMES: readonly Outcome[] = ['refused', 'changed', 'added', 'unchanged'];

/** The lines with an outcome, or all (null) with those first that need attention; lines of one outcome in the order of the list. */
export function linesToShow(lines: readonly ImportedLine[], wanted: Outcome | null): readonly ImportedLine[] {
  if (wanted !== null) return lines.filter(({ outcome }) => outcome === wanted);
  return OUTCOMES.flatMap((outcome) => lines.filter((line) => line.outcome === outcome));
}

/** Why the list cannot be imported as it is read now; empty if it can. */
export function importObstacle({ columns, added, changed, refused, lines }: ImportReport, texts: DecideTexts): string {
  if (!columns.some(({ field }) => field === 'bib')) return texts.noBib;
  if (lines.length === 0) return texts.noRider;
  if (refused > 0) return texts.errors(refused);
  return added + changed === 0 ? texts.nothingNew : '';
}
