import { useStore } from '../../state/store';
import { classes } from '../../ui/classes';
import figures from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useNow } from '../../ui/use-now';
import { countersOf } from './counters';
import styles from './lap-counter.module.css';

const MAX_SHOWN = 4;

/** What is left of the race: time or, for the leader of each category, laps. `category` is the one that the board shows, empty for all. */
export function LapCounter({ category }: { readonly category: string }) {
  const { board: texts } = useScreenTexts();
  const live = useStore((state) => state.live);
  const now = useNow(250) + live.clockOffset;
  const counters = countersOf(live, { now, of: category === '' ? null : category }, texts);
  // A countdown is not read aloud at every tick.
  const isQuiet = counters.some(({ isTime }) => isTime);
  return (
    <div className={classes(styles['counters'], counters.length > 2 && styles['many'])} aria-live={isQuiet ? 'off' : 'polite'}>
      {counters.slice(0, MAX_SHOWN).map(({ category: whose, text }) => (
        <span key={whose} className={styles['counter']}>
          <b className={figures['num']}>{text}</b>
          {counters.length > 1 && <small className={figures['cut']}>{whose || texts.noCategory}</small>}
        </span>
      ))}
    </div>
  );
}
