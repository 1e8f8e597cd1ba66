import { useMemo, useSyncExternalStore } from 'react';
import { isSignOn } from '../state/race-state';
import { useStore } from '../state/store';
import { timeOfDay } from '../ui/format';
import { useScreenTexts } from '../ui/texts';
import { stationNow } from './commands';
import type { Field } from './use-field';

/** Whether reads are checks of presence (`isSignOn`); it ends by itself with the first start of a list. */
export function useIsSignOn(): boolean {
  return useSyncExternalStore(whenItMayEnd, () => isSignOn(useStore.getState().live, stationNow()));
}

/** A page that asks is rendered again only when the answer is another one. */
function whenItMayEnd(look: () => void): () => void {
  const timer = setInterval(look, 1_000);
  const unsubscribe = useStore.subscribe(look);
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}

/** When and where riders were read last, as texts by rider. */
export function useSeenTexts(seen: Field['seen']): ReadonlyMap<string, string> {
  const texts = useScreenTexts().common;
  return useMemo(
    () => new Map(seen.map(({ rider, seen_at, antenna }) => [rider, texts.readAt(timeOfDay(Date.parse(seen_at)), antenna)])),
    [seen, texts],
  );
}
