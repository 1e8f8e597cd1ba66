import { presentCarrier, stretchesOf } from './carriers';
import type { Track } from './crossings';
import type { RaceState } from './race-state';
import { originOf, type TagReads } from './read-log';
import type { ParticipantId } from './roster';
import type { Participant, RaceControl, UnknownTag } from './views';

/** Name, rules, gun and stop as they are now. */
export function control(state: RaceState): RaceControl {
  return state.book.control;
}

/** Readers that sent reads, in order of their first; empty before any read. */
export function readersHeard({ log }: RaceState): readonly string[] {
  return [...log.originsByReader.keys()];
}

/** All participants in order of registration; empty before the first. */
export function participants(state: RaceState): readonly Participant[] {
  return [...state.book.participants.keys()].flatMap((id) => participant(state, id) ?? []);
}

/** One participant; null when there is none with this id, or no longer. */
export function participant(state: RaceState, id: ParticipantId): Participant | null {
  const registered = state.book.participants.get(id);
  return registered === undefined ? null : { ...registered.details, id, assignments: stretchesOf(state.book.carriers, id) };
}

/** Tags that were read and that nobody carries, in order of first read; empty when every tag has its participant. */
export function unknownTags(state: RaceState): readonly UnknownTag[] {
  return state.log.tags.flatMap((tag) => unknownTag(state, tag) ?? []);
}

function unknownTag({ book, log, riders }: RaceState, { tag, rider }: TagReads): UnknownTag | null {
  const track = riders.get(rider)?.track;
  if (track === undefined || presentCarrier(book.carriers, tag) !== null) return null;
  const reads = readsIn(track);
  const first = reads[0];
  const last = reads[reads.length - 1];
  if (first === undefined || last === undefined) return null;
  return {
    tag,
    reads: reads.length,
    firstAt: track.times.at(first),
    lastAt: track.times.at(last),
    antenna: originOf(log, track.refs.at(last)).antenna,
  };
}

/** Positions of the marks that were read, in time order. */
function readsIn({ refs }: Track): readonly number[] {
  return Array.from({ length: refs.length }, (_, position) => position).filter((position) => refs.at(position) >= 0);
}
