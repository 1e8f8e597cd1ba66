import type { RaceView } from '../race-view';

/** What a sheet can be of: the classifications, then the categories of riders and rules, each once. */
export function partNames(race: RaceView): readonly string[] {
  const { classifications, terms, waves } = race.control.rules;
  const ofRules = [...terms.map(({ category }) => category), ...waves.flatMap(({ categories }) => categories)];
  const ofRiders = race.standings().map(({ category }) => category);
  return [...new Set([...classifications.map(({ name }) => name), ...ofRiders, ...ofRules])].filter((name) => name !== '');
}
