import type { EpochMs } from '../../../src/domain/model/time';
import { lapsToGo, type RaceTimes, timeLeft } from '../../../src/domain/race/race-clock';
import { raceTimes, type Timed } from '../../state/race-state';
import { lapTime } from '../../ui/format';

/** What a board says is left of the race. */
export interface Counter {
  /** Whose; empty where it is everybody's. */
  readonly category: string;
  readonly text: string;
  readonly isTime: boolean;
}

interface Moment {
  readonly now: number;
  /** The category that the board shows; null for everybody. */
  readonly of: string | null;
}

/**
 * What is left for each category, in the order of their leaders: time while theirs runs, laps of the leader after it. One counter where
 * the same time is left for all; the time alone while nobody has crossed.
 */
export function countersOf({ race: summary, placed }: Timed, at: Moment): readonly Counter[] {
  if (summary === null) return [];
  const race = raceTimes(summary);
  const timeOf = (category: string | null): string | null => timeText(race, placed, { now: at.now, of: category });
  const counters = lapsToGo(race, placed).map(({ category, laps }) => counterOf(category, timeOf(category), lapsText(laps)));
  const whole = timeOf(at.of);
  if (counters.length === 0) return whole === null ? [] : [counterOf('', whole, '')];
  const [first] = counters;
  const isShared = first?.isTime === true && counters.every(({ text }) => text === first.text);
  return isShared ? [{ ...first, category: '' }] : counters;
}

function counterOf(category: string, time: string | null, laps: string): Counter {
  return { category, text: time ?? laps, isTime: time !== null };
}

/** `3 to go`, or `Finished`; empty where no lap ends the race. */
function lapsText(laps: number | null): string {
  if (laps === null) return '';
  return laps === 0 ? 'Finished' : `${laps} to go`;
}

/** Null where laps say what is left. */
function timeText(race: RaceTimes, placed: Timed['placed'], { now, of }: Moment): string | null {
  const left = timeLeft(race, placed, { now: now as EpochMs, of });
  if (left === null) return null;
  if (left > 0) return `${lapTime(Math.ceil(left / 1_000) * 1_000, 0)} left`;
  return race.rules.finish === 'hard-stop' ? 'Time is up' : null;
}
