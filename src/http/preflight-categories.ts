import { NO_PARAMS } from '../domain/model/message';
import { similarCategories } from '../domain/model/similar-categories';
import type { RaceView } from '../station';
import type { PreflightCheck } from '../wire/station-to-wire';

type Race = Pick<RaceView, 'control' | 'participants'>;

/** Checks the categories of a race: waves that no rider starts in, and categories that people may take for one. Empty when all is well. */
export function categoryChecks(race: Race | null): readonly PreflightCheck[] {
  const riders = race?.participants() ?? [];
  if (race === null || riders.length === 0) return [];
  const known = [...new Set(riders.map(({ category }) => category))].filter((category) => category !== '').sort();
  const empty = race.control.rules.waves.map(({ category }) => category).filter((category) => !known.includes(category));
  const similar = similarCategories(riders);
  const title = { code: 'categories-title', params: NO_PARAMS } as const;
  return [
    ...empty.map((category): PreflightCheck => {
      return { id: `wave:${category}`, title, verdict: 'warning', finding: { code: 'wave-without-riders', params: { category, known } } };
    }),
    ...similar.map((params): PreflightCheck => {
      return { id: `category:${params.category}`, title, verdict: 'warning', finding: { code: 'categories-alike', params } };
    }),
  ];
}
