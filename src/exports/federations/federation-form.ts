import type { Results } from '../race-results';
import type { PrescribedSheet } from '../table';
import type { FederationEntry, FederationSection } from './entries';
import type { AskedDetail, FederationMessage } from './federation.messages';

/** One column of a file that a federation or service prescribes. Its heading is what the other program looks for, in any language. */
export interface FederationColumn {
  readonly heading: string;
  /** The text or number that the other program reads; empty where there is nothing. */
  readonly value: (entry: FederationEntry) => string | number;
}

/** `error`: the file would be refused, or says something wrong. `warning`: it says less than it could. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly message: FederationMessage;
}

/** How one federation or service wants its results. */
export interface FederationForm {
  /** `category`: by category, with the place in each. `race`: everybody in one ranking. */
  readonly ranking: 'category' | 'race';
  /** Columns in their order; some only where anybody has a value. */
  columns(entries: readonly FederationEntry[], results: Results): readonly FederationColumn[];
  /** Who is left out, because the form has no way to say what became of them. Missing: nobody. */
  readonly isLeftOut?: (entry: FederationEntry) => boolean;
  /** Without these a line is refused, as far as the description of the form says. */
  readonly needs: readonly AskedDetail[];
  /** Lines without these are taken, but say less. */
  readonly wants: readonly AskedDetail[];
  /** What the station does not know: fields of the file to fill in by hand. */
  readonly fillIn: readonly string[];
  /** What else the other program would refuse or take in another way than it is meant. */
  readonly findings?: (entries: readonly FederationEntry[], results: Results) => readonly Finding[];
  /** Fewer finishers are refused. */
  readonly minFinishers?: number;
  /** Lines of the CSV file, where it is not the headings and one line for each rider. */
  readonly lines?: (sections: readonly FederationSection[], columns: readonly FederationColumn[]) => readonly (readonly string[])[];
  /** Title of the workbook's sheet with the results. */
  readonly worksheet: string;
  /** Sheets of the workbook before that one. */
  readonly worksheetsBefore?: (results: Results) => readonly PrescribedSheet[];
}

/** A cell as text. */
export function textOf(value: string | number): string {
  return String(value);
}

/** Whether any of the riders has this value: columns for it are left out otherwise. */
export function anyHas(entries: readonly FederationEntry[], value: (entry: FederationEntry) => string | number): boolean {
  return entries.some((entry) => value(entry) !== '');
}
