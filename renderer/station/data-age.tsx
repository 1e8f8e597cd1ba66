import { useCallback } from 'react';
import { useStore } from '../state/store';
import { classes } from '../ui/classes';
import { age, type CommonTexts } from '../ui/format';
import { usePublicTexts } from '../ui/public-texts';
import { Ticking } from '../ui/ticking';
import styles from './data-age.module.css';
import { useLinkHealth } from './use-link-lost';

const WORDS = {
  live: (texts: CommonTexts) => texts.live,
  unsure: (texts: CommonTexts) => texts.linkUnsure,
  lost: (texts: CommonTexts) => texts.noLink,
} as const;

/** Whether the stream is alive, and how old the newest message of the station is. */
export function DataAge() {
  const health = useLinkHealth();
  const texts = usePublicTexts().common;
  const text = useCallback(
    (now: number) => {
      const { lastMessageAt: heardAt } = useStore.getState();
      return heardAt === null ? texts.noData : texts.dataAge(age(now - heardAt));
    },
    [texts],
  );
  return (
    <span className={classes(styles['age'], styles[health])}>
      <span className={styles['dot']} aria-hidden="true" />
      <span>{WORDS[health](texts)}</span>
      <Ticking text={text} everyMs={200} className={styles['text']} />
    </span>
  );
}
