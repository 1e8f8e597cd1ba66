import { useCallback } from 'react';
import type { Schemas } from '../api/client';
import { useResource } from '../station/use-resource';
import { classes } from '../ui/classes';
import { age } from '../ui/format';
import { useScreenTexts } from '../ui/texts';
import { Ticking } from '../ui/ticking';
import styles from './station-health.module.css';

/** How old the published results are, where any are published: those that are worst. */
export function OnlineAge() {
  const { value, at } = useResource('publishers');
  const texts = useScreenTexts().app.health;
  const worst = worstOf(value ?? []);
  const text = useCallback(
    (now: number) => {
      if (worst === null) return '';
      if (worst.age_ms === null) return texts.notOnline;
      return worst.behind_ms === null ? texts.onlineNow : texts.online(age(worst.age_ms + now - (at ?? now)));
    },
    [worst, at, texts],
  );
  if (worst === null) return null;
  return (
    <a className={classes(styles['online'], worst.overdue && styles['bad'])} href="#/screens">
      <Ticking text={text} everyMs={500} />
    </a>
  );
}

/** The one that is overdue, else the one whose pages are oldest; null where nothing is published. */
function worstOf(publishers: readonly Schemas['Publisher'][]): Schemas['Publisher'] | null {
  const running = publishers.filter(({ paused }) => !paused);
  const rank = ({ overdue, behind_ms: behind }: Schemas['Publisher']): number => (overdue ? 1e15 : 0) + (behind ?? -1);
  return running.sort((one, other) => rank(other) - rank(one))[0] ?? null;
}
