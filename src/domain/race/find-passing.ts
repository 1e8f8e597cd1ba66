import { rejectionAt } from '../laps/crossings';
import { type Rider, seqOfRef } from '../laps/rider';
import { countedFrom, crossingAround, crossingTime } from '../laps/rider-track';
import { givesStart, wayPlaceOf } from '../laps/way-place';
import { riderOfTag, timeOfRead } from '../ledger/passing-overrides';
import { originOf, rowOfRead, tagReadsOf } from '../ledger/read-log';
import type { Reach, RiderId, Seq } from '../model/entry';
import type { EpochMs, Ms } from '../model/time';
import type { RaceState } from './race-state';

/** A read or a manual passing as it stands now. */
export interface Passing {
  readonly seq: Seq;
  readonly rider: RiderId;
  readonly at: EpochMs;
  readonly isVoided: boolean;
  /** One of several that a split put into a lap. */
  readonly isFromSplit: boolean;
  /** The passing that gives this one's crossing its time, maybe itself; null while it belongs to no crossing. */
  readonly countsAs: Seq | null;
}

/** The read or manual passing with this `seq`; null for any other entry, for departures, and for a passing whose rider was removed. */
export function findPassing(state: RaceState, seq: Seq): Passing | null {
  const found = overriddenPassing(state, seq) ?? readPassing(state, seq);
  if (found === null) return null;
  const { rider, at } = found;
  return {
    seq,
    rider,
    at,
    isVoided: (state.ledger.passingCorrections.get(seq)?.voidedBy ?? null) !== null,
    isFromSplit: state.ledger.insertedPassings.get(seq)?.isFromSplit === true,
    countsAs: countsAs(state.riders.get(rider), seq),
  };
}

interface RiderAndTime {
  readonly rider: RiderId;
  readonly at: EpochMs;
}

function overriddenPassing({ overrides }: RaceState, seq: Seq): RiderAndTime | null {
  for (const rider of overrides.ridersOf.get(seq) ?? []) {
    const override = overrides.byRider.get(rider)?.find((one) => one.seq === seq && one.role !== 'moved');
    if (override !== undefined) return { rider, at: override.at };
  }
  return null;
}

function readPassing({ ledger, log }: RaceState, seq: Seq): RiderAndTime | null {
  const row = rowOfRead(log, seq);
  if (row < 0 || originOf(log, row).kind === 'depart') return null;
  const at = timeOfRead(ledger, log, row);
  return { rider: riderOfTag(ledger, tagReadsOf(log, row).tag, at), at };
}

function positionOf({ track, context }: Rider, seq: Seq): number {
  return track.refs.findRow((ref) => seqOfRef(context, ref) === seq);
}

function countsAs(rider: Rider | undefined, seq: Seq): Seq | null {
  if (rider === undefined) return null;
  const { track, context } = rider;
  const position = positionOf(rider, seq);
  if (position < 0) return null;
  const onWay = wayPlaceOf(track, position, context, new Map());
  if (onWay !== null) return onWay.crossing === null ? null : seqOfRef(context, track.refs.at(onWay.crossing.timed));
  if (givesStart(track, position, context)) return seq;
  if (rejectionAt(track, position, context) !== null) return null;
  const timingRead = track.timingReads.at(crossingAround(track, position));
  return seqOfRef(context, track.refs.at(timingRead));
}

function isAwayFromLine({ track, context }: Rider, position: number): boolean {
  if (context.course === null || position < 0) return false;
  return wayPlaceOf(track, position, context, new Map()) !== null || givesStart(track, position, context);
}

/** An empty reach: it ends before it begins. */
const NOTHING_ELSE: Reach = { before: 0 as Ms, after: -1 as Ms };

/**
 * What belongs to the crossing that a passing gives its time, as the sweep merged it, also what may still come in: from the end of the
 * crossing before, at most the minimum lap earlier, until the next crossing could begin. Nothing else where there is no minimum lap.
 */
export function reachOfCrossing(state: RaceState, { rider: id, seq }: Passing): Reach {
  const rider = state.riders.get(id);
  if (rider === undefined) return NOTHING_ELSE;
  const { track, context } = rider;
  const { minLap } = context.rules;
  const position = positionOf(rider, seq);
  // On the way and at the start, what is within the minimum lap is one crossing: corrections take what was at the same point.
  if (isAwayFromLine(rider, position)) return minLap === 0 ? NOTHING_ELSE : { before: (minLap - 1) as Ms, after: (minLap - 1) as Ms };
  const crossing = crossingAround(track, position);
  if (crossing < 0 || minLap === 0) return NOTHING_ELSE;
  const firstRead = track.times.at(track.firstReads.at(crossing));
  const endOf = (one: number) => countedFrom(track, one, context) + minLap;
  const next = crossing + 1 < track.firstReads.length ? track.times.at(track.firstReads.at(crossing + 1)) : Number.POSITIVE_INFINITY;
  const from = Math.max(firstRead - minLap + 1, crossing === 0 ? Number.NEGATIVE_INFINITY : Math.min(endOf(crossing - 1), firstRead));
  const until = Math.min(endOf(crossing), next);
  const at = crossingTime(track, crossing);
  return { before: (at - from) as Ms, after: (until - 1 - at) as Ms };
}
