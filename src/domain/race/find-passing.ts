import { crossingAround, gateOf } from '../laps/crossings';
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
  readonly isSplit: boolean;
  /** The passing that gives the crossing its time to which this one belongs, maybe itself; null while it belongs to none. */
  readonly countsAs: Seq | null;
}

/** The read or manual passing with this `seq`; null for any other entry, for departures, and for a passing whose rider is gone. */
export function findPassing(state: RaceState, seq: Seq): Passing | null {
  const found = placedPassing(state, seq) ?? readPassing(state, seq);
  if (found === null) return null;
  const { rider, at } = found;
  return {
    seq,
    rider,
    at,
    isVoided: (state.book.passings.get(seq)?.voidedBy ?? null) !== null,
    isSplit: state.book.inserted.get(seq)?.isSplit === true,
    countsAs: countsAs(state.riders.get(rider), seq),
  };
}

interface Whereabouts {
  readonly rider: RiderId;
  readonly at: EpochMs;
}

function placedPassing({ placements }: RaceState, seq: Seq): Whereabouts | null {
  for (const rider of placements.ridersOf.get(seq) ?? []) {
    const placement = placements.byRider.get(rider)?.find((one) => one.seq === seq && one.role !== 'moved');
    if (placement !== undefined) return { rider, at: placement.at };
  }
  return null;
}

function readPassing({ book, log }: RaceState, seq: Seq): Whereabouts | null {
  const row = rowOfRead(log, seq);
  if (row < 0 || originOf(log, row).kind === 'depart') return null;
  const at = timeOfRead(book, log, row);
  return { rider: riderOfTag(book, tagReadsOf(log, row).tag, at), at };
}

function countsAs(rider: Rider | undefined, seq: Seq): Seq | null {
  if (rider === undefined) return null;
  const { track, terms } = rider;
  const position = track.refs.findRow((ref) => seqOfRef(terms, ref) === seq);
  if (position < 0 || gateOf(terms, track.times.at(position), track.refs.at(position)) !== null) return null;
  const mark = track.chosen.at(crossingAround(track, position));
  return seqOfRef(terms, track.refs.at(mark));
}
