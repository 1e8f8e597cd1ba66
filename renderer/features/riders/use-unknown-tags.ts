import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import type { Outcome } from '../../api/outcome';
import { loadUnknownTags } from '../../api/resources';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';

type Found = Schemas['UnknownTags'];

const RELOAD_EVERY_MS = 3_000;

interface UnknownTags {
  /** How many there are in all, whatever the search; null before the first answer. */
  readonly total: number | null;
  /** The tags that match the search; the previous ones until the station has answered. */
  readonly found: Found;
  readonly at: number | null;
  readonly failure: string | null;
}

const NONE: Found = { tags: [], total: 0, reads: 0 };

/** Unknown tags whose digits contain `digits`, all if that is empty; loaded again every few seconds. */
export function useUnknownTags(digits: string): UnknownTags {
  const { api } = useStation();
  const { value, at, failure } = useResource('unknownTags', RELOAD_EVERY_MS);
  const [searched, setSearched] = useState<Outcome<Found> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer list makes the found tags out of date
  useEffect(() => {
    if (digits === '') return;
    let isOver = false;
    void loadUnknownTags(api, digits).then((answer) => {
      if (!isOver) setSearched(answer);
    });
    return () => {
      isOver = true;
    };
  }, [api, digits, at]);
  const total = value?.total ?? null;
  if (digits === '' || searched === null) return { total, found: value ?? NONE, at, failure };
  return { total, found: searched.ok ? searched.value : NONE, at, failure: searched.ok ? failure : searched.sentence };
}
