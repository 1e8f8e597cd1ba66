import { useEffect } from 'react';
import { readTaps } from '../../state/pending-crossings';
import { useStation } from '../../state/store';

const KEY = 'racetag.moments';

/** Moments that still want a bib outlive a reload of the window, until another race is opened. */
export function useKeptTaps(): void {
  useEffect(() => {
    useStation.getState().restoreTaps(readTaps(localStorage.getItem(KEY)));
    return useStation.subscribe(({ taps }, before) => {
      if (taps !== before.taps) localStorage.setItem(KEY, JSON.stringify(taps));
    });
  }, []);
}
