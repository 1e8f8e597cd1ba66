/** What a page stores: texts by key. */
export interface PageStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * A store that never throws. A browser that forbids storage, or has no room left, keeps the values until the page is closed. `open` returns
 * the browser's store; browsers may throw there, too.
 */
export function storeThatHolds(open: () => PageStore): PageStore {
  const memory = new Map<string, string>();
  return {
    getItem: (key) => memory.get(key) ?? attempt(() => open().getItem(key)),
    setItem: (key, value) => {
      memory.set(key, value);
      attempt(() => {
        open().setItem(key, value);
        memory.delete(key);
        return null;
      });
    },
    removeItem: (key) => {
      memory.delete(key);
      attempt(() => {
        open().removeItem(key);
        return null;
      });
    },
  };
}

function attempt(use: () => string | null): string | null {
  try {
    return use();
  } catch {
    // The value is kept in memory until the page is loaded again.
    return null;
  }
}

/** Kept on this machine, for all tabs. */
export const machineStore: PageStore = storeThatHolds(() => window.localStorage);

/** Kept by this tab, also over a reload. */
export const tabStore: PageStore = storeThatHolds(() => window.sessionStorage);
