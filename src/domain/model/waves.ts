import { NO_PARAMS } from './message';
import type { RulesProblemMessage } from './rules-problem.messages';
import { DAY, type Ms } from './time';

/** Riders of one category who start together after the race's gun (rule 8). */
export interface Wave {
  /** As participants have it, 1 to 200 characters. */
  readonly category: string;
  /** From the race's gun to their own, 0 to 24 h. When the race's gun is moved, theirs moves with it. */
  readonly after: Ms;
}

/** More than any race has; a list without an end is a mistake. */
const MAX_WAVES = 200;
const MAX_CATEGORY_LENGTH = 200;

/** What is wrong with a value of any kind as the waves of a race; null when nothing is. */
export function wavesProblem(value: unknown): RulesProblemMessage | null {
  if (!Array.isArray(value)) return { code: 'waves-not-a-list', params: NO_PARAMS };
  if (value.length > MAX_WAVES) return { code: 'too-many-waves', params: { max: MAX_WAVES } };
  const categories = new Set<string>();
  for (const [index, wave] of value.entries()) {
    const problem = waveProblem(wave, index + 1);
    if (problem !== null) return problem;
    if (categories.has(wave.category)) return { code: 'repeated-wave', params: { wave: index + 1, category: wave.category } };
    categories.add(wave.category);
  }
  return null;
}

function waveProblem(value: unknown, wave: number): RulesProblemMessage | null {
  const { category, after } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  if (typeof category !== 'string' || category.trim() !== category || category === '' || category.length > MAX_CATEGORY_LENGTH)
    return { code: 'wave-category', params: { wave, max: MAX_CATEGORY_LENGTH } };
  if (typeof after !== 'number' || !Number.isInteger(after) || after < 0 || after > DAY)
    return { code: 'wave-start', params: { wave, max: DAY } };
  return null;
}

/** Whether two lists of waves mean the same; their order means nothing. */
export function sameWaves(one: readonly Wave[], other: readonly Wave[]): boolean {
  return one.length === other.length && one.every(({ category, after }) => waveOf(other, category)?.after === after);
}

/** The waves with the start of one of them set. */
export function withWave(waves: readonly Wave[], wave: Wave): readonly Wave[] {
  const isKnown = waveOf(waves, wave.category) !== null;
  return isKnown ? waves.map((one) => (one.category === wave.category ? wave : one)) : [...waves, wave];
}

/** Waves that do not start with the gun, earliest first. */
export function lateWaves(waves: readonly Wave[]): readonly Wave[] {
  return waves.filter(({ after }) => after > 0).sort((one, other) => one.after - other.after);
}

/** The wave of a category; null where it has none. */
export function waveOf(waves: readonly Wave[], category: string): Wave | null {
  return waves.find((wave) => wave.category === category) ?? null;
}
