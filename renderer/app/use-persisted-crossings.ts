import { useEffect } from 'react';
import { readPendingCrossings } from '../state/pending-crossings';
import { useStore } from '../state/store';

const KEY = 'racetag.moments';

/** Stores crossings without a bib in the browser, so that they outlive a reload of the page, and restores them. */
export function usePersistedCrossings(): void {
  useEffect(() => {
    useStore.getState().restorePendingCrossings(readPendingCrossings(localStorage.getItem(KEY)));
    return useStore.subscribe(({ pendingCrossings }, before) => {
      if (pendingCrossings !== before.pendingCrossings) localStorage.setItem(KEY, JSON.stringify(pendingCrossings));
    });
  }, []);
}
