import { lapEnd, lapOfCrossing, ownStart } from '../laps/laps';
import { currentRider } from '../ledger/passing-overrides';
import type { Correction } from '../model/entry';
import { type EpochMs, later } from '../model/time';
import { crossingsOf } from './lap-events';
import type { RaceState } from './race-state';

type Split = Extract<Correction, { readonly kind: 'split' }>;

/** A lap by its beginning and end. */
export interface LapSpan {
  readonly lap: number;
  /** The passing before; for lap 1 the own start crossing, else the gun. */
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** The lap that a split divides; null when its passing completes none of the rider's laps. */
export function lapToSplit(state: RaceState, { rider, riderAt, passing }: Split): LapSpan | null {
  const found = state.riders.get(currentRider(state.ledger, rider, riderAt ?? null) ?? rider);
  if (found === undefined) return null;
  const crossing = crossingsOf(found, passing.seq)[0];
  if (crossing === undefined) return null;
  const { track, context } = found;
  const lap = lapOfCrossing(track, crossing);
  const from = lap > 1 ? lapEnd(track, lap - 1) : (ownStart(track) ?? context.startAt);
  return { lap, from, to: lapEnd(track, lap) };
}

/** Times of the passings that a split adds: evenly between the ends of the lap, whole milliseconds; none when there is no such lap. */
export function timesOfSplit(state: RaceState, split: Split): readonly EpochMs[] {
  const span = lapToSplit(state, split);
  if (span === null) return [];
  const length = span.to - span.from;
  return Array.from({ length: split.into - 1 }, (_, part) => later(span.from, Math.trunc((length * (part + 1)) / split.into)));
}
