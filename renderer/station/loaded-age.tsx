import { useCallback } from 'react';
import { age } from '../ui/format';
import { useScreenTexts } from '../ui/texts';
import { Ticking } from '../ui/ticking';
import styles from './loaded-age.module.css';

/** How long ago data was loaded (`at`, this machine's clock); null when it has not been loaded yet. */
export function LoadedAge({ at }: { readonly at: number | null }) {
  const texts = useScreenTexts().common;
  const text = useCallback((now: number) => (at === null ? texts.notLoaded : texts.loadedAge(age(now - at))), [at, texts]);
  return <Ticking text={text} everyMs={500} className={styles['age']} />;
}
