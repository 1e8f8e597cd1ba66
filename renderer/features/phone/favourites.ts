import { machineStore } from '../../ui/storage';

const KEY = 'racetag.favourites';

/** More than a family needs; keeps the storage small. */
const MAX_FAVOURITES = 50;

/** Parses the stored bibs that this phone follows, in the order chosen; empty for anything else that the storage may hold. */
export function readFavourites(stored: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter((bib): bib is string => typeof bib === 'string').slice(0, MAX_FAVOURITES) : [];
  } catch {
    // An unreadable entry counts as none; the next choice replaces it.
    return [];
  }
}

/** The bibs with this one added or, if it is there, removed; the oldest goes where there are too many. */
export function toggled(favourites: readonly string[], bib: string): readonly string[] {
  return favourites.includes(bib) ? favourites.filter((one) => one !== bib) : [...favourites, bib].slice(-MAX_FAVOURITES);
}

/** The bibs that this phone follows. */
export function loadFavourites(): readonly string[] {
  return readFavourites(machineStore.getItem(KEY));
}

/** Remembers the bibs that this phone follows. */
export function storeFavourites(favourites: readonly string[]): void {
  machineStore.setItem(KEY, JSON.stringify(favourites));
}
