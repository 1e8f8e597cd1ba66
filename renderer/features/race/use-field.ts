import { useMemo } from 'react';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';

/** The riders of the open race, as far as its rules ask. */
export interface Field {
  /** Categories that riders have, in alphabetical order. */
  readonly categories: readonly string[];
  /** How many riders have each; the empty one are those without. */
  readonly riders: ReadonlyMap<string, number>;
}

/** Follows the table of results, in which every registered rider is. */
export function useField(): Field {
  const placed = useStore((state) => state.live.placed);
  return useMemo(() => {
    const riders = new Map<string, number>();
    for (const { participant, category } of placed) if (participant !== null) riders.set(category, (riders.get(category) ?? 0) + 1);
    return { categories: categoriesOf(placed), riders };
  }, [placed]);
}
