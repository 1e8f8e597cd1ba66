import { withPlacesSteps } from '../domain/model/classification';
import { ruleMessages } from '../domain/model/describe-rules';
import type { RiderId, Seq } from '../domain/model/entry';
import type { NamedSheet } from '../domain/model/sheet-definition';
import type { PlacedStanding, Standing } from '../domain/model/standing';
import type { StartingRider } from '../domain/model/start-list';
import type { EpochMs } from '../domain/model/time';
import type { AuditedAct, ChangedResult, Declared, JuryAct, Participant, RaceControl, Relay } from '../domain/model/views';
import { rulesAsStarted } from '../domain/model/wave-start';
import { allSteps, type Steps } from '../domain/steps';
import { classificationTables } from '../domain/views/classification-tables';
import type { PassingColumns } from '../domain/views/passing-columns';
import type { ReadColumns } from '../domain/views/read-columns';
import type { Texts } from '../texts/texts';

/** Everything that results are made of, as of one revision. Plain data, which can be handed to another thread. */
export interface ResultsData {
  /** `seq` of the last entry they take into account; the same number is in every format. */
  readonly revision: Seq;
  readonly madeAt: EpochMs;
  readonly control: RaceControl;
  /** In ranking order, everyone together; places are worked out by the writer of the file. */
  readonly standings: readonly Standing[];
  /** The laps of each relay, in the order of the standings; empty where there are none. */
  readonly relays: readonly Relay[];
  /** What the results were declared to be; null before that. */
  readonly declared: Declared | null;
  /** Riders with another result than then; empty before that. */
  readonly changes: readonly ChangedResult[];
  /** What the jury did about riders, oldest first. */
  readonly jury: readonly JuryAct[];
  /** Tag of the language in which the file is written, e.g. `en-GB`. */
  readonly language: string;
  /** IANA name of the zone in which times of day are written, e.g. `Europe/Berlin`. */
  readonly zone: string;
  /** How people want the sheet; missing where nobody said so. */
  readonly definition?: NamedSheet;
  /** Who was asked for by name: they stand out in charts, and certificates are theirs alone. Missing: nobody was. */
  readonly chosen?: readonly RiderId[];
  /** What some sheets show besides; missing for results. */
  readonly facts?: SheetFacts;
}

/** What sheets show besides the standings: each has what it needs. */
export interface SheetFacts {
  /** Riders by their index in the standings. */
  readonly passings?: PassingColumns;
  readonly reads?: ReadColumns;
  readonly participants?: readonly Participant[];
  readonly startList?: readonly StartingRider[];
  readonly since?: ChangesSince;
  /** Oldest first. */
  readonly acts?: readonly RecordedAct[];
}

/** Who has another result than at a revision, and what people did since. */
export interface ChangesSince {
  readonly since: Seq;
  readonly riders: readonly ChangedResult[];
  /** Oldest first. */
  readonly acts: readonly RecordedAct[];
}

/** What an act was, without the riders and times that it holds. */
export type RecordedAct = Pick<AuditedAct, 'seq' | 'recordedAt' | 'by' | 'reason' | 'undone' | 'message'>;

/** Results with the texts of their language and zone: what the writers of files take. */
export interface Results extends ResultsData {
  readonly texts: Texts;
}

/** Whether people chose the columns of the sheet: then none of these is left out. */
export function hasChosenColumns({ definition }: ResultsData): boolean {
  return definition !== undefined && definition.columns.length > 0;
}

/** One table of the results: everyone, one category ranked by itself (rule 19), or one classification (rule 27). */
export interface ResultsTable {
  readonly kind: 'overall' | 'category' | 'classification';
  readonly title: string;
  readonly rows: readonly PlacedStanding[];
}

const PLACED = new WeakMap<readonly Standing[], readonly PlacedStanding[]>();

/** Everyone with places. Made once: of a large field it is tens of megabytes. */
export function placedRows(results: Results): readonly PlacedStanding[] {
  return allSteps(placedRowSteps(results));
}

/** The same in steps. */
export function* placedRowSteps({ standings }: Results): Steps<readonly PlacedStanding[]> {
  const known = PLACED.get(standings) ?? (yield* withPlacesSteps(standings));
  PLACED.set(standings, known);
  return known;
}

/** The table of everyone. */
export function overallTable(results: Results): ResultsTable {
  return { kind: 'overall', title: results.texts.catalogue.exports.overall, rows: placedRows(results) };
}

/** A table for each category in order of its best rider; none where all are of one. Riders without a category are in no table. */
export function categoryTables(results: Results): readonly ResultsTable[] {
  return allSteps(categoryTableSteps(results));
}

/** The same in steps. */
export function* categoryTableSteps({ standings }: Results): Steps<readonly ResultsTable[]> {
  const members = new Map<string, Standing[]>();
  for (const row of standings) {
    const known = members.get(row.category);
    if (known === undefined) members.set(row.category, [row]);
    else known.push(row);
  }
  if (members.size < 2) return [];
  members.delete('');
  const tables: ResultsTable[] = [];
  for (const [title, rows] of members) tables.push({ kind: 'category', title, rows: yield* withPlacesSteps(rows) });
  return tables;
}

/** A table for each classification, in the order of the rules; none where the race has none. */
export function classifications({ standings, control }: Results): readonly ResultsTable[] {
  return classificationTables(standings, control.rules).map(({ name, rows }) => ({ kind: 'classification', title: name, rows }));
}

/**
 * The tables of everyone as people read them: one for all who are compared with each other (rule 24), in the order of the race; then the
 * tags that nobody has. A table that would say the same as that of its only category is left out. With one section it is `overallTable`.
 */
export function overallTables(results: Results): readonly ResultsTable[] {
  const sections = new Map<number | null, PlacedStanding[]>();
  for (const row of overallTable(results).rows) {
    const known = sections.get(row.section);
    if (known === undefined) sections.set(row.section, [row]);
    else known.push(row);
  }
  const { overall, unknownTags } = results.texts.catalogue.exports;
  const ranked = [...sections].filter(([section]) => section !== null);
  const tables = [...sections].flatMap(([section, rows]): ResultsTable[] => {
    if (section === null) return [{ kind: 'overall', title: unknownTags, rows }];
    const categories = [...new Set(rows.map(({ category }) => category))];
    if (ranked.length > 1 && categories.length === 1 && categories[0] !== '') return [];
    const title = ranked.length === 1 ? overall : results.texts.list(categories.map((category) => category || overall));
    return [{ kind: 'overall', title, rows }];
  });
  return sections.size === 0 ? [overallTable(results)] : tables;
}

/** The rules as sentences. */
export function ruleSentences({ control, texts }: Results): readonly string[] {
  return ruleMessages(rulesAsStarted(control)).map((message) => texts.say('rule', message));
}

/** The line that says which results these are: date of the race, revision, and when the file was made. */
export function originLine({ control, revision, madeAt, texts }: Results): string {
  return texts.catalogue.exports.origin({ date: texts.date(control.startAt), revision, made: texts.dateTime(madeAt) });
}
