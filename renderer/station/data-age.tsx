import { useCallback } from 'react';
import { useStore } from '../state/store';
import { classes } from '../ui/classes';
import { age } from '../ui/format';
import { useScreenTexts } from '../ui/texts';
import { Ticking } from '../ui/ticking';
import styles from './data-age.module.css';
import { useLinkLost } from './use-link-lost';

/** Whether the stream is alive, and how old the newest message of the station is. */
export function DataAge() {
  const isLost = useLinkLost();
  const texts = useScreenTexts().common;
  const text = useCallback(
    (now: number) => {
      const { lastMessageAt: heardAt } = useStore.getState();
      return heardAt === null ? texts.noData : texts.dataAge(age(now - heardAt));
    },
    [texts],
  );
  return (
    <span className={classes(styles['age'], isLost && styles['lost'])}>
      <span className={styles['dot']} aria-hidden="true" />
      <span>{isLost ? texts.noLink : texts.live}</span>
      <Ticking text={text} everyMs={200} className={styles['text']} />
    </span>
  );
}
