import type { EntryRange, Reach, RiderId, Seq } from '../model/entry';
import type { TagId } from '../model/read';
import type { ParticipantId } from '../model/roster';
import { parseTag } from '../model/tag';
import { type EpochMs, later, type Ms } from '../model/time';
import { eachInSteps, type Steps } from '../steps';
import type { Ledger, PassingCorrections, PassingMove } from './ledger';
import { originOf, type ReadLog, rowOfRead, tagReadsOf } from './read-log';
import { holderAt, riderIdOfTag } from './tag-assignments';

/**
 * Where corrections put a passing, or where they took one from. `counts`: it takes part in the sweep here. `voided`: it does not count
 * here, and neither does what is within its reach. `moved`: it was here before it got another rider or time, and what is within its reach
 * does not replace it here.
 */
export interface PassingOverride {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly role: 'counts' | 'voided' | 'moved';
  /** Act that decided the role; a void does not exclude passings that were placed by a later act. */
  readonly effectiveFrom: Seq;
  /** What does not count with it. Undefined: the reads that follow each other within `stayGap`; null: nothing else. */
  readonly reach: Reach | null | undefined;
  /** The timekeeper gave it its time, which wins over reads sooner than the minimum lap before and after it. */
  readonly isFixed: boolean;
  /** The timekeeper gave it to this rider or time, so what is said of reads of its tag or reader does not concern it. */
  readonly isMoved: boolean;
  readonly inferred: boolean;
  /** Row in the read log; null for a passing without a read. */
  readonly row: number | null;
  /** Where a passing without a read was, as the timekeeper said: the id of a point; null: where a lap ends. */
  readonly point: string | null;
  readonly acts: readonly Seq[];
}

/** All overrides that follow from a ledger. Lists are in order of `seq` and are replaced, never changed. */
export interface PassingOverrides {
  /** Riders without corrections have no entry. */
  readonly byRider: Map<RiderId, readonly PassingOverride[]>;
  /** Per passing the riders who have an override of it. */
  readonly ridersOf: Map<Seq, readonly RiderId[]>;
}

/** When a read was, with the clock corrections of its reader. */
export function timeOfRead(ledger: Ledger, log: ReadLog, row: number): EpochMs {
  const time = log.times.at(row);
  if (ledger.clockShifts.length === 0) return time;
  return later(time, clockShift(ledger, originOf(log, row).reader, { time, seq: log.seqs.at(row) }));
}

/** A read of a reader by the time that it is dated, and its entry. */
export interface DatedRead {
  readonly time: EpochMs;
  readonly seq: Seq;
}

/** What clock corrections add to the time of a read of a reader; 0 for none. */
export function clockShift(ledger: Ledger, reader: string, read: DatedRead): Ms {
  const due = ledger.clockShifts.filter((shift) => shift.reader === reader && concernsRead(shift, read));
  return due.reduce((sum, { by }) => sum + by, 0) as Ms;
}

/** Whether a correction of a reader's clock concerns a read of it. */
export function concernsRead({ from, until, entries = null }: ShiftedReads, { time, seq }: DatedRead): boolean {
  if (time < from || time >= until) return false;
  return entries === null || (seq >= entries.from && (entries.until === null || seq < entries.until));
}

/** The reads of a reader whose clock is corrected. */
interface ShiftedReads {
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly entries?: EntryRange | null;
}

/** The rider who has a tag at an instant (null: before every read): its participant, else the tag itself (rule 2). */
export function riderOfTag(ledger: Ledger, tag: TagId, at: EpochMs | null): RiderId {
  return holderAt(ledger.tagAssignments, tag, at) ?? riderIdOfTag(ledger.tagAssignments, tag);
}

/** The tag in a rider id; null for the id of a participant. */
export function tagOfRider(rider: RiderId): TagId | null {
  return rider.startsWith('tag:') ? (rider.slice(4) as TagId) : null;
}

/** The one id of a rider, whatever way of writing a tag is in this one. */
export function canonicalRider({ tagAssignments }: Ledger, rider: RiderId): RiderId {
  const tag = tagOfRider(rider);
  return tag === null ? rider : riderIdOfTag(tagAssignments, parseTag(tag) ?? tag);
}

