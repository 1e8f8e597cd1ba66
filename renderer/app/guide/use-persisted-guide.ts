import { useEffect } from 'react';
import { useStore } from '../../state/store';
import { machineStore } from '../../ui/storage';

const KEY = 'racetag.guided';

/** Remembers on this machine whether the steps of the guide stand above every page. What is done is never remembered: the race says it. */
export function usePersistedGuide(): void {
  useEffect(() => {
    useStore.getState().setGuided(machineStore.getItem(KEY) === 'yes');
    return useStore.subscribe(({ guided }, before) => {
      if (guided === before.guided) return;
      if (guided) machineStore.setItem(KEY, 'yes');
      else machineStore.removeItem(KEY);
    });
  }, []);
}
