import type { RaceRules } from './rules';
import type { EpochMs } from './time';

const RULES_OF_GIVEN = new WeakMap<RaceRules, RaceRules>();

/**
 * The rules for a rider by the start that people gave, null for none: where the race takes starts from reads (`starts: line` and
 * `first-read`), a rider with a given start has the rules of a start list, because no read may take its place (rule 26). Up to the third
 * edition of the rules a read did. The same object for the same rules.
 */
export function rulesWithStart(rules: RaceRules, given: EpochMs | null): RaceRules {
  if (given === null || rules.edition < 4 || (rules.starts !== 'line' && rules.starts !== 'first-read')) return rules;
  const known = RULES_OF_GIVEN.get(rules) ?? withStartList(rules);
  RULES_OF_GIVEN.set(rules, known);
  return known;
}

/** What is read at the start all the same is no lap, so the minimum lap runs from there; what the first crossing is, such a race never asks. */
function withStartList(rules: RaceRules): RaceRules {
  return { ...rules, starts: 'list', firstCrossing: 'completes-lap-1', rankedBy: 'gun', minLapFromStart: true };
}
