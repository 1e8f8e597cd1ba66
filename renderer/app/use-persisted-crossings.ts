import { useEffect } from 'react';
import { readPendingCrossings } from '../state/pending-crossings';
import { useStore } from '../state/store';
import { machineStore } from '../ui/storage';

const KEY = 'racetag.moments';

/** Stores crossings without a bib in the browser, so that they outlive a reload of the page, and restores them. */
export function usePersistedCrossings(): void {
  useEffect(() => {
    useStore.getState().restorePendingCrossings(readPendingCrossings(machineStore.getItem(KEY)));
    return useStore.subscribe(({ pendingCrossings }, before) => {
      if (pendingCrossings !== before.pendingCrossings) machineStore.setItem(KEY, JSON.stringify(pendingCrossings));
    });
  }, []);
}
