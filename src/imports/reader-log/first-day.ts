import { DAY, type EpochMs, HOUR } from '../../domain/model/time';
import { eachInSteps, type Steps } from '../../domain/steps';
import { localMidnight } from '../../readers/kit/wall-time';
import { DayOfTimes } from './day-of-times';
import type { PrintedRead } from './logged-read';

/** What tells of which day the first time without a day is. */
export interface KnownOfDay {
  /** Noon of that day, where somebody said it; else null. */
  readonly noon: EpochMs | null;
  /** The start of the race and its stop; null while they are not set. */
  readonly startAt: EpochMs | null;
  readonly stopAt: EpochMs | null;
  readonly now: EpochMs;
}

/** The beginning of a day, by the clock of the reader. */
interface FirstDay {
  readonly midnight: number;
  /** The day is another one than that of the start, and nobody said so. */
  readonly isAssumed: boolean;
}

/** The clock of a reader is rarely further ahead; reads that are later still have not been made. */
const AHEAD_MS = HOUR;

/**
 * The day of the first time: the one that was given, else the one that brings the first read nearest to the start, or to now while that is not
 * set. Where most of the reads would not be in the race, and on another day would, that one.
 */
export function* firstDay(printed: readonly PrintedRead[], { noon, startAt, stopAt, now }: KnownOfDay): Steps<FirstDay> {
  if (noon !== null) return { midnight: localMidnight(noon), isAssumed: false };
  const near = startAt ?? now;
  const known = localMidnight(near);
  const first = printed[0]?.printed;
  if (first?.kind !== 'time-of-day') return { midnight: known, isAssumed: false };
  const distance = (midnight: number): number => Math.abs(midnight + first.inDay - localOf(near));
  const byDistance = [known - DAY, known, known + DAY].sort((one, other) => distance(one) - distance(other));
  const possible = byDistance.filter((midnight) => midnight + first.inDay <= localOf(now) + AHEAD_MS);
  const chosen = startAt === null ? undefined : yield* raceDay(printed, possible, [localOf(startAt), localOf(stopAt ?? now) + AHEAD_MS]);
  const midnight = chosen ?? possible[0] ?? byDistance[0] ?? known;
  return { midnight, isAssumed: midnight !== known };
}

/** The first of these days on which most of the reads are in the race. */
function* raceDay(
  printed: readonly PrintedRead[],
  midnights: readonly number[],
  [from, until]: readonly [number, number],
): Steps<number | undefined> {
  for (const midnight of midnights) {
    const days = new DayOfTimes(midnight);
    let inRace = 0;
    yield* eachInSteps(printed, ({ printed: time }) => {
      const local = time.kind === 'instant' ? localOf(time.at) : days.localOf(time);
      if (local >= from && local <= until) inRace += 1;
    });
    if (inRace * 2 >= printed.length) return midnight;
  }
  return undefined;
}

function localOf(at: EpochMs): number {
  return at - new Date(at).getTimezoneOffset() * 60_000;
}
