import { useCallback } from 'react';
import { RACE_STATE_TEXT, raceClock, raceStateKind } from '../state/race-state';
import { useStore } from '../state/store';
import { raceTime } from '../ui/format';
import { Ticking } from '../ui/ticking';
import { useNow } from '../ui/use-now';

interface RaceClockProps {
  readonly tenths: boolean;
  readonly className: string;
  /** Whose clock; left out: that of the race. */
  readonly category?: string;
}

/** The race clock on the station's time, with tenths where `tenths`. */
export function RaceClock({ tenths, className, category }: RaceClockProps) {
  const text = useCallback(
    (now: number) => {
      // Looked at when it ticks: a clock that followed the table would be drawn anew with every read.
      const { live } = useStore.getState();
      return clockText(raceClock(live, now + live.clockOffset, category ?? null), tenths);
    },
    [tenths, category],
  );
  return <Ticking text={text} everyMs={tenths ? 50 : 200} className={className} label="Race clock" />;
}

function clockText(elapsed: number | null, tenths: boolean): string {
  if (elapsed === null) return '-:--:--';
  if (elapsed >= 0) return raceTime(elapsed, tenths ? 1 : 0);
  // Counting down, the clock says 0 at the gun and not a second before.
  const step = tenths ? 100 : 1_000;
  return raceTime(-Math.ceil(-elapsed / step) * step, tenths ? 1 : 0).replace('-', '−');
}

/** The phase of the race and its word; looked at every half second and whenever the race changes. */
export function useRaceState() {
  const race = useStore((state) => state.live.race);
  const offset = useStore((state) => state.live.clockOffset);
  const now = useNow(500);
  // The table is looked at when the clock ticks: its every change would draw the top bar again.
  const kind = raceStateKind({ race, placed: useStore.getState().live.placed }, now + offset);
  return { kind, text: RACE_STATE_TEXT[kind] };
}
