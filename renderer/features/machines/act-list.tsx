import type { ReactNode } from 'react';
import { authorName } from '../../../src/texts/author-name';
import type { Schemas } from '../../api/client';
import { dateAndTime } from '../../ui/format';
import text from '../../ui/text.module.css';
import { sayWire, useTexts } from '../../ui/texts';
import styles from './machines-page.module.css';

interface ActListProps {
  readonly acts: readonly Schemas['Act'][];
  /** What else there is to say of one of them. */
  readonly below?: (act: Schemas['Act']) => ReactNode;
}

/** Lists acts, each with its time, its author and its text, so that a person can enter them again. Without acts it shows nothing. */
export function ActList({ acts, below = () => null }: ActListProps) {
  const texts = useTexts();
  if (acts.length === 0) return null;
  return (
    <ul className={styles['acts']}>
      {acts.map((act) => (
        <li key={act.seq}>
          <time className={text['num']}>{dateAndTime(Date.parse(act.recorded_at))}</time> {authorName(act.by, texts.catalogue)}:{' '}
          {sayWire(texts, 'act', { wire: act, fallback: act.sentence })}
          {below(act)}
        </li>
      ))}
    </ul>
  );
}
