import { useId, useSyncExternalStore } from 'react';
import { useScreenTexts } from './texts';
import { beginWork } from './work';

/** What is under way, by what does it. */
const underWay = new Set<string>();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** Does the work, unless that of the same name is under way. Public for tests. */
export async function once(name: string, work: () => Promise<unknown>): Promise<void> {
  // The second of two presses may come before the page is drawn again.
  if (underWay.has(name)) return;
  underWay.add(name);
  changed();
  try {
    await work();
  } finally {
    underWay.delete(name);
    changed();
  }
}

/**
 * Whether something is being done, and what does it: nothing is begun again before it has ended. The page says `doing` meanwhile; left out:
 * that it is being saved; null: the work says itself what it does. `name` is given where the form or its button is there again after another
 * page was shown: it is still busy then. Left out: it is of this component alone.
 */
export function useBusy(doing?: string | null, name?: string): readonly [boolean, (work: () => Promise<unknown>) => void] {
  const { saving } = useScreenTexts().app.work;
  const id = useId();
  const key = name ?? id;
  const isBusy = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => underWay.has(key),
  );
  const begin = (work: () => Promise<unknown>): Promise<void> =>
    once(key, async () => {
      const end = doing === null ? () => undefined : beginWork(doing ?? saving);
      try {
        await work();
      } finally {
        end();
      }
    });
  return [isBusy, (work) => void begin(work)];
}
