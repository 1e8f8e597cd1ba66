import type { Ledger } from '../ledger/ledger';
import { type PassingOverride, riderOfTag, tagOfRider, timeOfRead } from '../ledger/passing-overrides';
import { originOf, type ReadLog, rowsOfTag } from '../ledger/read-log';
import { tagsOfParticipant } from '../ledger/tag-assignments';
import type { Reach, RiderId, Seq } from '../model/entry';
import type { ReadKind, TagId } from '../model/read';
import type { ParticipantId } from '../model/roster';
import type { RaceRules } from '../model/rules';
import type { EpochMs } from '../model/time';
import { anchorsApart } from './anchors';
import { type CandidateRef, overrideRef, readRef } from './candidate-ref';
import { lookForStay, rejectionAt, sweep } from './crossings';
import { compareAtOnce, placeOfOverride, placeOfRef } from './rider-course';
import { emptyTrack, type RiderContext, type RiderTrack } from './rider-track';

/** A read or an overridden passing of a rider, before the sweep. */
export interface Candidate {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly ref: CandidateRef;
  /** Act that put it here; 0 for a read that no correction touches. */
  readonly effectiveFrom: Seq;
}

/** A rider's candidates in time order, and those that a voided or moved passing takes with it. */
export interface Candidates {
  readonly inOrder: readonly Candidate[];
  readonly excluded: ReadonlyMap<Candidate, PassingOverride>;
}

/** The tags whose reads a rider may have: a participant's, or the tag itself. */
export function tagsOfRider(ledger: Ledger, rider: RiderId): readonly TagId[] {
  const tag = tagOfRider(rider);
  return tag !== null ? [tag] : tagsOfParticipant(ledger.tagAssignments, rider as ParticipantId);
}

/** The swept track of a rider. */
export function trackOf(rider: RiderId, ledger: Ledger, context: RiderContext): RiderTrack {
  const reads = trackOfReads(rider, ledger, context);
  const track = context.overrides.length === 0 ? reads : trackOfCandidates(collectCandidates(rider, ledger, context));
  // A read that was voided or moved was read all the same: whether a tag is parked does not depend on corrections.
  for (let position = 0; position < reads.times.length; position++) {
    lookForStay(track, reads.times.at(position), reads.refs.at(position), context);
  }
  track.anchors = anchorsOf(track, context);
  sweep(track, context);
  return track;
}

function anchorsOf(track: RiderTrack, context: RiderContext): RiderTrack['anchors'] {
  const fixed = context.overrides.flatMap(({ role, isFixed }, index) => (role === 'counts' && isFixed ? [overrideRef(index)] : []));
  if (fixed.length === 0) return [];
  const positions = fixed.map((ref) => track.refs.findRow((one) => one === ref)).filter((position) => position >= 0);
  const counting = positions.filter((position) => rejectionAt(track, position, context) === null).sort((one, other) => one - other);
  const inOrder = counting.map((position) => ({ at: track.times.at(position), ref: track.refs.at(position) }));
  return anchorsApart(inOrder, context.rules.minLap);
}

/** Everything that may count for a rider who has corrections. */
export function collectCandidates(rider: RiderId, ledger: Ledger, context: RiderContext): Candidates {
  const { log, overrides } = context;
  const found: Candidate[] = [];
  eachRead({ rider, kind: 'arrive', ledger, log }, (row, at) => {
    const seq = log.seqs.at(row);
    if (!ledger.passingCorrections.has(seq)) found.push({ seq, at, ref: readRef(row), effectiveFrom: 0 });
  });
  overrides.forEach(({ role, seq, at, effectiveFrom }, index) => {
    if (role === 'counts') found.push({ seq, at, ref: overrideRef(index), effectiveFrom });
  });
  const inOrder = found.sort((one, other) => one.at - other.at || compareAtOnce(context, one.ref, other.ref) || one.seq - other.seq);
  return { inOrder, excluded: exclusions(inOrder, context) };
}

function trackOfCandidates({ inOrder, excluded }: Candidates): RiderTrack {
  const track = emptyTrack();
  for (const candidate of inOrder) {
    if (excluded.has(candidate)) continue;
    track.times.push(candidate.at);
    track.refs.push(candidate.ref);
  }
  return track;
}

