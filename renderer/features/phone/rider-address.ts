import { useCallback, useEffect, useState } from 'react';

/** The address of a rider's own page, or of the results with an empty bib. What else the address asks for, as the language, stays. */
export function riderHref(search: string, bib: string): string {
  const query = new URLSearchParams(search);
  if (bib === '') query.delete('bib');
  else query.set('bib', bib);
  const text = query.toString();
  return text === '' ? window.location.pathname : `${window.location.pathname}?${text}`;
}

/** The bib in the address of this page, empty for none, and a function that goes to a rider or, with an empty bib, back to the results. */
export function useRiderAddress(): readonly [string, (bib: string) => void] {
  const [bib, setBib] = useState(bibOfAddress);
  useEffect(() => {
    const follow = (): void => setBib(bibOfAddress());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const goTo = useCallback((next: string) => {
    window.history.pushState(null, '', riderHref(window.location.search, next));
    setBib(next);
  }, []);
  return [bib, goTo];
}

function bibOfAddress(): string {
  return (new URLSearchParams(window.location.search).get('bib') ?? '').trim();
}
