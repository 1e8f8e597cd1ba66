import { useMemo } from 'react';
import { useStore } from '../state/store';
import { timeOfDay } from '../ui/format';
import { useScreenTexts } from '../ui/texts';
import type { Field } from './use-field';

/** Whether reads are checks of presence: the gun is not set, and nothing counts before it. */
export function useIsSignOn(): boolean {
  return useStore(({ live: { race } }) => race !== null && !race.gun_set && !race.counts_before_gun);
}

/** When and where riders were read last, as texts by rider. */
export function useSeenTexts(seen: Field['seen']): ReadonlyMap<string, string> {
  const texts = useScreenTexts().common;
  return useMemo(
    () => new Map(seen.map(({ rider, seen_at, antenna }) => [rider, texts.readAt(timeOfDay(Date.parse(seen_at)), antenna)])),
    [seen, texts],
  );
}
