import type { RiderId, Seq } from '../model/entry';
import type { TagId } from '../model/read';
import type { ParticipantId } from '../model/roster';
import { type EpochMs, later, type Ms } from '../model/time';
import type { Ledger, PassingCorrections } from './ledger';
import { originOf, type ReadLog, rowOfRead, tagReadsOf } from './read-log';
import { holderAt } from './tag-assignments';

/**
 * Where corrections put a passing, or where they took one from. `counts`: it takes part in the sweep here. `voided`: it does not count
 * here, and neither does its burst. `moved`: it was here before it got another rider or time, and its burst does not replace it here.
 */
export interface PassingOverride {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly role: 'counts' | 'voided' | 'moved';
  /** Act that decided the role; a void does not exclude passings that were placed by a later act. */
  readonly effectiveFrom: Seq;
  readonly inferred: boolean;
  /** Row in the read log; null for a passing without a read. */
  readonly row: number | null;
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
  return later(time, clockShift(ledger, originOf(log, row).reader, time));
}

/** What clock corrections add to times of a reader that are dated so; 0 for none. */
export function clockShift(ledger: Ledger, reader: string, time: EpochMs): Ms {
  const due = ledger.clockShifts.filter((shift) => shift.reader === reader && time >= shift.from && time < shift.until);
  return due.reduce((sum, { by }) => sum + by, 0) as Ms;
}

/** The rider who has a tag at an instant (null: before every read): its participant, else the tag itself (rule 2). */
export function riderOfTag(ledger: Ledger, tag: TagId, at: EpochMs | null): RiderId {
  return holderAt(ledger.tagAssignments, tag, at) ?? `tag:${tag}`;
}

/** The tag in a rider id; null for the id of a participant. */
export function tagOfRider(rider: RiderId): TagId | null {
  return rider.startsWith('tag:') ? (rider.slice(4) as TagId) : null;
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

/** Finds the overrides of a whole ledger. */
export function findOverrides(ledger: Ledger, log: ReadLog): PassingOverrides {
  const overrides = noOverrides();
  const passings = new Set([...ledger.insertedPassings.keys(), ...ledger.passingCorrections.keys()]);
  for (const seq of passings) updateOverridesOf(overrides, { ledger, log }, seq);
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
  readonly corrections: PassingCorrections | undefined;
}

/** The passings of one entry: one, the several of a split, or none for a read that no correction touches. */
function originalsOf({ ledger, log }: OverrideSources, seq: Seq): readonly OriginalPassing[] {
  const corrections = ledger.passingCorrections.get(seq);
  const inserted = ledger.insertedPassings.get(seq);
  if (inserted !== undefined) {
    const { rider, times, inferred } = inserted;
    return times.map((at) => ({ seq, rider: currentRider(ledger, rider, at), at, inferred, row: null, corrections }));
  }
  const row = rowOfRead(log, seq);
  if (row < 0 || corrections === undefined) return [];
  const at = timeOfRead(ledger, log, row);
  return [{ seq, rider: riderOfTag(ledger, tagReadsOf(log, row).tag, at), at, inferred: false, row, corrections }];
}

const NO_ACTS: readonly Seq[] = [];

interface RiderOverride {
  readonly rider: RiderId;
  readonly override: PassingOverride;
}

/**
 * Where a corrected passing counts and, if it got another rider or time, a `moved` entry at its original rider and time, so that its
 * burst does not replace it there. If the participant it was moved to was removed, the passing stays with its original rider.
 */
function overridesOf(ledger: Ledger, original: OriginalPassing): readonly RiderOverride[] {
  const { seq, rider, at, inferred, row, corrections } = original;
  if (rider === null) return [];
  const base = { seq, inferred, row, acts: corrections?.acts ?? NO_ACTS };
  if (corrections === undefined) return [{ rider, override: { ...base, at, role: 'counts', effectiveFrom: seq } }];
  const { voidedBy, movedBy, to } = corrections;
  const newAt = corrections.at ?? at;
  const newRider = to === null ? rider : (currentRider(ledger, to, newAt) ?? rider);
  const lastAct = base.acts[base.acts.length - 1] ?? seq;
  const role = voidedBy === null ? 'counts' : 'voided';
  const there: RiderOverride = { rider: newRider, override: { ...base, at: newAt, role, effectiveFrom: voidedBy ?? lastAct } };
  if (newRider === rider && newAt === at) return [there];
  return [there, { rider, override: { ...base, at, role: 'moved', effectiveFrom: movedBy ?? lastAct } }];
}
