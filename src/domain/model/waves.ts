import { DAY, formatRaceTime, type Ms } from './time';

/** Riders of one category who start together after the race's gun (rule 8). */
export interface Wave {
  /** As participants have it, 1 to 200 characters. */
  readonly category: string;
  /** From the race's gun to their own, 0 to 24 h. When the race's gun is moved, theirs moves with it. */
  readonly after: Ms;
}

/** More than any race has; a list without an end is a mistake. */
const MOST_WAVES = 200;

/** What is wrong with a value of any kind as the waves of a race, as a sentence; null when nothing is. */
export function wavesProblem(value: unknown): string | null {
  if (!Array.isArray(value)) return 'The waves must be a list.';
  if (value.length > MOST_WAVES) return `There are more than ${MOST_WAVES} waves. Put categories that start together under one name.`;
  const categories = new Set<string>();
  for (const [index, wave] of value.entries()) {
    const problem = waveProblem(wave) ?? (categories.has(wave.category) ? `${wave.category} has two waves. Leave one out.` : null);
    if (problem !== null) return `Wave ${index + 1}: ${problem}`;
    categories.add(wave.category);
  }
  return null;
}

function waveProblem(value: unknown): string | null {
  const { category, after } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  if (typeof category !== 'string' || category.trim() !== category || category === '' || category.length > 200)
    return 'The category must be the name that its riders have, 1 to 200 characters.';
  if (typeof after !== 'number' || !Number.isInteger(after) || after < 0 || after > DAY)
    return 'The start must be a whole number from 0 to 86400000 milliseconds after the gun.';
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

/** Who starts when, as a sentence. */
export function wavesSentence(waves: readonly Wave[]): string {
  const late = waves.filter(({ after }) => after > 0).sort((one, other) => one.after - other.after);
  if (late.length === 0) return 'Everybody starts with the gun.';
  const starts = late.map(({ category, after }) => `${category} ${formatRaceTime(after, after % 1000 === 0 ? 0 : 3)}`);
  return `These start after the gun: ${starts.join(', ')}. Everybody else starts with it.`;
}

/** The wave of a category; null where it has none. */
export function waveOf(waves: readonly Wave[], category: string): Wave | null {
  return waves.find((wave) => wave.category === category) ?? null;
}
