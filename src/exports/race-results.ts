import { placed } from '../domain/model/classification';
import { ruleMessages } from '../domain/model/describe-rules';
import type { Seq } from '../domain/model/entry';
import type { PlacedStanding, Standing } from '../domain/model/standing';
import type { EpochMs } from '../domain/model/time';
import type { RaceControl } from '../domain/model/views';
import type { Texts } from '../texts/texts';

/** Everything that results are made of, as of one revision. Plain data, which can be handed to another thread. */
export interface ResultsData {
  /** `seq` of the last entry they take into account; the same number is in every format. */
  readonly revision: Seq;
  readonly madeAt: EpochMs;
  readonly control: RaceControl;
  /** In ranking order, everyone together; places are worked out by the writer of the file. */
  readonly standings: readonly Standing[];
  /** Tag of the language in which the file is written, e.g. `en-GB`. */
  readonly language: string;
  /** IANA name of the zone in which times of day are written, e.g. `Europe/Berlin`. */
  readonly zone: string;
}

/** Results with the texts of their language and zone: what the writers of files take. */
export interface Results extends ResultsData {
  readonly texts: Texts;
}

/** One table of the results: everyone, or one category ranked by itself (rule 19). */
export interface ResultsTable {
  readonly title: string;
  readonly rows: readonly PlacedStanding[];
}

/**
 * Everyone first, then each category in order of its best rider; only everyone where all are of one category. Riders without a category
 * are in no other table.
 */
export function resultsTables({ standings, texts }: Results): readonly ResultsTable[] {
  const categories = [...new Set(standings.map((row) => row.category))];
  const overall = { title: texts.catalogue.exports.overall, rows: placed(standings) };
  if (categories.length < 2) return [overall];
  const named = categories.filter((category) => category !== '');
  return [overall, ...named.map((category) => ({ title: category, rows: placed(standings.filter((row) => row.category === category)) }))];
}

/** The rules as sentences. */
export function ruleSentences({ control, texts }: Results): readonly string[] {
  return ruleMessages(control.rules).map((message) => texts.say('rule', message));
}

/** The line that says which results these are: date of the race, revision, and when the file was made. */
export function originLine({ control, revision, madeAt, texts }: Results): string {
  return texts.catalogue.exports.origin({ date: texts.date(control.startAt), revision, made: texts.dateTime(madeAt) });
}
