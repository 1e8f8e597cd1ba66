import type { RiderId, Seq } from '../model/entry';
import type { TagId } from '../model/read';
import type { ParticipantId } from '../model/roster';
import { type EpochMs, later } from '../model/time';
import type { Ledger, PassingChange } from './ledger';
import { originOf, type ReadLog, rowOfRead, tagReadsOf } from './read-log';
import { holderAt } from './tag-assignments';

/**
 * Where the timekeeper's word puts a passing, or takes one from. `counts`: it takes part in the sweep here. `voided`: it does not
 * count here, and neither does its burst. `moved`: it was here before it was given to somebody else or another time, and its burst
 * does not take its place.
 */
export interface PassingOverride {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly role: 'counts' | 'voided' | 'moved';
  /** Act that put it so; what the timekeeper placed later than a void is not swallowed by it. */
  readonly effectiveFrom: Seq;
  readonly inferred: boolean;
  /** Row in the read log; null for a passing without a read. */
  readonly row: number | null;
  readonly acts: readonly Seq[];
}

/** All placements that follow from a book. Lists are in order of `seq` and are replaced, never changed. */
export interface PassingOverrides {
  /** Riders whom no correction touches have no entry. */
  readonly byRider: Map<RiderId, readonly PassingOverride[]>;
  /** Per passing the riders who have a placement of it. */
  readonly ridersOf: Map<Seq, readonly RiderId[]>;
}

/** When a read was, with the clocks that the timekeeper put right. */
export function timeOfRead(ledger: Ledger, log: ReadLog, row: number): EpochMs {
  const time = log.times.at(row);
  if (ledger.shifts.length === 0) return time;
  const { reader } = originOf(log, row);
  const due = ledger.shifts.filter((shift) => shift.reader === reader && time >= shift.from && time < shift.until);
  return due.reduce((shifted, { by }) => later(shifted, by), time);
}

/** Whose reads of a tag are at a moment (null: before every read): its carrier's, else those of the tag itself (rule 2). */
export function riderOfTag(ledger: Ledger, tag: TagId, at: EpochMs | null): RiderId {
  return holderAt(ledger.tagAssignments, tag, at) ?? `tag:${tag}`;
}

/** The tag that a rider id speaks of; null for a participant's. */
export function tagOfRider(rider: RiderId): TagId | null {
  return rider.startsWith('tag:') ? (rider.slice(4) as TagId) : null;
}

/** Who a rider named earlier is at a moment: a tag may have got a carrier since. Null for a participant who is gone. */
export function riderNow(ledger: Ledger, rider: RiderId, at: EpochMs | null): RiderId | null {
  const tag = tagOfRider(rider);
  if (tag !== null) return riderOfTag(ledger, tag, at);
  return ledger.participants.has(rider as ParticipantId) ? rider : null;
}

export function noOverrides(): PassingOverrides {
  return { byRider: new Map(), ridersOf: new Map() };
}

export function copyOverrides({ byRider, ridersOf }: PassingOverrides): PassingOverrides {
  return { byRider: new Map(byRider), ridersOf: new Map(ridersOf) };
}

/** The placements of a whole book. */
export function overrideAll(ledger: Ledger, log: ReadLog): PassingOverrides {
  const overrides = noOverrides();
  for (const seq of new Set([...ledger.inserted.keys(), ...ledger.passings.keys()])) overridePassing(overrides, { ledger, log }, seq);
  return overrides;
}

/** Puts one passing where the book says, and answers the riders who had or have it. */
export function overridePassing(overrides: PassingOverrides, facts: Facts, seq: Seq): readonly RiderId[] {
  const { byRider, ridersOf } = overrides;
  const before = ridersOf.get(seq) ?? [];
  for (const rider of before)
    setPlaced(
      byRider,
      rider,
      (byRider.get(rider) ?? []).filter((override) => override.seq !== seq),
    );
  const placed = passingsOf(facts, seq).flatMap((passing) => placesOf(facts.ledger, passing));
  for (const { rider, override } of placed) setPlaced(byRider, rider, inOrder([...(byRider.get(rider) ?? []), override]));
  const after = [...new Set(placed.map(({ rider }) => rider))];
  if (after.length === 0) ridersOf.delete(seq);
  else ridersOf.set(seq, after);
  return [...before, ...after];
}

function setPlaced(byRider: PassingOverrides['byRider'], rider: RiderId, placed: readonly PassingOverride[]): void {
  if (placed.length === 0) byRider.delete(rider);
  else byRider.set(rider, placed);
}

function inOrder(placed: readonly PassingOverride[]): readonly PassingOverride[] {
  return [...placed].sort((one, other) => one.seq - other.seq || one.at - other.at);
}

/** What placements are found from. */
interface Facts {
  readonly ledger: Ledger;
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
function passingsOf({ ledger, log }: Facts, seq: Seq): readonly FoundPassing[] {
  const change = ledger.passings.get(seq);
  const inserted = ledger.inserted.get(seq);
  if (inserted !== undefined) {
    const { rider, times, inferred } = inserted;
    return times.map((at) => ({ seq, home: riderNow(ledger, rider, at), at, inferred, row: null, change }));
  }
  const row = rowOfRead(log, seq);
  if (row < 0 || change === undefined) return [];
  const at = timeOfRead(ledger, log, row);
  return [{ seq, home: riderOfTag(ledger, tagReadsOf(log, row).tag, at), at, inferred: false, row, change }];
}

const NO_ACTS: readonly Seq[] = [];

interface Placed {
  readonly rider: RiderId;
  readonly override: PassingOverride;
}

/** Where the timekeeper wants a passing, and where it is missing since. A passing given to somebody who is gone is back where it was. */
function placesOf(ledger: Ledger, { seq, home, at, inferred, row, change }: FoundPassing): readonly Placed[] {
  if (home === null) return [];
  const base = { seq, inferred, row, acts: change?.acts ?? NO_ACTS };
  if (change === undefined) return [{ rider: home, override: { ...base, at, role: 'counts', effectiveFrom: seq } }];
  const time = change.at ?? at;
  const rider = change.to === null ? home : (riderNow(ledger, change.to, time) ?? home);
  const last = base.acts[base.acts.length - 1] ?? seq;
  const role = change.voidedBy === null ? 'counts' : 'voided';
  const there: Placed = { rider, override: { ...base, at: time, role, effectiveFrom: change.voidedBy ?? last } };
  if (rider === home && time === at) return [there];
  return [there, { rider: home, override: { ...base, at, role: 'moved', effectiveFrom: change.movedBy ?? last } }];
}
