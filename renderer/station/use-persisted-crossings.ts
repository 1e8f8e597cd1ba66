import { useEffect } from 'react';
import { readPendingCrossings } from '../state/pending-crossings';
import { useStore } from '../state/store';

const KEY = 'racetag.moments';

/** Moments that still want a bib outlive a reload of the window, until another race is opened. */
export function usePersistedCrossings(): void {
  useEffect(() => {
    useStore.getState().restoreTaps(readPendingCrossings(localStorage.getItem(KEY)));
    return useStore.subscribe(({ pendingCrossings: taps }, before) => {
      if (taps !== before.pendingCrossings) localStorage.setItem(KEY, JSON.stringify(taps));
    });
  }, []);
}
