import { useMemo } from 'react';
import { isSignOn } from '../state/race-state';
import { useStore } from '../state/store';
import { timeOfDay } from '../ui/format';
import { useScreenTexts } from '../ui/texts';
import type { Field } from './use-field';

/** Whether reads are checks of presence (`isSignOn`); looked at whenever anything comes from the station. */
export function useIsSignOn(): boolean {
  return useStore(({ live }) => isSignOn(live, Date.now() + live.clockOffset));
}

/** When and where riders were read last, as texts by rider. */
export function useSeenTexts(seen: Field['seen']): ReadonlyMap<string, string> {
  const texts = useScreenTexts().common;
  return useMemo(
    () => new Map(seen.map(({ rider, seen_at, antenna }) => [rider, texts.readAt(timeOfDay(Date.parse(seen_at)), antenna)])),
    [seen, texts],
  );
}
