import type { RiderId, Seq } from '../model/entry';
import type { TagId } from '../model/read';
import type { ParticipantId } from '../model/roster';
import { type EpochMs, later } from '../model/time';
import type { Book, PassingChange } from './ledger';
import { originOf, type ReadLog, rowOfRead, tagReadsOf } from './read-log';
import { carrierAt } from './tag-assignments';

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

/** All placements that follow from a book. Lists are in order of `seq` and are replaced, never changed. */
export interface Placements {
  /** Riders whom no correction touches have no entry. */
  readonly byRider: Map<RiderId, readonly Placement[]>;
  /** Per passing the riders who have a placement of it. */
  readonly ridersOf: Map<Seq, readonly RiderId[]>;
}

/** When a read was, with the clocks that the timekeeper put right. */
export function timeOfRead(book: Book, log: ReadLog, row: number): EpochMs {
  const time = log.times.at(row);
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

export function noPlacements(): Placements {
  return { byRider: new Map(), ridersOf: new Map() };
}

export function copyPlacements({ byRider, ridersOf }: Placements): Placements {
  return { byRider: new Map(byRider), ridersOf: new Map(ridersOf) };
}

/** The placements of a whole book. */
export function placeAll(book: Book, log: ReadLog): Placements {
  const placements = noPlacements();
  for (const seq of new Set([...book.inserted.keys(), ...book.passings.keys()])) placePassing(placements, { book, log }, seq);
  return placements;
}

/** Puts one passing where the book says, and answers the riders who had or have it. */
export function placePassing(placements: Placements, facts: Facts, seq: Seq): readonly RiderId[] {
  const { byRider, ridersOf } = placements;
  const before = ridersOf.get(seq) ?? [];
  for (const rider of before)
    setPlaced(
      byRider,
      rider,
      (byRider.get(rider) ?? []).filter((placement) => placement.seq !== seq),
    );
  const placed = passingsOf(facts, seq).flatMap((passing) => placesOf(facts.book, passing));
  for (const { rider, placement } of placed) setPlaced(byRider, rider, inOrder([...(byRider.get(rider) ?? []), placement]));
  const after = [...new Set(placed.map(({ rider }) => rider))];
  if (after.length === 0) ridersOf.delete(seq);
  else ridersOf.set(seq, after);
  return [...before, ...after];
}

function setPlaced(byRider: Placements['byRider'], rider: RiderId, placed: readonly Placement[]): void {
  if (placed.length === 0) byRider.delete(rider);
  else byRider.set(rider, placed);
}

function inOrder(placed: readonly Placement[]): readonly Placement[] {
  return [...placed].sort((one, other) => one.seq - other.seq || one.at - other.at);
}

/** What placements are found from. */
interface Facts {
  readonly book: Book;
  readonly log: ReadLog;
}

interface FoundPassing {
  readonly seq: Seq;
  readonly home: RiderId | null;
  readonly at: EpochMs;
  readonly inferred: boolean;
  readonly row: number | null;
  readonly change: PassingChange | undefined;
}

/** The passings of one entry where reads and entries put them: one, or the several of a split. */
function passingsOf({ book, log }: Facts, seq: Seq): readonly FoundPassing[] {
  const change = book.passings.get(seq);
  const inserted = book.inserted.get(seq);
  if (inserted !== undefined) {
    const { rider, times, inferred } = inserted;
    return times.map((at) => ({ seq, home: riderNow(book, rider, at), at, inferred, row: null, change }));
  }
  const row = rowOfRead(log, seq);
  if (row < 0 || change === undefined) return [];
  const at = timeOfRead(book, log, row);
  return [{ seq, home: riderOfTag(book, tagReadsOf(log, row).tag, at), at, inferred: false, row, change }];
}

const NO_ACTS: readonly Seq[] = [];

interface Placed {
  readonly rider: RiderId;
  readonly placement: Placement;
}

/** Where the timekeeper wants a passing, and where it is missing since. A passing given to somebody who is gone is back where it was. */
function placesOf(book: Book, { seq, home, at, inferred, row, change }: FoundPassing): readonly Placed[] {
  if (home === null) return [];
  const base = { seq, inferred, row, acts: change?.acts ?? NO_ACTS };
  if (change === undefined) return [{ rider: home, placement: { ...base, at, role: 'counts', since: seq } }];
  const time = change.at ?? at;
  const rider = change.to === null ? home : (riderNow(book, change.to, time) ?? home);
  const last = base.acts[base.acts.length - 1] ?? seq;
  const role = change.voidedBy === null ? 'counts' : 'voided';
  const there: Placed = { rider, placement: { ...base, at: time, role, since: change.voidedBy ?? last } };
  if (rider === home && time === at) return [there];
  return [there, { rider: home, placement: { ...base, at, role: 'moved', since: change.movedBy ?? last } }];
}
