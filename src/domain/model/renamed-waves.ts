import type { Wave, WaveStarts } from './waves';

/** A wave that goes on under another name. */
export interface RenamedWave {
  readonly from: string;
  readonly to: string;
}

/**
 * The waves that a change of the rules leaves recognisable under another name (rule 8): a wave whose name is gone is the one that has most of
 * its categories, among those with a new name or with the same categories; of several the first. Started waves come first. Empty when no name
 * is gone.
 */
export function renamedWaves(before: readonly Wave[], after: readonly Wave[], starts: WaveStarts): readonly RenamedWave[] {
  const names = (waves: readonly Wave[]): ReadonlySet<string> => new Set(waves.map(({ name }) => name));
  const [known, kept] = [names(before), names(after)];
  const pairs = before
    .filter(({ name }) => !kept.has(name))
    .flatMap((wave) =>
      after
        .filter((other) => !known.has(other.name) || (isSame(wave, other) && !starts.has(other.name)))
        .map((other) => ({ from: wave.name, to: other.name, shared: sharedCategories(wave, other), isStarted: starts.has(wave.name) })),
    )
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => Number(other.isStarted) - Number(one.isStarted) || other.shared - one.shared);
  const renamed: RenamedWave[] = [];
  for (const { from, to } of pairs) if (!renamed.some((one) => one.from === from || one.to === to)) renamed.push({ from, to });
  return renamed;
}

function sharedCategories(one: Wave, other: Wave): number {
  return one.categories.filter((category) => other.categories.includes(category)).length;
}

function isSame(one: Wave, other: Wave): boolean {
  return one.categories.length === other.categories.length && sharedCategories(one, other) === one.categories.length;
}
