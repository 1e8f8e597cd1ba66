import type { CategoryTerms, FinishRule } from './category-terms';
import type { RaceRules } from './rules';
import { sameRules } from './rules';
import type { Ms } from './time';
import type { Wave } from './waves';

/** What a list says of the race of one category; null where it says nothing. */
export interface ListedCategory {
  readonly category: string;
  /** The name of the wave it starts in. */
  readonly wave: string | null;
  /** From the race's gun to the start of its wave. */
  readonly after: Ms | null;
  readonly laps: number | null;
  /** How long its race lasts; used only where it has no number of laps. */
  readonly duration: Ms | null;
}

/**
 * The rules of a race with what a list says of its categories; null where they say the same already. Waves of the race keep the categories
 * that the list does not name, and go when none is left. A category that starts later than the gun and is in no wave gets its own.
 */
export function proposedRules(rules: RaceRules, listed: readonly ListedCategory[]): RaceRules | null {
  const proposed = { ...rules, waves: proposedWaves(rules.waves, listed), terms: proposedTerms(rules, listed) };
  return sameRules(rules, proposed) ? null : proposed;
}

function proposedWaves(waves: readonly Wave[], listed: readonly ListedCategory[]): readonly Wave[] {
  const made = new Map<string, { readonly categories: string[]; after: Ms | null }>();
  for (const { category, wave, after } of listed) {
    const name = wave ?? ((after ?? 0) > 0 ? category : null);
    if (name === null) continue;
    const known = made.get(name) ?? { categories: [], after: null };
    known.categories.push(category);
    known.after ??= after;
    made.set(name, known);
  }
  const moved = new Set(listed.flatMap(({ category, wave, after }) => (wave === null && after === null ? [] : [category])));
  const kept = waves.flatMap((wave) => {
    const categories = wave.categories.filter((category) => !moved.has(category));
    return categories.length === 0 ? [] : [{ ...wave, categories }];
  });
  const joined = kept.map((wave) => {
    const same = made.get(wave.name);
    if (same === undefined) return wave;
    made.delete(wave.name);
    return { name: wave.name, categories: [...wave.categories, ...same.categories], after: same.after ?? wave.after };
  });
  const planned = (name: string): Ms | undefined => waves.find((wave) => wave.name === name)?.after;
  const added = [...made].map(([name, { categories, after }]) => ({ name, categories, after: after ?? planned(name) ?? (0 as Ms) }));
  return [...joined, ...added];
}

function proposedTerms(rules: RaceRules, listed: readonly ListedCategory[]): readonly CategoryTerms[] {
  const own = new Map(rules.terms.map((terms) => [terms.category, terms]));
  for (const { category, laps, duration } of listed) {
    if (laps === null && duration === null) continue;
    const before = own.get(category) ?? { category };
    const finish = before.finish ?? rules.finish;
    own.set(category, { ...before, ...(laps === null ? byTime(finish, duration ?? rules.duration) : byLaps(finish, laps)) });
  }
  return [...own.values()].filter((terms) => !saysNothing(terms, rules));
}

/** Over laps, as the category finishes now where it does; by time otherwise. */
function byLaps(finish: FinishRule, totalLaps: number): Partial<CategoryTerms> {
  return finish === 'laps' || finish === 'with-leader' ? { totalLaps } : { totalLaps, finish: 'with-leader' };
}

function byTime(finish: FinishRule, duration: Ms): Partial<CategoryTerms> {
  return finish === 'after-time' || finish === 'hard-stop' ? { duration } : { duration, finish: 'after-time' };
}

/** Whether the terms are those of the race, and were made here: a category that is listed as everybody is needs none. */
function saysNothing(terms: CategoryTerms, rules: RaceRules): boolean {
  if (rules.terms.includes(terms)) return false;
  const { category: _, ...own } = terms;
  return Object.entries(own).every(([field, value]) => rules[field as keyof RaceRules] === value);
}
