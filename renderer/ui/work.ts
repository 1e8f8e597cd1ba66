import { useSyncExternalStore } from 'react';

/** Work that ends sooner is not shown: nobody can read a line that is gone at once. */
const TOLD_AFTER_MS = 400;

let told: readonly { readonly text: string }[] = [];
const listeners = new Set<() => void>();

function change(next: typeof told): void {
  told = next;
  for (const listener of listeners) listener();
}

/** Says on the page what is being done, until the function that it returns is called. */
export function beginWork(text: string): () => void {
  const work = { text };
  const timer = setTimeout(() => change([...told, work]), TOLD_AFTER_MS);
  return () => {
    clearTimeout(timer);
    if (told.includes(work)) change(told.filter((one) => one !== work));
  };
}

/** What is being done at present, in the order in which it was begun. */
export function useWork(): readonly { readonly text: string }[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, workNow);
}

/** What `useWork` returns. Public for tests. */
export function workNow(): readonly { readonly text: string }[] {
  return told;
}
