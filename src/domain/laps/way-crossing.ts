import type { EpochMs } from '../model/time';
import type { Place } from './rider-course';

/** A crossing of a point on the way: the reads there that belong together, as at the line (rule 3). */
export interface WayCrossing {
  readonly place: Place;
  readonly firstAt: EpochMs;
  /** The read that gives it its time: its position among the rider's candidates, and its time (rule 4). */
  timed: number;
  at: EpochMs;
  /** Last read of its burst. */
  burstEnd: EpochMs;
}
