import { useCallback } from 'react';
import type { PlacedStanding } from '../../src/domain/model/standing';
import { useStore } from '../state/store';
import { raceTime, timeOfDay } from '../ui/format';
import { usePublicTexts } from '../ui/public-texts';
import { Ticking } from '../ui/ticking';
import styles from './own-clock.module.css';

/** A rider whose own clock runs: with an own start, still racing, and without a time yet. */
export function hasOwnClock({ ownStartAt, elapsed, status }: Pick<PlacedStanding, 'ownStartAt' | 'elapsed' | 'status'>): boolean {
  return ownStartAt !== null && elapsed === null && status === 'racing';
}

/** The time that a rider has been on the course; before the own start its time of day. */
export function OwnClock({ startAt }: { readonly startAt: number }) {
  const { onCourse } = usePublicTexts().common;
  const text = useCallback(
    (now: number) => {
      // Read from the store at each tick, as the race clock does.
      const since = now + useStore.getState().live.clockOffset - startAt;
      return since < 0 ? timeOfDay(startAt) : raceTime(since, 0);
    },
    [startAt],
  );
  return <Ticking text={text} everyMs={500} className={styles['clock']} label={onCourse} />;
}
