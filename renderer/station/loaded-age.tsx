import { useCallback } from 'react';
import { age } from '../ui/format';
import { Ticking } from '../ui/ticking';

/** How old fetched data is, in words. */
export function LoadedAge({ at }: { readonly at: number | null }) {
  const text = useCallback((now: number) => (at === null ? 'not read yet' : `as of ${age(now - at)} ago`), [at]);
  return <Ticking text={text} everyMs={500} className="muted loaded-age" />;
}