/** Returns the rider that an earlier id means now: a tag may have been assigned since. Null for a participant who was removed. */
export function currentRider(ledger: Ledger, rider: RiderId, at: EpochMs | null): RiderId | null {
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

/** The times of the passings that corrections gave to a rider or took away. */
export function overriddenTimes({ byRider }: PassingOverrides, rider: RiderId): readonly EpochMs[] {
  return (byRider.get(rider) ?? []).map(({ at }) => at);
}

/** Finds the overrides of a whole ledger. */
export function* findOverrides(ledger: Ledger, log: ReadLog): Steps<PassingOverrides> {
  const overrides = noOverrides();
  const passings = new Set([...ledger.insertedPassings.keys(), ...ledger.passingCorrections.keys()]);
  yield* eachInSteps(passings, (seq) => updateOverridesOf(overrides, { ledger, log }, seq));
  return overrides;
}

/** What overrides are found from. */
interface OverrideSources {
  readonly ledger: Ledger;
  readonly log: ReadLog;
}

/** Finds the overrides of one passing again, and returns the riders who had or have one. */
export function updateOverridesOf(overrides: PassingOverrides, sources: OverrideSources, seq: Seq): readonly RiderId[] {
  const { byRider, ridersOf } = overrides;
  const before = ridersOf.get(seq) ?? [];
  for (const rider of before) {
    const others = (byRider.get(rider) ?? []).filter((override) => override.seq !== seq);
    setOverrides(byRider, rider, others);
  }
  const found = originalsOf(sources, seq).flatMap((original) => overridesOf(sources.ledger, original));
  for (const { rider, override } of found) setOverrides(byRider, rider, inOrder([...(byRider.get(rider) ?? []), override]));
  const after = [...new Set(found.map(({ rider }) => rider))];
  if (after.length === 0) ridersOf.delete(seq);
  else ridersOf.set(seq, after);
  return [...before, ...after];
}

function setOverrides(byRider: PassingOverrides['byRider'], rider: RiderId, overrides: readonly PassingOverride[]): void {
  if (overrides.length === 0) byRider.delete(rider);
  else byRider.set(rider, overrides);
}

function inOrder(overrides: readonly PassingOverride[]): readonly PassingOverride[] {
  return [...overrides].sort((one, other) => one.seq - other.seq || one.at - other.at);
}

/** A passing where it was read or inserted, before corrections. */
interface OriginalPassing {
  readonly seq: Seq;
  /** Null for a participant who was removed. */
  readonly rider: RiderId | null;
  readonly at: EpochMs;
  readonly inferred: boolean;
  readonly row: number | null;
  readonly point: string | null;
  readonly corrections: PassingCorrections | undefined;
}

/** The passings of one entry: one, the several of a split, or none for a read that no correction touches. */
function originalsOf({ ledger, log }: OverrideSources, seq: Seq): readonly OriginalPassing[] {
  const corrections = ledger.passingCorrections.get(seq);
  const inserted = ledger.insertedPassings.get(seq);
  if (inserted !== undefined) {
    const { rider, riderAt, times, inferred, point } = inserted;
    return times.map((at) => ({ seq, rider: currentRider(ledger, rider, riderAt ?? at), at, inferred, row: null, point, corrections }));
  }
  const row = rowOfRead(log, seq);
  if (row < 0 || corrections === undefined) return [];
  const at = timeOfRead(ledger, log, row);
  return [{ seq, rider: riderOfTag(ledger, tagReadsOf(log, row).tag, at), at, inferred: false, row, point: null, corrections }];
}

const NO_ACTS: readonly Seq[] = [];

interface RiderOverride {
  readonly rider: RiderId;
  readonly override: PassingOverride;
}

/** A passing of a rider at a time. */
interface Spot {
  readonly rider: RiderId;
  readonly at: EpochMs;
}

/**
 * Where a corrected passing counts or is voided, and a `moved` entry at each rider and time that it was taken from, so that what is within
 * its reach does not replace it there. If the participant it was moved to was removed, the passing stays with its original rider.
 */
function overridesOf(ledger: Ledger, original: OriginalPassing): readonly RiderOverride[] {
  const { seq, rider, at, inferred, row, point, corrections } = original;
  if (rider === null) return [];
  const base = { seq, inferred, row, point, acts: corrections?.acts ?? NO_ACTS, isFixed: false, isMoved: false, reach: null };
  if (corrections === undefined) return [{ rider, override: { ...base, at, role: 'counts', effectiveFrom: seq } }];
  const { voidedBy, voidReach, moves } = corrections;
  const spots = spotsOf(ledger, { rider, at }, moves);
  const now = spots[spots.length - 1] ?? { rider, at };
  const lastAct = base.acts[base.acts.length - 1] ?? seq;
  const isFixed = moves.findLast((move) => move.at !== null)?.reach !== undefined;
  const there = { ...base, at: now.at, isFixed, isMoved: moves.length > 0, reach: voidReach, effectiveFrom: voidedBy ?? lastAct };
  const left = leftBehind(moves, spots).map(
    ({ move, spot }): RiderOverride => ({
      rider: spot.rider,
      override: { ...base, at: spot.at, role: 'moved', effectiveFrom: move.by, reach: move.reach },
    }),
  );
  return [{ rider: now.rider, override: { ...there, role: voidedBy === null ? 'counts' : 'voided' } }, ...left];
}

/** Where a passing was before each of its moves, and after the last one. */
function spotsOf(ledger: Ledger, original: Spot, moves: readonly PassingMove[]): readonly Spot[] {
  const spots = [original];
  let { at } = original;
  let last: PassingMove | null = null;
  for (const move of moves) {
    at = move.at ?? at;
    if (move.to !== null) last = move;
    const rider: RiderId | null = last === null || last.to === null ? null : currentRider(ledger, last.to, last.riderAt ?? at);
    spots.push({ rider: rider ?? original.rider, at });
  }
  return spots;
}

/** The moves that took a passing away, with where from. Those of older acts left it at its original place only, if it is not there now. */
function leftBehind(moves: readonly PassingMove[], spots: readonly Spot[]): readonly { readonly move: PassingMove; readonly spot: Spot }[] {
  const [original] = spots;
  const now = spots[spots.length - 1];
  const older = moves.find(({ reach }) => reach === undefined);
  const isAway = original !== undefined && now !== undefined && (original.rider !== now.rider || original.at !== now.at);
  return [
    ...(older !== undefined && isAway ? [{ move: older, spot: original }] : []),
    ...moves.flatMap((move, index) => {
      const spot = spots[index];
      return move.reach === undefined || spot === undefined ? [] : [{ move, spot }];
    }),
  ];
}
