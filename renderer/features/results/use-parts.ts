import { useMemo } from 'react';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';

/** What a sheet can be of: the classifications of the race, then its categories, each name once. */
export function useParts(): readonly string[] {
  const placed = useStore((state) => state.live.placed);
  const classifications = useStore((state) => state.live.race?.classifications);
  return useMemo(
    () => [...new Set([...(classifications ?? []).map(({ name }) => name), ...categoriesOf(placed)])],
    [placed, classifications],
  );
}
