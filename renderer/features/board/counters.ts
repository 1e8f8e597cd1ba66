import type { EpochMs } from '../../../src/domain/model/time';
import { lapsToGo, type RaceTimes, timeLeft } from '../../../src/domain/race/race-clock';
import type { Texts } from '../../../src/texts/texts';
import { raceTimes, type Timed } from '../../state/race-state';
import { lapTime } from '../../ui/format';

type BoardTexts = Texts['catalogue']['screens']['board'];

/** What is left of the race, as a board shows it. */
export interface Counter {
  /** The category that it is about; empty for all. */
  readonly category: string;
  readonly text: string;
  readonly isTime: boolean;
}

interface Moment {
  readonly now: number;
  /** The category that the board shows; null for all riders. */
  readonly of: string | null;
}

/**
 * What is left for each category, in the order of their leaders: time while theirs runs, laps of the leader after it. One counter where
 * the same time is left for all; the time alone while no rider has crossed.
 */
export function countersOf({ race: summary, placed }: Timed, at: Moment, texts: BoardTexts): readonly Counter[] {
  if (summary === null) return [];
  const race = raceTimes(summary);
  const timeOf = (category: string | null): string | null => timeText({ race, placed }, { now: at.now, of: category }, texts);
  const counters = lapsToGo(race, placed).map(({ category, laps }) =>
    counterOf(category, timeOf(category), laps === null ? '' : texts.lapsToGo(laps)),
  );
  const whole = timeOf(at.of);
  if (counters.length === 0) return whole === null ? [] : [counterOf('', whole, '')];
  const [first] = counters;
  const isShared = first?.isTime === true && counters.every(({ text }) => text === first.text);
  return isShared ? [{ ...first, category: '' }] : counters;
}

function counterOf(category: string, time: string | null, laps: string): Counter {
  return { category, text: time ?? laps, isTime: time !== null };
}

interface RaceTable {
  readonly race: RaceTimes;
  readonly placed: Timed['placed'];
}

/** The time that is left; null where the counter shows laps. */
function timeText({ race, placed }: RaceTable, { now, of }: Moment, texts: BoardTexts): string | null {
  const left = timeLeft(race, placed, { now: now as EpochMs, of });
  if (left === null) return null;
  if (left > 0) return texts.timeLeft(lapTime(Math.ceil(left / 1_000) * 1_000, 0));
  return race.rules.finish === 'hard-stop' ? texts.timeIsUp : null;
}
