import { useMemo } from 'react';
import { useStation } from '../../state/store';
import { lapsToGo, toGoText } from '../../state/to-go';

const MOST_SHOWN = 4;

/** Laps to go, for the leader of each category by itself. */
export function LapCounter() {
  const placed = useStation((state) => state.live.placed);
  const totalLaps = useStation((state) => state.live.race?.total_laps ?? null);
  const counters = useMemo(() => (totalLaps === null ? [] : lapsToGo(placed, totalLaps)), [placed, totalLaps]);
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
