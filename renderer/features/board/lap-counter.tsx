import { useStore } from '../../state/store';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { countersOf } from './counters';

const MOST_SHOWN = 4;

/** What is left of the race: time, then laps for the leader of each category by itself. `category` is the one that is shown, empty for all. */
export function LapCounter({ category }: { readonly category: string }) {
  const live = useStore((state) => state.live);
  const now = useNow(250) + live.clockOffset;
  const counters = countersOf(live, { now, of: category === '' ? null : category });
  // A clock that ticks is not read aloud.
  const isQuiet = counters.some(({ isTime }) => isTime);
  return (
    <div className={counters.length > 2 ? 'lap-counters many' : 'lap-counters'} aria-live={isQuiet ? 'off' : 'polite'}>
      {counters.slice(0, MOST_SHOWN).map(({ category: whose, text }) => (
        <span key={whose} className="lap-counter">
          <b className={text['num']}>{text}</b>
          {counters.length > 1 && <small className={text['cut']}>{whose || 'No category'}</small>}
        </span>
      ))}
    </div>
  );
}
