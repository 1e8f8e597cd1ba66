import { finishLap, lapCount, lapEnd, lapOfCrossing, lapTime } from '../laps/laps';
import { type Rider, seqOfRef } from '../laps/rider';
import { crossingTime } from '../laps/rider-track';
import type { ActEntry, RiderId, Seq } from '../model/entry';
import type { LapEvent } from '../model/views';
import { leaderOf, type RaceState } from './race-state';

/** The event of a lap that the entry `seq` made count. */
export function lapEvent(state: RaceState, rider: Rider, seq: Seq, crossing: number): LapEvent {
  const { track, context } = rider;
  const laps = lapCount(track);
  return {
    seq,
    rider: rider.id,
    tag: rider.tag,
    laps,
    finished: finishLap(track, context, leaderOf(state, rider)) !== null,
    at: crossingTime(track, crossing),
    lastPassAt: lapEnd(track, laps),
    lap: lapTime(track, lapOfCrossing(track, crossing), context),
  };
}

/**
 * Laps that a correction added: an inserted, restored or moved passing, or those of a split. Empty when the passing merged with
 * another crossing or does not count, and for acts that only change what earlier passings mean.
 */
export function lapsByAct(state: RaceState, entry: ActEntry, lapsBefore: (rider: RiderId) => number): readonly LapEvent[] {
  const passing = passingAddedBy(entry);
  if (passing === null) return [];
  const rider = riderWith(state, passing);
  if (rider === null || lapCount(rider.track) <= lapsBefore(rider.id)) return [];
  return crossingsOf(rider, passing).map((crossing) => lapEvent(state, rider, entry.seq, crossing));
}

/** Crossings that count as laps and have their first read or their time from this entry, in order of time. */
export function crossingsOf({ track, context }: Rider, seq: Seq): readonly number[] {
  const found: number[] = [];
  for (let crossing = track.startCount; crossing < track.firstReads.length; crossing++) {
    const positions = [track.firstReads.at(crossing), track.timingReads.at(crossing)];
    if (positions.some((position) => seqOfRef(context, track.refs.at(position)) === seq)) found.push(crossing);
  }
  return found;
}

function passingAddedBy({ seq, act }: ActEntry): Seq | null {
  if (act.type !== 'corrected') return null;
  const { correction } = act;
  switch (correction.kind) {
    case 'insert':
    case 'split':
      return seq;
    case 'restore':
    case 'move':
      return correction.passing.seq;
    case 'void':
    case 'retime':
    case 'confirm-lap':
    case 'status':
    case 'start':
    case 'adjust-time':
    case 'adjust-laps':
    case 'relegate':
    case 'note':
    case 'mute':
    case 'shift-clock':
    case 'confirm-times':
      return null;
  }
}

function riderWith({ overrides, riders }: RaceState, passing: Seq): Rider | null {
  const has = (id: RiderId) => overrides.byRider.get(id)?.some(({ seq, role }) => seq === passing && role === 'counts');
  const id = overrides.ridersOf.get(passing)?.find(has);
  return id === undefined ? null : (riders.get(id) ?? null);
}
