import type { Book, PassingChange } from './book';
import { carrierAt } from './carriers';
import { valueAt } from './column';
import type { RiderId, Seq } from './entry';
import type { TagId } from './read';
import { originOf, type ReadLog, rowOfRead, tagReadsOf } from './read-log';
import type { ParticipantId } from './roster';
import { type EpochMs, later } from './time';

/**
 * Where the timekeeper's word puts a passing, or takes one from. `counts`: it takes part in the sweep here. `voided`: it does not
 * count here, and neither does its burst. `moved`: it was here before it was given to somebody else or another time, and its burst
 * does not take its place.
 */
export interface Placement {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly role: 'counts' | 'voided' | 'moved';
  /** Act that put it so; what the timekeeper placed later than a void is not swallowed by it. */
  readonly since: Seq;
  readonly inferred: boolean;
  /** Row in the read log; null for a passing without a read. */
  readonly row: number | null;
  readonly acts: readonly Seq[];
}

/** Placements per rider; riders whom no correction touches have no entry. */
export type Placements = ReadonlyMap<RiderId, readonly Placement[]>;

/** When a read was, with the clocks that the timekeeper put right. */
export function timeOfRead(book: Book, log: ReadLog, row: number): EpochMs {
  const time = valueAt(log.times, row);
  if (book.shifts.length === 0) return time;
  const { reader } = originOf(log, row);
  const due = book.shifts.filter((shift) => shift.reader === reader && time >= shift.from && time < shift.until);
  return due.reduce((shifted, { by }) => later(shifted, by), time);
}

/** Whose reads of a tag are at a moment (null: before every read): its carrier's, else those of the tag itself (rule 2). */
export function riderOfTag(book: Book, tag: TagId, at: EpochMs | null): RiderId {
  return carrierAt(book.carriers, tag, at) ?? `tag:${tag}`;
}

/** The tag that a rider id speaks of; null for a participant's. */
export function tagOfRider(rider: RiderId): TagId | null {
  return rider.startsWith('tag:') ? (rider.slice(4) as TagId) : null;
}

/** Who a rider named earlier is at a moment: a tag may have got a carrier since. Null for a participant who is gone. */
export function riderNow(book: Book, rider: RiderId, at: EpochMs | null): RiderId | null {
  const tag = tagOfRider(rider);
  if (tag !== null) return riderOfTag(book, tag, at);
  return book.participants.has(rider as ParticipantId) ? rider : null;
}

/** All placements that follow from the book. */
export function findPlacements(book: Book, log: ReadLog): Placements {
  const found = new Map<RiderId, Placement[]>();
  const put = (rider: RiderId | null, placement: Placement): void => {
    if (rider === null) return;
    const list = found.get(rider);
    if (list === undefined) found.set(rider, [placement]);
    else list.push(placement);
  };
  for (const passing of placedPassings(book, log)) place(book, passing, put);
  return found;
}

interface PlacedPassing {
  readonly seq: Seq;
  readonly rider: RiderId | null;
  readonly at: EpochMs;
  readonly inferred: boolean;
  readonly row: number | null;
  readonly change: PassingChange | undefined;
}

function placedPassings(book: Book, log: ReadLog): readonly PlacedPassing[] {
  const manual = [...book.inserted].flatMap(([seq, { rider, times, inferred }]) =>
    times.map((at) => ({ seq, rider: riderNow(book, rider, at), at, inferred, row: null, change: book.passings.get(seq) })),
  );
  const read = [...book.passings].flatMap(([seq, change]) => {
    const row = rowOfRead(log, seq);
    if (row < 0) return [];
    const at = timeOfRead(book, log, row);
    return [{ seq, rider: riderOfTag(book, tagReadsOf(log, row).tag, at), at, inferred: false, row, change }];
  });
  return [...manual, ...read];
}

function place(book: Book, passing: PlacedPassing, put: (rider: RiderId | null, placement: Placement) => void): void {
  const { seq, rider: home, at, inferred, row, change } = passing;
  const acts = change?.acts ?? [];
  const base = { seq, inferred, row, acts };
  if (change === undefined) {
    put(home, { ...base, at, role: 'counts', since: seq });
    return;
  }
  const to = change.to === null ? home : (riderNow(book, change.to, change.at ?? at) ?? home);
  const time = change.at ?? at;
  const last = acts[acts.length - 1] ?? seq;
  if (to !== home || time !== at) put(home, { ...base, at, role: 'moved', since: change.movedBy ?? last });
  put(to, { ...base, at: time, role: change.voidedBy === null ? 'counts' : 'voided', since: change.voidedBy ?? last });
}
