import type { EpochMs, Ms } from './time';

/** Riders of some categories, starting together (rule 8). */
export interface Wave {
  /** Unique in the race, 1 to 200 characters. One press on it starts all of its categories. */
  readonly name: string;
  /** At least one, each as participants have it; a category is in one wave at most. */
  readonly categories: readonly string[];
  /** Planned: from the race's gun to their own, 0 to 24 h. It moves with the race's gun until the wave was really started. */
  readonly after: Ms;
}

/** When waves were really started, by their names. Such a start does not move with the gun of the race. */
export type WaveStarts = ReadonlyMap<string, EpochMs>;

/** Waves that are not planned to start with the gun, earliest first. */
export function lateWaves(waves: readonly Wave[]): readonly Wave[] {
  return waves.filter(({ after }) => after > 0).sort((one, other) => one.after - other.after);
}

/** The wave that a category starts in; null where it has none. */
export function waveOf(waves: readonly Wave[], category: string): Wave | null {
  return waves.find(({ categories }) => categories.includes(category)) ?? null;
}

/** The wave with a name, else the one that this category starts in; null where there is neither. */
export function waveNamed(waves: readonly Wave[], name: string): Wave | null {
  return waves.find((wave) => wave.name === name) ?? waveOf(waves, name);
}
