import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import type { Outcome } from '../../api/outcome';
import { loadUnknownTags } from '../../api/resources';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';

type Found = Schemas['UnknownTags'];

const READ_EVERY_MS = 3_000;

interface UnknownTags {
  /** How many there are whatever is searched for; null before the first answer. */
  readonly total: number | null;
  /** The ones with the digits that were asked for; those of before while the station looks. */
  readonly found: Found;
  readonly at: number | null;
  readonly failure: string | null;
}

const NONE: Found = { tags: [], total: 0, reads: 0 };

/** Unknown tags with these digits, all for none; read again every few seconds. */
export function useUnknownTags(digits: string): UnknownTags {
  const { api } = useStation();
  const { value, at, failure } = useResource('unknownTags', READ_EVERY_MS);
  const [searched, setSearched] = useState<Outcome<Found> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer list makes what was found old
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
