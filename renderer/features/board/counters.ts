import type { Texts } from '../../../src/texts/texts';
import { lapsToGo, lapsToGoAfterTime, timeToGo } from '../../state/laps-to-go';
import type { Timed } from '../../state/race-state';
import { lapTime } from '../../ui/format';

type BoardTexts = Texts['catalogue']['screens']['board'];

/** What is left of the race, as a board shows it. */
export interface Counter {
  /** The category that it is about; empty for all. */
  readonly category: string;
  readonly text: string;
  readonly isTime: boolean;
}

/**
 * What is left for each category, in the order of their leaders: time while theirs runs, laps of the leader after it. One counter where
 * the same time is left for all; the time alone while nobody has crossed. `of` is the category that the board shows, null for everybody.
 */
export function countersOf(timed: Timed, at: { readonly now: number; readonly of: string | null }, texts: BoardTexts): readonly Counter[] {
  const { race, placed } = timed;
  if (race === null) return [];
  const laps = race.finish === 'after-time' ? lapsToGoAfterTime(placed, race.laps_after_time ?? 0) : lapsToGo(placed, race.total_laps);
  const counters = laps.map(({ category, laps: left }) =>
    counterOf(category, timeText(timed, { now: at.now, of: category }, texts), texts.lapsToGo(left)),
  );
  const whole = timeText(timed, at, texts);
  if (counters.length === 0) return whole === null ? [] : [counterOf('', whole, '')];
  const [first] = counters;
  const isShared = first?.isTime === true && counters.every(({ text }) => text === first.text);
  return isShared ? [{ ...first, category: '' }] : counters;
}

function counterOf(category: string, time: string | null, laps: string): Counter {
  return { category, text: time ?? laps, isTime: time !== null };
}

/** The time that is left; null where the counter shows laps. */
function timeText(timed: Timed, at: { readonly now: number; readonly of: string | null }, texts: BoardTexts): string | null {
  const left = timeToGo(timed, at.now, at.of);
  if (left === null) return null;
  if (left > 0) return texts.timeLeft(lapTime(Math.ceil(left / 1_000) * 1_000, 0));
  return timed.race?.finish === 'hard-stop' ? texts.timeIsUp : null;
}