/** The same without an object for each read: this is what a whole race is rebuilt with. */
function trackOfReads(rider: RiderId, ledger: Ledger, context: RiderContext): RiderTrack {
  const track = emptyTrack();
  const { times, refs } = track;
  let isInOrder = true;
  eachRead({ rider, kind: 'arrive', ledger, log: context.log }, (row, at) => {
    const { last } = times;
    if (last !== null && (at - last || compareReads(context, row, refs.last)) < 0) isInOrder = false;
    times.push(at);
    refs.push(readRef(row));
  });
  return isInOrder ? track : inTimeOrder(track, context);
}

/** The order of two reads of the same time: by place, then as they came. */
function compareReads(context: RiderContext, one: number, other: CandidateRef | null): number {
  return other === null ? 0 : compareAtOnce(context, readRef(one), other) || one - other;
}

/** An unswept track with the candidates of another one sorted. */
function inTimeOrder({ times, refs }: RiderTrack, context: RiderContext): RiderTrack {
  const order = Array.from({ length: times.length }, (_, position) => position);
  order.sort((one, other) => times.at(one) - times.at(other) || compareReads(context, refs.at(one), refs.at(other)));
  const track = emptyTrack();
  for (const position of order) {
    track.times.push(times.at(position));
    track.refs.push(refs.at(position));
  }
  return track;
}

/** A departure of a rider. */
export interface Departure {
  readonly seq: Seq;
  readonly at: EpochMs;
  /** In the read log. */
  readonly row: number;
}

/** The departures of a rider, in order of arrival at the station. They never count. */
export function departuresOf(rider: RiderId, ledger: Ledger, log: ReadLog): readonly Departure[] {
  const found: Departure[] = [];
  eachRead({ rider, kind: 'depart', ledger, log }, (row, at) => found.push({ seq: log.seqs.at(row), at, row }));
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

/**
 * Voiding a passing also excludes what is within its reach, and so does moving it away. Acts without a reach exclude its burst: walking
 * away from it in both directions, every candidate at most `stayGap` from the previous one and less than `minLap` from the passing.
 * Candidates placed by a later act stay, and so
 * do those at another point.
 */
function exclusions(inOrder: readonly Candidate[], context: RiderContext): ReadonlyMap<Candidate, PassingOverride> {
  const { overrides, rules } = context;
  const excluded = new Map<Candidate, PassingOverride>();
  for (const override of overrides) {
    if (override.role === 'counts' || override.reach === null) continue;
    const older = inOrder.filter((candidate) => candidate.effectiveFrom < override.effectiveFrom && isWhere(override, candidate, context));
    const { reach } = override;
    const taken =
      reach === undefined ? burstAround(older, override.at, rules) : older.filter(({ at }) => isWithin(reach, at - override.at));
    for (const candidate of taken) excluded.set(candidate, override);
  }
  return excluded;
}

function isWhere(override: PassingOverride, { ref }: Candidate, context: RiderContext): boolean {
  const { course, log } = context;
  return course === null || placeOfOverride(course, log, override) === placeOfRef(context, ref);
}

/** Whether a correction takes something with it that is so much later than its passing; earlier below zero. */
export function isWithin({ before, after }: Reach, distance: number): boolean {
  return distance >= -before && distance <= after;
}

function burstAround(inOrder: readonly Candidate[], passingAt: EpochMs, rules: RaceRules): readonly Candidate[] {
  const after = inOrder.filter(({ at }) => at >= passingAt);
  const before = inOrder.filter(({ at }) => at < passingAt).reverse();
  return [after, before].flatMap((side) => burst(side, passingAt, rules));
}

/** The first of some candidates, ordered by their distance from a passing, up to the first one that does not belong to its burst. */
function burst(candidates: readonly Candidate[], passingAt: EpochMs, { stayGap, minLap }: RaceRules): readonly Candidate[] {
  let previous = passingAt;
  const end = candidates.findIndex(({ at }) => {
    const isOutside = Math.abs(at - previous) > stayGap || Math.abs(at - passingAt) >= minLap;
    previous = at;
    return isOutside;
  });
  return end < 0 ? candidates : candidates.slice(0, end);
}
