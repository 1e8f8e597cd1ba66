import type { RaceRules } from './rules';
import { type Wave, waveOf } from './waves';

/** A wave that is new or has another start; null: it was removed. */
export interface WaveChange {
  readonly category: string;
  readonly wave: Wave | null;
}

/** What one change of the rules changed: the rules with another value, and each changed wave by itself. */
export type RulesChanges = Partial<Omit<RaceRules, 'waves'>> & { readonly waves?: readonly WaveChange[] };

/** What has to change in rules to make them others. */
export function changesBetween(before: RaceRules, after: RaceRules): RulesChanges {
  const fields = (Object.keys(after) as (keyof RaceRules)[]).filter((field) => field !== 'waves' && before[field] !== after[field]);
  const changed = Object.fromEntries(fields.map((field) => [field, after[field]])) as Partial<Omit<RaceRules, 'waves'>>;
  const waves = waveChanges(before.waves, after.waves);
  return waves.length === 0 ? changed : { ...changed, waves };
}

/** The rules after an act that changes them. */
export function rulesAfter(before: RaceRules, act: { readonly changes: RulesChanges } | { readonly rules: RaceRules }): RaceRules {
  if ('rules' in act) return act.rules;
  const { waves = [], ...changed } = act.changes;
  return { ...before, ...changed, waves: waves.reduce(withChange, before.waves) };
}

function waveChanges(before: readonly Wave[], after: readonly Wave[]): readonly WaveChange[] {
  const removed = before.filter(({ category }) => waveOf(after, category) === null);
  const set = after.filter((wave) => waveOf(before, wave.category)?.after !== wave.after);
  return [...removed.map(({ category }) => ({ category, wave: null })), ...set.map((wave) => ({ category: wave.category, wave }))];
}

function withChange(waves: readonly Wave[], { category, wave }: WaveChange): readonly Wave[] {
  if (wave === null) return waves.filter((one) => one.category !== category);
  const isKnown = waves.some((one) => one.category === category);
  return isKnown ? waves.map((one) => (one.category === category ? wave : one)) : [...waves, wave];
}
