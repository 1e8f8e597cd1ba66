import { useEffect } from 'react';
import { readDrafts, storedDrafts } from '../state/drafts-slice';
import { useStore } from '../state/store';
import { tabStore } from '../ui/storage';

const KEY = 'racetag.drafts';

/** Stores forms that are not saved in this tab, so that they outlive a reload of the page, and restores them. */
export function usePersistedDrafts(): void {
  useEffect(() => {
    useStore.getState().restoreDrafts(readDrafts(tabStore.getItem(KEY)));
    return useStore.subscribe(({ drafts }, before) => {
      if (drafts !== before.drafts) tabStore.setItem(KEY, storedDrafts(drafts));
    });
  }, []);
}
