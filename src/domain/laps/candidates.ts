import type { Book } from '../ledger/ledger';
import { type Placement, riderOfTag, tagOfRider, timeOfRead } from '../ledger/passing-overrides';
import { originOf, type ReadLog, rowsOfTag } from '../ledger/read-log';
import type { RiderId, Seq } from '../model/entry';
import type { ReadKind, TagId } from '../model/read';
import type { ParticipantId } from '../model/roster';
import type { EpochMs, Ms } from '../model/time';
import { BURST_GAP, emptyTrack, type SweepTerms, sweep, type Track } from './crossings';

/** A read or a placed passing of a rider, before the sweep. */
export interface Mark {
  readonly seq: Seq;
  readonly at: EpochMs;
  /** As in `Track.refs`. */
  readonly ref: number;
  /** Act that put it here; 0 for a read that nobody touched. */
  readonly since: Seq;
}

/** A rider's marks in time order, and those that a void or a move elsewhere swallows. */
export interface Marks {
  readonly inOrder: readonly Mark[];
  readonly swallowed: ReadonlyMap<Mark, Placement>;
}

/** The tags whose reads a rider may have: a participant's, or the tag itself. */
export function tagsOfRider(book: Book, rider: RiderId): readonly TagId[] {
  const tag = tagOfRider(rider);
  return tag !== null ? [tag] : (book.carriers.tagsOf.get(rider as ParticipantId) ?? []);
}

/** The swept track of a rider. */
export function trackOf(rider: RiderId, book: Book, terms: SweepTerms): Track {
  const track = terms.placed.length === 0 ? trackOfReads(rider, book, terms.log) : trackOfMarks(gatherMarks(rider, book, terms));
  sweep(track, terms);
  return track;
}

/** Everything that may count for a rider whom corrections touch. */
export function gatherMarks(rider: RiderId, book: Book, { log, placed, rules }: SweepTerms): Marks {
  const marks: Mark[] = [];
  eachRead({ rider, kind: 'arrive', book, log }, (row, at) => {
    const seq = log.seqs.at(row);
    if (!book.passings.has(seq)) marks.push({ seq, at, ref: row, since: 0 });
  });
  placed.forEach((placement, index) => {
    if (placement.role === 'counts') marks.push({ seq: placement.seq, at: placement.at, ref: ~index, since: placement.since });
  });
  const inOrder = marks.sort((one, other) => one.at - other.at || one.seq - other.seq);
  return { inOrder, swallowed: swallow(inOrder, placed, rules.minLap) };
}

function trackOfMarks({ inOrder, swallowed }: Marks): Track {
  const track = emptyTrack();
  for (const mark of inOrder) {
    if (swallowed.has(mark)) continue;
    track.times.push(mark.at);
    track.refs.push(mark.ref);
  }
  return track;
}

/** The same without an object for each read: this is what a whole race is rebuilt with. */
function trackOfReads(rider: RiderId, book: Book, log: ReadLog): Track {
  const track = emptyTrack();
  const { times, refs } = track;
  let isInOrder = true;
  eachRead({ rider, kind: 'arrive', book, log }, (row, at) => {
    const { last } = times;
    if (last !== null && (at - last || row - (refs.last ?? 0)) < 0) isInOrder = false;
    times.push(at);
    refs.push(row);
  });
  return isInOrder ? track : inTimeOrder(track);
}

/** An unswept track with the marks of another one sorted. */
function inTimeOrder({ times, refs }: Track): Track {
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
export function departuresOf(rider: RiderId, book: Book, log: ReadLog): readonly Mark[] {
  const found: Mark[] = [];
  eachRead({ rider, kind: 'depart', book, log }, (row, at) => found.push({ seq: log.seqs.at(row), at, ref: row, since: 0 }));
  return found;
}

interface WantedReads {
  readonly rider: RiderId;
  readonly kind: ReadKind;
  readonly book: Book;
  readonly log: ReadLog;
}

function eachRead(wanted: WantedReads, visit: (row: number, at: EpochMs) => void): void {
  const { rider, book, log } = wanted;
  for (const tag of tagsOfRider(book, rider)) {
    for (const row of rowsOfTag(log, tag)) {
      if (isWanted(wanted, tag, row)) visit(row, timeOfRead(book, log, row));
    }
  }
}

/** `seq` of the first arrival of a rider, whether it counts or not; Infinity when there is none. */
export function firstArrival(rider: RiderId, book: Book, log: ReadLog): Seq {
  const firsts = tagsOfRider(book, rider).map((tag) => {
    for (const row of rowsOfTag(log, tag)) if (isWanted({ rider, kind: 'arrive', book, log }, tag, row)) return log.seqs.at(row);
    return Number.POSITIVE_INFINITY;
  });
  return Math.min(Number.POSITIVE_INFINITY, ...firsts);
}

function isWanted({ rider, kind, book, log }: WantedReads, tag: TagId, row: number): boolean {
  return originOf(log, row).kind === kind && riderOfTag(book, tag, timeOfRead(book, log, row)) === rider;
}

/** A voided crossing takes its burst with it: what is at most a burst's gap from the mark before and within `minLap`, on both sides. */
function swallow(marks: readonly Mark[], placed: readonly Placement[], minLap: Ms): ReadonlyMap<Mark, Placement> {
  const swallowed = new Map<Mark, Placement>();
  for (const placement of placed) {
    if (placement.role === 'counts') continue;
    const older = marks.filter(({ since }) => since < placement.since);
    const after = older.filter(({ at }) => at >= placement.at);
    const before = older.filter(({ at }) => at < placement.at).reverse();
    for (const side of [after, before]) for (const mark of burst(side, placement.at, minLap)) swallowed.set(mark, placement);
  }
  return swallowed;
}

function burst(marks: readonly Mark[], from: EpochMs, minLap: Ms): readonly Mark[] {
  let previous = from;
  const end = marks.findIndex(({ at }) => {
    const isOutside = Math.abs(at - previous) > BURST_GAP || Math.abs(at - from) >= minLap;
    previous = at;
    return isOutside;
  });
  return end < 0 ? marks : marks.slice(0, end);
}
