import { useStore } from '../../state/store';
import { classes } from '../../ui/classes';
import { usePublicTexts } from '../../ui/public-texts';
import figures from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { countersOf } from './counters';
import styles from './lap-counter.module.css';

interface CountersProps {
  /** The one that the board shows, empty for all. */
  readonly category: string;
  /** One counter stands beside the clock; those of several categories have a line of their own. */
  readonly place: 'beside-clock' | 'own-line';
}

/** What is left of the race, for each category: time or, for its leader, laps. Nothing where the counters have the other place. */
export function LapCounters({ category, place }: CountersProps) {
  const { board: texts } = usePublicTexts();
  const live = useStore((state) => state.live);
  const now = useNow(250) + live.clockOffset;
  const counters = countersOf(live, { now, of: category === '' ? null : category }, texts);
  const isOne = counters.length === 1;
  if (counters.length === 0 || isOne !== (place === 'beside-clock')) return null;
  // A countdown is not read aloud at every tick.
  const isQuiet = counters.some(({ isTime }) => isTime);
  return (
    <div className={isOne ? styles['one'] : styles['counters']} aria-live={isQuiet ? 'off' : 'polite'}>
      {counters.map(({ category: whose, text }) => (
        <span key={whose} className={styles['counter']}>
          {!isOne && (
            <span className={classes(styles['category'], figures['cut'])} title={whose || texts.noCategory}>
              {whose || texts.noCategory}
            </span>
          )}
          <b className={figures['num']}>{text}</b>
        </span>
      ))}
    </div>
  );
}
