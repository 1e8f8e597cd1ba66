import { isReadRef } from '../laps/candidate-ref';
import { isLineOpen, pointOfReader, readerName } from '../laps/rider-course';
import type { RiderTrack } from '../laps/rider-track';
import { originOf, type TagReads, tagAsRead, tagReadsOf } from '../ledger/read-log';
import { currentHolder, intervalsOf, riderIdOfTag } from '../ledger/tag-assignments';
import type { RiderId, Seq } from '../model/entry';
import type { TagId } from '../model/read';
import type { ParticipantId } from '../model/roster';
import { type EpochMs, HOUR } from '../model/time';
import type { Participant, RaceControl, RecentTag, UnknownTag, WithoutPoint } from '../model/views';
import type { RaceState } from '../race/race-state';
import { allSteps, mapSteps, type Steps } from '../steps';

/** Name, rules, gun and stop as they are now. */
export function control(state: RaceState): RaceControl {
  return state.ledger.control;
}

/** When the last read of any sender arrived; null when there is none. */
export function lastArrivalAt({ log: { receivedAts } }: RaceState): EpochMs | null {
  return receivedAts.length === 0 ? null : receivedAts.at(receivedAts.length - 1);
}

/** When the last read of a reader arrived, and which entry it is; null when there is none. */
export function lastReadOf({ log }: RaceState, reader: string): { readonly seq: Seq; readonly receivedAt: EpochMs } | null {
  if (!log.originsByReader.has(reader)) return null;
  for (let row = log.seqs.length - 1; row >= 0; row -= 1) {
    if (originOf(log, row).reader === reader) return { seq: log.seqs.at(row), receivedAt: log.receivedAts.at(row) };
  }
  return null;
}

/** The station's clock may have been set back by so much between two reads. */
const SET_BACK_MS = HOUR;

/** The first read of a reader that reached the station at `receivedAt` or later; null when none did. */
export function firstReadSince({ log }: RaceState, reader: string, receivedAt: EpochMs): Seq | null {
  let first: Seq | null = null;
  for (let row = log.seqs.length - 1; row >= 0 && log.receivedAts.at(row) >= receivedAt - SET_BACK_MS; row -= 1) {
    if (log.receivedAts.at(row) >= receivedAt && originOf(log, row).reader === reader) first = log.seqs.at(row);
  }
  return first;
}

/** Readers that sent reads, in order of their first; empty before any read. */
export function readersHeard({ log }: RaceState): readonly string[] {
  return [...log.originsByReader.keys()];
}

/**
 * Readers, and single antennas as `gate#2`, that sent reads and stand at no point of the race; in the order of their first reads. Empty
 * where the race has no points. `atLine`: they stand at the line, because no point with readers ends a lap.
 */
export function readersWithoutPoint({ ledger, log }: RaceState): WithoutPoint {
  const { rules } = ledger.control;
  const { points } = rules;
  const found = points.length === 0 ? [] : log.origins.filter((origin) => pointOfReader(rules, origin) < 0);
  return { readers: [...new Set(found.map((origin) => readerName(points, origin)))], atLine: isLineOpen(points) };
}

/** All participants in order of registration; empty before the first. */
export function participants(state: RaceState): readonly Participant[] {
  return allSteps(participantSteps(state));
}

/** The same in steps; as they were at the first, because acts change no state that others look at. */
export function* participantSteps(state: RaceState): Steps<readonly Participant[]> {
  const { participants: registered, tagAssignments } = state.ledger;
  return yield* mapSteps([...registered], ([id, { details }]) => ({ ...details, id, assignments: intervalsOf(tagAssignments, id) }));
}

/** One participant; null when there is none with this id, or no longer. */
export function participant(state: RaceState, id: ParticipantId): Participant | null {
  const registered = state.ledger.participants.get(id);
  return registered === undefined ? null : { ...registered.details, id, assignments: intervalsOf(state.ledger.tagAssignments, id) };
}

/** The id of a tag as a rider, however the tag is written. */
export function riderIdOf({ ledger }: RaceState, tag: TagId): RiderId {
  return riderIdOfTag(ledger.tagAssignments, tag);
}

/** Tags that were read and have no participant, in order of first read; empty when every tag has one. */
export function unknownTags(state: RaceState): readonly UnknownTag[] {
  return allSteps(unknownTagSteps(state));
}

/** The same in steps; the race must not change between them. */
export function* unknownTagSteps(state: RaceState): Steps<readonly UnknownTag[]> {
  const found = yield* mapSteps(state.log.tags, (tag) => unknownTag(state, tag));
  return found.filter((tag) => tag !== null);
}

function unknownTag({ ledger, log, riders }: RaceState, { tag, rider }: TagReads): UnknownTag | null {
  const track = riders.get(rider)?.track;
  if (track === undefined || currentHolder(ledger.tagAssignments, tag) !== null) return null;
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

/** Only the newest reads are searched. More come at once only where riders pass, not where one tag is held to an antenna. */
const MAX_RECENT_READS = 1_000;

/**
 * Tags that arrived in entries after `after` and reached the station at `since` or later, newest first, each once; empty when none
 * did. The time that decides is when a read reached the station, not its own.
 */
export function recentTags(state: RaceState, after: Seq, since: EpochMs): readonly RecentTag[] {
  const { ledger, log } = state;
  const found = new Map<TagReads, RecentTag>();
  const oldest = Math.max(0, log.seqs.length - MAX_RECENT_READS);
  for (let row = log.seqs.length - 1; row >= oldest && log.seqs.at(row) > after; row--) {
    const reads = tagReadsOf(log, row);
    const receivedAt = log.receivedAts.at(row);
    if (originOf(log, row).kind === 'depart' || receivedAt < since) continue;
    const readAt = log.times.at(row);
    const known = found.get(reads);
    if (known === undefined) {
      const carrier = currentHolder(ledger.tagAssignments, reads.key);
      found.set(reads, { tag: tagAsRead(log, row), readAt, receivedAt, carrier: carrier === null ? null : participant(state, carrier) });
    } else if (readAt > known.readAt) found.set(reads, { ...known, readAt });
  }
  return [...found.values()];
}

/** Positions of the candidates that are reads, in time order. */
function readsIn({ refs }: RiderTrack): readonly number[] {
  return Array.from({ length: refs.length }, (_, position) => position).filter((position) => isReadRef(refs.at(position)));
}
