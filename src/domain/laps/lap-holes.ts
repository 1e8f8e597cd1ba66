import type { EpochMs } from '../model/time';
import { lapBegin, lapEnd } from './laps';
import { passagesOf } from './passages';
import type { RiderContext, RiderTrack } from './rider-track';
import type { WayCrossing } from './way-crossing';

/** Where the end of a lap must have been missed: the rider was at a passage of the next lap already. */
export interface MissedEnd {
  /** The end was not before and not after. */
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/**
 * The ends that were missed within a completed lap, in time order: its passages were read once more, in a time in which laps can be ridden
 * (rule 7). None where the course has no passages on the way.
 */
export function missedEnds(track: RiderTrack, context: RiderContext, lap: number): readonly MissedEnd[] {
  const { course, rules } = context;
  if (course === null || course.passages.length === 0) return [];
  const { found, crossings } = passagesOf(track, context, lap);
  if (crossings.length <= found.filter((one) => one !== null).length) return [];
  const shortest = Math.max(course.endNotBefore, rules.minLap);
  const indexOf = ({ place }: WayCrossing) => course.passages.findIndex((passage) => passage.place === place);
  const missed: MissedEnd[] = [];
  let began: number = lapBegin(track, lap, context);
  let before: WayCrossing | null = null;
  for (const crossing of crossings) {
    const index = indexOf(crossing);
    if (before !== null && index <= indexOf(before)) {
      const from = Math.max(before.at, began + shortest);
      const to = Math.min(crossing.at - (course.passages[index]?.notBefore ?? 0), lapEnd(track, lap) - shortest);
      if (from > to) continue;
      missed.push({ from: from as EpochMs, to: to as EpochMs });
      began = from;
    }
    before = crossing;
  }
  return missed;
}
