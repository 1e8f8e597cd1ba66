import type { Standing } from '../domain/model/standing';
import { rulesFor } from '../domain/model/terms';
import { countsUntil, endOf, racePhase } from '../domain/race/race-clock';
import type { Results, ResultsData } from './race-results';

/** A word of the status column (`exports.statuses` of the catalogue). */
type StatusWord = keyof Results['texts']['catalogue']['exports']['statuses'];

/**
 * The text of the status column. A rider without a given status is `Finished`; `Running` while crossings of the category count and are expected; else `Not finished`, with
 * the place that the laps give: DNF, which has no place, is for the timekeeper to say (rule 20). Empty for a rider who was not seen, and
 * once the time of a hard stop is over, because no rider finishes then (rule 14).
 */
export function statusText(standing: Standing, results: Results): string {
  const word = statusWord(standing, results);
  return word === null ? '' : results.texts.catalogue.exports.statuses[word];
}

/** The same as a word of the catalogue; null for an empty cell. */
export function statusWord({ status, finished, laps, chipStartAt, category }: Standing, results: ResultsData): StatusWord | null {
  if (status !== 'racing') return status;
  if (finished) return 'finished';
  if (laps === 0 && chipStartAt === null) return null;
  const { control, madeAt } = results;
  if (countsUntil(control, category) > madeAt && !isDecided(results)) return 'running';
  return rulesFor(control.rules, category).finish === 'hard-stop' ? null : 'not-finished';
}

const DECIDED = new WeakMap<ResultsData, boolean>();

/** Whether nobody is on the course any more, although the race was not stopped: it is settled, or its results are official. */
function isDecided(results: ResultsData): boolean {
  const known = DECIDED.get(results);
  if (known !== undefined) return known;
  const { control, standings, madeAt, declared } = results;
  const isIt = declared?.state === 'official' || racePhase(control, standings, madeAt) === 'settled';
  DECIDED.set(results, isIt);
  return isIt;
}

/** True when crossings no longer counted at the time of the results: the race was stopped, or the hard stop of its last wave and rider is over. */
export function isOver({ control, standings, madeAt }: ResultsData): boolean {
  return endOf(control, standings, null) <= madeAt;
}
