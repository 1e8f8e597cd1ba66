import type { Schemas } from '../../api/client';

export type ImportReport = Schemas['ParticipantImport'];
export type ImportedLine = Schemas['ImportedLine'];
export type ListField = ImportReport['columns'][number]['field'];

/** How the list is to be read; null: as it looks to the station. */
export interface ImportOptions {
  readonly columns: readonly ListField[] | null;
  readonly headings: boolean | null;
  /** Lines, by number. */
  readonly leaveOut: readonly number[];
}

export const DEFAULT_OPTIONS: ImportOptions = { columns: null, headings: null, leaveOut: [] };

/** The wishes as the contract's query. */
export function importQuery({ columns, headings, leaveOut }: ImportOptions) {
  return {
    ...(columns === null ? {} : { columns: columns.join(',') }),
    ...(headings === null ? {} : { headings: headings ? (1 as const) : (0 as const) }),
    ...(leaveOut.length === 0 ? {} : { leave_out: leaveOut.join(',') }),
  };
}

/** As long as a query may be. */
const MOST_CHARACTERS = 8_000;

/** The wishes without the lines that are refused now; null where these are too many to be named. */
export function withoutRefused(wishes: ImportOptions, { lines }: Pick<ImportReport, 'lines'>): ImportOptions | null {
  const refused = lines.filter(({ outcome }) => outcome === 'refused').map(({ line }) => line);
  const leaveOut = [...new Set([...wishes.leaveOut, ...refused])].sort((one, other) => one - other);
  return leaveOut.join(',').length > MOST_CHARACTERS ? null : { ...wishes, leaveOut };
}

export type Outcome = ImportedLine['outcome'];

/** Outcomes in the order in which they want a look. */
export const OUTCOMES: readonly Outcome[] = ['refused', 'changed', 'added', 'unchanged'];

/** Lines with an outcome, or all, those that want a look first; within one outcome in the order of the list. */
export function linesToShow(lines: readonly ImportedLine[], wanted: Outcome | null): readonly ImportedLine[] {
  if (wanted !== null) return lines.filter(({ outcome }) => outcome === wanted);
  return OUTCOMES.flatMap((outcome) => lines.filter((line) => line.outcome === outcome));
}

/** Why the list cannot be taken as it is read now, as a sentence; empty when it can. */
export function importObstacle({ columns, added, changed, refused, lines }: ImportReport): string {
  if (!columns.some(({ field }) => field === 'bib')) return 'No column holds the bibs. Choose the one that does.';
  if (lines.length === 0) return 'There is nobody in this list.';
  if (refused > 0) return 'Lines that are refused refuse the list. Mend them in the file, or leave them out.';
  return added + changed === 0 ? 'Everybody in the list is registered already, as the list says.' : '';
}
