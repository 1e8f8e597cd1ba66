import { useEffect, useRef } from 'react';

/** Calls `onFragment` with the fragment of the address now, and whenever it changes. */
export function useAddress(onFragment: (fragment: string) => void): void {
  const latest = useRef(onFragment);
  latest.current = onFragment;
  useEffect(() => {
    const follow = (): void => latest.current(window.location.hash);
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
}
