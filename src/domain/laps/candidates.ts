import type { Ledger } from '../ledger/ledger';
import { type PassingOverride, riderOfTag, tagOfRider, timeOfRead } from '../ledger/passing-overrides';
import { originOf, type ReadLog, rowsOfTag } from '../ledger/read-log';
import type { RiderId, Seq } from '../model/entry';
import type { ReadKind, TagId } from '../model/read';
import type { ParticipantId } from '../model/roster';
import type { EpochMs, Ms } from '../model/time';
import { BURST_GAP, emptyTrack, type RiderContext, type RiderTrack, sweep } from './crossings';

/** A read or a placed passing of a rider, before the sweep. */
export interface Candidate {
  readonly seq: Seq;
  readonly at: EpochMs;
  /** As in `Track.refs`. */
  readonly ref: number;
  /** Act that put it here; 0 for a read that nobody touched. */
  readonly since: Seq;
}

/** A rider's marks in time order, and those that a void or a move elsewhere swallows. */
export interface Candidates {
  readonly inOrder: readonly Candidate[];
  readonly excluded: ReadonlyMap<Candidate, PassingOverride>;
}

/** The tags whose reads a rider may have: a participant's, or the tag itself. */
export function tagsOfRider(ledger: Ledger, rider: RiderId): readonly TagId[] {
  const tag = tagOfRider(rider);
  return tag !== null ? [tag] : (ledger.tagAssignments.tagsOf.get(rider as ParticipantId) ?? []);
}

/** The swept track of a rider. */
export function trackOf(rider: RiderId, ledger: Ledger, context: RiderContext): RiderTrack {
  const track =
    context.overrides.length === 0
      ? trackOfReads(rider, ledger, context.log)
      : trackOfCandidates(collectCandidates(rider, ledger, context));
  sweep(track, context);
  return track;
}

/** Everything that may count for a rider whom corrections touch. */
export function collectCandidates(rider: RiderId, ledger: Ledger, { log, overrides: placed, rules }: RiderContext): Candidates {
  const marks: Candidate[] = [];
  eachRead({ rider, kind: 'arrive', ledger, log }, (row, at) => {
    const seq = log.seqs.at(row);
    if (!ledger.passings.has(seq)) marks.push({ seq, at, ref: row, since: 0 });
  });
  placed.forEach((override, index) => {
    if (override.role === 'counts') marks.push({ seq: override.seq, at: override.at, ref: ~index, since: override.effectiveFrom });
  });
  const inOrder = marks.sort((one, other) => one.at - other.at || one.seq - other.seq);
  return { inOrder, excluded: excludeBursts(inOrder, placed, rules.minLap) };
}

function trackOfCandidates({ inOrder, excluded: swallowed }: Candidates): RiderTrack {
  const track = emptyTrack();
  for (const mark of inOrder) {
    if (swallowed.has(mark)) continue;
    track.times.push(mark.at);
    track.refs.push(mark.ref);
  }
  return track;
}

/** The same without an object for each read: this is what a whole race is rebuilt with. */
function trackOfReads(rider: RiderId, ledger: Ledger, log: ReadLog): RiderTrack {
  const track = emptyTrack();
  const { times, refs } = track;
  let isInOrder = true;
  eachRead({ rider, kind: 'arrive', ledger, log }, (row, at) => {
    const { last } = times;
    if (last !== null && (at - last || row - (refs.last ?? 0)) < 0) isInOrder = false;
    times.push(at);
    refs.push(row);
  });
  return isInOrder ? track : inTimeOrder(track);
}

/** An unswept track with the marks of another one sorted. */
function inTimeOrder({ times, refs }: RiderTrack): RiderTrack {
  const order = Array.from({ length: times.length }, (_, position) => position);
  order.sort((one, other) => times.at(one) - times.at(other) || refs.at(one) - refs.at(other));
  const track = emptyTrack();
  for (const position of order) {
    track.times.push(times.at(position));
    track.refs.push(refs.at(position));
  }
  return track;
}

/** The departures of a rider, in order of arrival at the station. They never count. */
export function departuresOf(rider: RiderId, ledger: Ledger, log: ReadLog): readonly Candidate[] {
  const found: Candidate[] = [];
  eachRead({ rider, kind: 'depart', ledger, log }, (row, at) => found.push({ seq: log.seqs.at(row), at, ref: row, since: 0 }));
  return found;
}

interface WantedReads {
  readonly rider: RiderId;
  readonly kind: ReadKind;
  readonly ledger: Ledger;
  readonly log: ReadLog;
}

function eachRead(wanted: WantedReads, visit: (row: number, at: EpochMs) => void): void {
  const { rider, ledger, log } = wanted;
  for (const tag of tagsOfRider(ledger, rider)) {
    for (const row of rowsOfTag(log, tag)) {
      if (isWanted(wanted, tag, row)) visit(row, timeOfRead(ledger, log, row));
    }
  }
}

/** `seq` of the first arrival of a rider, whether it counts or not; Infinity when there is none. */
export function firstArrival(rider: RiderId, ledger: Ledger, log: ReadLog): Seq {
  const firsts = tagsOfRider(ledger, rider).map((tag) => {
    for (const row of rowsOfTag(log, tag)) if (isWanted({ rider, kind: 'arrive', ledger, log }, tag, row)) return log.seqs.at(row);
    return Number.POSITIVE_INFINITY;
  });
  return Math.min(Number.POSITIVE_INFINITY, ...firsts);
}

function isWanted({ rider, kind, ledger, log }: WantedReads, tag: TagId, row: number): boolean {
  return originOf(log, row).kind === kind && riderOfTag(ledger, tag, timeOfRead(ledger, log, row)) === rider;
}

/** A voided crossing takes its burst with it: what is at most a burst's gap from the mark before and within `minLap`, on both sides. */
function excludeBursts(
  marks: readonly Candidate[],
  placed: readonly PassingOverride[],
  minLap: Ms,
): ReadonlyMap<Candidate, PassingOverride> {
  const swallowed = new Map<Candidate, PassingOverride>();
  for (const override of placed) {
    if (override.role === 'counts') continue;
    const older = marks.filter(({ since }) => since < override.effectiveFrom);
    const after = older.filter(({ at }) => at >= override.at);
    const before = older.filter(({ at }) => at < override.at).reverse();
    for (const side of [after, before]) for (const mark of burst(side, override.at, minLap)) swallowed.set(mark, override);
  }
  return swallowed;
}

function burst(marks: readonly Candidate[], from: EpochMs, minLap: Ms): readonly Candidate[] {
  let previous = from;
  const end = marks.findIndex(({ at }) => {
    const isOutside = Math.abs(at - previous) > BURST_GAP || Math.abs(at - from) >= minLap;
    previous = at;
    return isOutside;
  });
  return end < 0 ? marks : marks.slice(0, end);
}
