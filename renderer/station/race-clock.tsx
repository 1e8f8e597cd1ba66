import { useCallback } from 'react';
import { type RaceStateKind, raceClock, raceStateKind, type Timed } from '../state/race-state';
import { useStore } from '../state/store';
import { classes } from '../ui/classes';
import { lapTime, raceTime } from '../ui/format';
import { usePublicTexts } from '../ui/public-texts';
import figures from '../ui/text.module.css';
import { Ticking } from '../ui/ticking';
import { useNow } from '../ui/use-now';
import styles from './race-clock.module.css';

interface RaceClockProps {
  readonly tenths: boolean;
  readonly className?: string | undefined;
  /** The category whose clock is shown; left out for the clock of the race. */
  readonly category?: string;
  /** A time before the start has a minus sign, unless a word beside it says that it counts down. */
  readonly hasSign?: boolean;
}

/** The race clock on the station's time, with tenths where `tenths`. */
export function RaceClock({ tenths, className, category, hasSign = true }: RaceClockProps) {
  const text = useCallback(
    (now: number) => {
      // Read from the store at each tick: a clock that subscribed to the table would be rendered with every read.
      const { live } = useStore.getState();
      const text = clockText(raceClock(live, now + live.clockOffset, category ?? null), tenths);
      return hasSign ? text : text.replace('−', '');
    },
    [tenths, category, hasSign],
  );
  const label = usePublicTexts().common.raceClock;
  return <Ticking text={text} everyMs={tenths ? 50 : 200} className={className} label={label} />;
}

function clockText(elapsed: number | null, tenths: boolean): string {
  if (elapsed === null) return '-:--:--';
  if (elapsed >= 0) return raceTime(elapsed, tenths ? 1 : 0);
  // Counting down, the clock says 0 at the gun and not a second before.
  const step = tenths ? 100 : 1_000;
  return raceTime(-Math.ceil(-elapsed / step) * step, tenths ? 1 : 0).replace('-', '−');
}

/** Where the race is, with its text: `Running`, `Starts in 1:29`, …; looked at every half second and whenever the race changes. */
export function useRaceState(): { readonly kind: RaceStateKind; readonly text: string } {
  const race = useStore((state) => state.live.race);
  const offset = useStore((state) => state.live.clockOffset);
  const now = useNow(500) + offset;
  const texts = usePublicTexts().common.raceState;
  // The table is read when the clock ticks: a subscription to it would render the top bar with every read.
  const timed = { race, placed: useStore.getState().live.placed };
  const kind = raceStateKind(timed, now);
  const text = kind === 'counting-down' ? texts['counting-down'](lapTime(timeToStart(timed, now), 0)) : texts[kind];
  return { kind, text };
}

/** Whole seconds until the gun, or without one the first own start, as milliseconds: `0:01` stands until then. */
function timeToStart(timed: Timed, stationNow: number): number | null {
  const clock = raceClock(timed, stationNow);
  return clock === null ? null : Math.ceil(-clock / 1_000) * 1_000;
}

/** Where the race is, on a coloured ground. */
export function RaceStateBadge() {
  const { kind, text } = useRaceState();
  return (
    <span className={classes(styles['state'], styles[kind], figures['num'])} data-race-state={kind}>
      {text}
    </span>
  );
}
