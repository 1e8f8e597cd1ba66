import { firstNotBelow } from '../model/column';
import type { EpochMs, Ms } from '../model/time';
import type { CandidateRef } from './candidate-ref';
import { timeUp } from './crossings';
import { raceTime } from './race-time';
import { crossingTime, type RiderContext, type RiderTrack } from './rider-track';

/** Number of counted passings, also after the finish: all crossings but start crossings. */
export function lapCount(track: RiderTrack): number {
  return track.firstReads.length - track.startCount;
}

/** When a lap began: with the end of the one before, lap 1 with the own start, else with the gun or the wave. */
export function lapBegin(track: RiderTrack, lap: number, { startAt }: RiderContext): EpochMs {
  return lap > 1 ? lapEnd(track, lap - 1) : (ownStart(track) ?? startAt);
}

/** When a lap was completed; the first is lap 1. Throws RangeError for a lap that was not. */
export function lapEnd(track: RiderTrack, lap: number): EpochMs {
  return crossingTime(track, track.startCount + lap - 1);
}

/** The lap that a crossing completed; 0 or less for start crossings. */
export function lapOfCrossing(track: RiderTrack, crossing: number): number {
  return crossing - track.startCount + 1;
}

/** A rider's own start: a read at a start point (rule 25), else the start crossing (rule 9b); null where the race or the rider has none. */
export function ownStart(track: RiderTrack): EpochMs | null {
  return track.start.at ?? (track.startCount === 0 ? null : crossingTime(track, track.startCount - 1));
}

/**
 * How long a lap took. Lap 1 of a rider whose start crossing is missing runs from the gun or the wave; in the first edition of the rules
 * it has no time: null.
 */
export function lapTime(track: RiderTrack, lap: number, context: RiderContext): Ms | null {
  if (lap > 1) return raceTime(context, lapEnd(track, lap - 1), lapEnd(track, lap));
  const hasStart = context.rules.firstCrossing === 'completes-lap-1' || context.rules.edition > 1;
  const start = ownStart(track) ?? (hasStart ? context.startAt : null);
  return start === null ? null : raceTime(context, start, lapEnd(track, 1));
}

/** When a rider completed a lap; null before that. */
export function completedAt(track: RiderTrack, lap: number): EpochMs | null {
  return lapCount(track) < lap ? null : lapEnd(track, lap);
}

/** How many laps a rider completed before the time was up, exclusive (rule 13); null unless the finish rule is `after-time`. */
export function lapsInTime(track: RiderTrack, context: RiderContext): number | null {
  return context.rules.finish === 'after-time' ? firstLapFrom(track, timeUp(context)) - 1 : null;
}

/** When the leader of a category finished, and with which lap; nulls before that, and where no leader ends the race. */
export interface LeaderFinish {
  readonly finishAt: EpochMs | null;
  readonly lap: number | null;
}

/**
 * The lap with which a rider finishes; null before the finish, and where the race has none (rule 14). On completing the race's laps
 * (rule 11) or, where the race ends with the leader (rules 12 and 13), with the first crossing at or after the moment when the leader of
 * the rider's category finished: for the leader, who may have crossed twice in that millisecond, with the leader's lap (not so in the
 * first edition of the rules).
 */
export function finishLap(
  track: RiderTrack,
  { rules }: RiderContext,
  { finishAt: leaderAt, lap: leadersLap }: LeaderFinish,
): number | null {
  const { finish, totalLaps } = rules;
  const completed = finish === 'laps' || finish === 'with-leader' ? completedAt(track, totalLaps) : null;
  if (leaderAt === null || (completed !== null && completed <= leaderAt)) return completed === null ? null : totalLaps;
  if (rules.edition > 1 && leadersLap !== null && completedAt(track, leadersLap) === leaderAt) return leadersLap;
  const lap = firstLapFrom(track, leaderAt);
  return lap <= lapCount(track) ? lap : null;
}

/** The first lap that was completed at or after a moment; one more than there are when none was. */
function firstLapFrom(track: RiderTrack, at: EpochMs): number {
  const laps = lapCount(track);
  if (laps === 0 || lapEnd(track, laps) < at) return laps + 1;
  // Times of crossings ascend, but one may lie after its first read: so look from the last first read before `at` on.
  const position = firstNotBelow(track.times, at);
  let lap = Math.max(1, lapOfCrossing(track, firstNotBelow(track.firstReads, position) - 1));
  while (lap <= laps && lapEnd(track, lap) < at) lap++;
  return lap;
}

/** The ref of the candidate that gave a lap its time. */
export function refOfLap(track: RiderTrack, lap: number): CandidateRef {
  return track.refs.at(track.timingReads.at(track.startCount + lap - 1));
}
