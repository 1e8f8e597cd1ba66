const KEY = 'racetag.favourites';

/** More than a family; keeps the phone's storage small. */
const MOST = 50;

/** Bibs that this phone follows, in the order chosen; what the storage holds may be anything. */
export function readFavourites(stored: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter((bib): bib is string => typeof bib === 'string').slice(0, MOST) : [];
  } catch {
    // A broken entry is as good as none; the next choice writes it anew.
    return [];
  }
}

/** With the bib followed, or no longer followed. */
export function toggled(favourites: readonly string[], bib: string): readonly string[] {
  return favourites.includes(bib) ? favourites.filter((one) => one !== bib) : [...favourites, bib].slice(-MOST);
}

export function loadFavourites(): readonly string[] {
  return readFavourites(localStorage.getItem(KEY));
}

export function storeFavourites(favourites: readonly string[]): void {
  localStorage.setItem(KEY, JSON.stringify(favourites));
}
