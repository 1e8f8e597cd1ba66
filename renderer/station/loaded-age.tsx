import { useCallback } from 'react';
import { age } from '../ui/format';
import { usePublicTexts } from '../ui/public-texts';
import { Ticking } from '../ui/ticking';
import styles from './loaded-age.module.css';
import { useLinkHealth } from './use-link-lost';

interface LoadedAgeProps {
  readonly at: number | null;
  /** The last attempt to load it failed. */
  readonly failed?: boolean;
}

/**
 * How old data is that may be out of date: data from before the link broke, or that could not be loaded again. Nothing while the station
 * reports every change. `at` is when it was loaded on this machine's clock, null for never.
 */
export function LoadedAge({ at, failed = false }: LoadedAgeProps) {
  const texts = usePublicTexts().common;
  const text = useCallback((now: number) => (at === null ? texts.notLoaded : texts.loadedAge(age(now - at))), [at, texts]);
  const isLive = useLinkHealth() === 'live';
  if (at !== null && isLive && !failed) return null;
  return <Ticking text={text} everyMs={500} className={styles['age']} />;
}
