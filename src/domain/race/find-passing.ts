import { crossingAround, rejectionOf } from '../laps/crossings';
import { type Rider, seqOfRef } from '../laps/rider';
import { riderOfTag, timeOfRead } from '../ledger/passing-overrides';
import { originOf, rowOfRead, tagReadsOf } from '../ledger/read-log';
import type { RiderId, Seq } from '../model/entry';
import type { EpochMs } from '../model/time';
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

function countsAs(rider: Rider | undefined, seq: Seq): Seq | null {
  if (rider === undefined) return null;
  const { track, context } = rider;
  const position = track.refs.findRow((ref) => seqOfRef(context, ref) === seq);
  if (position < 0 || rejectionOf(context, track.times.at(position), track.refs.at(position)) !== null) return null;
  const timingRead = track.timingReads.at(crossingAround(track, position));
  return seqOfRef(context, track.refs.at(timingRead));
}
