import { type MissedEnd, missedEnds } from '../laps/lap-holes';
import { lapBegin, lapEnd, lapOfCrossing } from '../laps/laps';
import type { Rider } from '../laps/rider';
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
export function lapToSplit(state: RaceState, split: Split): LapSpan | null {
  const { passing } = split;
  const found = riderOf(state, split);
  if (found === undefined) return null;
  const crossing = crossingsOf(found, passing.seq)[0];
  if (crossing === undefined) return null;
  const { track, context } = found;
  const lap = lapOfCrossing(track, crossing);
  return { lap, from: lapBegin(track, lap, context), to: lapEnd(track, lap) };
}

/**
 * Times of the passings that a split adds: where passages on the way show that ends of laps were missed, in the middle of each such gap, else
 * evenly between the ends of the lap; whole milliseconds; none when there is no such lap.
 */
export function timesOfSplit(state: RaceState, split: Split): readonly EpochMs[] {
  const span = lapToSplit(state, split);
  if (span === null) return [];
  const missed = missedIn(state, split, span.lap);
  if (missed.length === split.into - 1) return missed.map(({ from, to }) => later(from, Math.trunc((to - from) / 2)));
  const length = span.to - span.from;
  return Array.from({ length: split.into - 1 }, (_, part) => later(span.from, Math.trunc((length * (part + 1)) / split.into)));
}

function missedIn(state: RaceState, split: Split, lap: number): readonly MissedEnd[] {
  const found = riderOf(state, split);
  return found === undefined ? [] : missedEnds(found.track, found.context, lap);
}

function riderOf(state: RaceState, { rider, riderAt }: Split): Rider | undefined {
  return state.riders.get(currentRider(state.ledger, rider, riderAt ?? null) ?? rider);
}
