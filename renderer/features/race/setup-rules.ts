import { compareNames } from '../../../src/domain/model/name-order';
import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { rulesRow } from '../../../src/wire/shared/rules';
import type { Rules } from './rules';

/** Rules of the contract with a value for each. */
export type SetupRules = Required<Rules>;

/** All rules of a race, and what happens when some of them are changed. */
export interface SetupProps {
  readonly rules: SetupRules;
  readonly onRules: (rules: SetupRules) => void;
}

export type Terms = SetupRules['terms'][number];
export type WaveRule = SetupRules['waves'][number];

/** Rules with the default of each that a client left out. */
export function completeRules(rules: Rules): SetupRules {
  return { ...(rulesRow(DEFAULT_RULES) as SetupRules), ...rules };
}

/** What a category may have of its own; undefined: as the race. */
export type OwnRules = { readonly [Rule in Exclude<keyof Terms, 'category'>]?: Terms[Rule] | undefined };

/** A category that riders have, or that terms or waves name. */
export interface CategoryRow {
  readonly category: string;
  /** How many riders have it. */
  readonly riders: number;
  readonly wave: WaveRule | null;
  /** Null where it has no rules of its own. */
  readonly terms: Terms | null;
}

/** All categories in alphabetical order. `riders` are the numbers of riders by category. */
export function categoryRows({ terms, waves }: SetupRules, riders: ReadonlyMap<string, number>): readonly CategoryRow[] {
  const names = new Set([...riders.keys(), ...terms.map(({ category }) => category), ...waves.flatMap(({ categories }) => categories)]);
  names.delete('');
  return [...names].sort(compareNames).map((category) => ({
    category,
    riders: riders.get(category) ?? 0,
    wave: waves.find(({ categories }) => categories.includes(category)) ?? null,
    terms: terms.find((one) => one.category === category) ?? null,
  }));
}

/** Rules in which some rules of a category are others. A category without any left is as the race. */
export function withOwnRules(rules: SetupRules, category: string, own: OwnRules): SetupRules {
  const known = rules.terms.find((one) => one.category === category);
  const changed = Object.entries({ ...known, ...own, category }).filter(([, value]) => value !== undefined);
  const next = Object.fromEntries(changed) as unknown as Terms;
  if (changed.length === 1) return { ...rules, terms: rules.terms.filter((one) => one !== known) };
  const terms = known === undefined ? [...rules.terms, next] : rules.terms.map((one) => (one === known ? next : one));
  return { ...rules, terms };
}

/** Rules in which a category has none of its own. */
export function asTheRace(rules: SetupRules, category: string): SetupRules {
  return { ...rules, terms: rules.terms.filter((one) => one.category !== category) };
}

/** Rules in which the terms of a category are ranked one place earlier. */
export function rankedEarlier(rules: SetupRules, category: string): SetupRules {
  const at = rules.terms.findIndex((one) => one.category === category);
  return { ...rules, terms: swapped(rules.terms, at - 1) };
}

/** A list in which the item at `at` and the next one have changed places; the same list where there are no two. */
export function swapped<Item>(list: readonly Item[], at: number): Item[] {
  const [one, other] = [list[at], list[at + 1]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((item, index) => (index === at ? other : index === at + 1 ? one : item));
}

/** Rules in which what was meant for one category is for another. One that has terms or a wave already keeps them. */
export function forCategory(rules: SetupRules, from: string, to: string): SetupRules {
  const hasTerms = rules.terms.some(({ category }) => category === to);
  const hasWave = rules.waves.some(({ categories }) => categories.includes(to));
  const terms = rules.terms.flatMap((one) => (one.category !== from ? [one] : hasTerms ? [] : [{ ...one, category: to }]));
  const waves = rules.waves.map((wave) => ({
    ...wave,
    name: wave.name === from && !rules.waves.some(({ name }) => name === to) ? to : wave.name,
    categories: wave.categories.flatMap((category) => (category !== from ? [category] : hasWave ? [] : [to])),
  }));
  return { ...rules, terms, waves };
}

/** Rules without what they say of a category. */
export function withoutCategory(rules: SetupRules, category: string): SetupRules {
  const waves = rules.waves
    .map((wave) => ({ ...wave, categories: wave.categories.filter((one) => one !== category) }))
    .filter(({ categories }, index) => categories.length > 0 || rules.waves[index]?.categories.length === 0);
  return { ...asTheRace(rules, category), waves };
}

/** Rules in which a category starts in the wave of that name; null: with the gun. A wave that loses its last category goes. */
export function inWave(rules: SetupRules, category: string, name: string | null): SetupRules {
  const { waves } = withoutCategory({ ...rules, terms: [] }, category);
  const target = waves.find((wave) => wave.name === name) ?? rules.waves.find((wave) => wave.name === name);
  if (name === null || target === undefined) return { ...rules, waves };
  const joined = { ...target, categories: [...target.categories.filter((one) => one !== category), category] };
  const isThere = waves.some((wave) => wave.name === name);
  return { ...rules, waves: isThere ? waves.map((wave) => (wave.name === name ? joined : wave)) : [...waves, joined] };
}

const FIVE_MINUTES_MS = 300_000;

/** Rules with one more wave, five minutes after the last one, for these categories; they leave the waves that they were in. */
export function withNewWave(rules: SetupRules, name: string, categories: readonly string[]): SetupRules {
  const left = categories.reduce((all, category) => inWave(all, category, null), rules);
  const last = Math.max(0, ...rules.waves.map(({ after_ms }) => after_ms));
  const wave = { name: unusedName(name, left.waves), categories: [...categories], after_ms: Math.min(86_400_000, last + FIVE_MINUTES_MS) };
  return { ...left, waves: [...left.waves, wave] };
}

/** The name, with a number where another item has it. */
export function unusedName(name: string, items: readonly { readonly name: string }[]): string {
  const isUsed = (one: string): boolean => items.some((item) => item.name === one);
  let unused = name;
  for (let number = 2; isUsed(unused); number += 1) unused = `${name} ${number}`;
  return unused;
}
