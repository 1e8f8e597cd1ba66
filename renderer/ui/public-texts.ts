import { useSyncExternalStore } from 'react';
import type { PublicCatalogue } from '../../src/texts/public-catalogue';

let shown: PublicCatalogue | null = null;
const listeners = new Set<() => void>();

/** Shows another language from now on. Each page calls it before it shows anything. */
export function showPublicTexts(catalogue: PublicCatalogue): void {
  shown = catalogue;
  for (const listener of listeners) listener();
}

/**
 * The texts that every page loads. What board and phone reach takes its texts from here and not from `texts.ts`, which needs a whole
 * catalogue. Throws before the language of the page is loaded.
 */
export function publicTexts(): PublicCatalogue {
  if (shown === null) throw new Error('the texts of the page are not loaded yet');
  return shown;
}

/** Texts of board and phone, and of the parts that they share with the desk. */
export function usePublicTexts(): PublicCatalogue['screens'] {
  return publicTexts().screens;
}

/** The tag of the language that is shown: the key of everything that has to be drawn anew in another one. */
export function useShownLanguage(): string {
  return useSyncExternalStore(subscribe, () => publicTexts().language);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
