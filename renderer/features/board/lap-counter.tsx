import { useMemo } from 'react';
import { useStation } from '../../state/store';
import { lapsToGo, lapsToGoAfterTime, timeToGo, toGoText } from '../../state/to-go';
import { lapTime } from '../../ui/format';
import { useNow } from '../../ui/use-now';

const MOST_SHOWN = 4;

/** What is left of the race: time, then laps for the leader of each category by itself. */
export function LapCounter() {
  const race = useStation((state) => state.live.race);
  const time = timeToGo(race, useNow(250) + useStation((state) => state.live.clockOffset));
  if (race === null) return null;
  if (time !== null && time > 0) return <TimeLeft text={`${lapTime(Math.ceil(time / 1_000) * 1_000, 0)} left`} />;
  return race.finish === 'hard-stop' ? <TimeLeft text="Time is up" /> : <LapsLeft />;
}

function TimeLeft({ text }: { readonly text: string }) {
  return (
    <div className="lap-counters">
      <span className="lap-counter">
        <b className="num">{text}</b>
      </span>
    </div>
  );
}

function LapsLeft() {
  const placed = useStation((state) => state.live.placed);
  const race = useStation((state) => state.live.race);
  const counters = useMemo(() => {
    if (race === null) return [];
    return race.finish === 'after-time' ? lapsToGoAfterTime(placed, race.laps_after_time ?? 0) : lapsToGo(placed, race.total_laps);
  }, [placed, race]);
  return (
    <div className={counters.length > 2 ? 'lap-counters many' : 'lap-counters'} aria-live="polite">
      {counters.slice(0, MOST_SHOWN).map(({ category, laps }) => (
        <span key={category} className="lap-counter">
          <b>{toGoText(laps)}</b>
          {counters.length > 1 && <small className="cut">{category || 'No category'}</small>}
        </span>
      ))}
    </div>
  );
}
