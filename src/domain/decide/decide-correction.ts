import { mutedFrom, ownStartOf, statusOf } from '../laps/rider';
import { currentRider, tagOfRider } from '../ledger/passing-overrides';
import { codeOfTag } from '../ledger/read-log';
import { STATUS_ORDER } from '../model/classification';
import type { Decision, WantedCorrection } from '../model/command';
import { LINE } from '../model/course';
import type { RiderId, Seq } from '../model/entry';
import type { Refusal } from '../model/refusal.messages';
import { DAY, type EpochMs, isInstant } from '../model/time';
import { describeRider } from '../race/describe-rider';
import { findPassing, type Passing, reachOfCrossing } from '../race/find-passing';
import { lapToSplit } from '../race/lap-split';
import { momentOfRider } from '../race/meant-rider';
import { type RaceState, standings } from '../race/race-state';
import { suspectedLaps } from '../views/suspected-laps';
import { act, refuse, refuseNoChange, refuseValue, textProblem } from './decision';

type Of<Kind extends WantedCorrection['kind']> = Extract<WantedCorrection, { readonly kind: Kind }>;

/** Decides corrections of passings, tags and reader clocks (rule 6). */
export function decideCorrection(state: RaceState, correction: WantedCorrection): Decision {
  switch (correction.kind) {
    case 'insert':
      return decideInsert(state, correction);
    case 'void':
    case 'move':
    case 'retime':
      return decidePassing(state, correction);
    case 'restore':
      return decideRestore(state, correction);
    case 'split':
      return decideSplit(state, correction);
    case 'confirm-lap':
      return decideConfirmLap(state, correction);
    case 'status':
      return decideStatus(state, correction);
    case 'start':
      return decideOwnStart(state, correction);
    case 'adjust-time':
    case 'adjust-laps':
      return decideAdjustment(state, correction);
    case 'relegate':
      return decideRelegation(state, correction);
    case 'note':
      return decideNote(state, correction);
    case 'mute':
      return decideMute(state, correction);
    case 'shift-clock':
      return decideShift(state, correction);
    case 'confirm-times':
      return decideTimes(state, correction);
  }
}

/** A correction with the moment at which a tag in its rider is looked up, where the usual one would hit somebody else. */
function withMoment<T extends object>(state: RaceState, correction: T, rider: RiderId, usual: EpochMs | null): T & { riderAt?: EpochMs } {
  const riderAt = momentOfRider(state, rider, usual);
  return riderAt === undefined ? correction : { ...correction, riderAt };
}

function decideInsert(state: RaceState, correction: Of<'insert'>): Decision {
  const { rider, at } = correction;
  if (!isRider(state, rider)) return unknownRider(rider);
  if (!isInstant(at)) return refuseValue({ problem: 'not-a-time', field: 'passing' });
  const { point } = correction;
  const { points } = state.ledger.control.rules;
  if (point !== undefined && point !== LINE && !points.some(({ id }) => id === point)) {
    return refuseValue({ problem: 'unknown-point', point, known: points.map(({ id }) => id) });
  }
  return act({ type: 'corrected', correction: withMoment(state, correction, rider, at) });
}

function decidePassing(state: RaceState, correction: Of<'void' | 'move' | 'retime'>): Decision {
  const { onlyRead = false, ...wanted } = correction;
  const passing = findPassing(state, wanted.passing.seq);
  if (passing === null) return notAPassing(wanted.passing.seq);
  const refusal = passingRefusal(state, passing, onlyRead);
  if (refusal !== null) return refuse(refusal);
  const isAlone = onlyRead || (wanted.kind !== 'void' && isPlaced(state, passing));
  const reach = isAlone ? null : reachOfCrossing(state, passing);
  switch (wanted.kind) {
    case 'void':
      return act({ type: 'corrected', correction: { ...wanted, reach } });
    case 'move':
      return decideMove(state, passing, { ...wanted, reach });
    case 'retime':
      if (!isInstant(wanted.at)) return refuseValue({ problem: 'not-a-time', field: 'new-time' });
      if (wanted.at === passing.at) return refuseNoChange({ problem: 'passing-time', at: passing.at });
      return act({ type: 'corrected', correction: { ...wanted, reach } });
  }
}

/**
 * Whether people put a passing where it is: what else was read there was there by itself, so it stays when the passing is taken away again.
 * Reads that came with it are still where it was read.
 */
function isPlaced({ ledger }: RaceState, { seq }: Passing): boolean {
  return ledger.insertedPassings.has(seq) || (ledger.passingCorrections.get(seq)?.moves.length ?? 0) > 0;
}

function decideMove(state: RaceState, { rider, at }: Passing, correction: Of<'move'>): Decision {
  if (!isRider(state, correction.to)) return unknownRider(correction.to);
  const moved = withMoment(state, correction, correction.to, at);
  if (currentRider(state.ledger, moved.to, moved.riderAt ?? at) === rider)
    return refuseNoChange({ problem: 'passing-rider', rider: describeRider(state, rider) });
  return act({ type: 'corrected', correction: moved });
}

/**
 * Returns why a passing cannot be corrected; null when it can. A crossing is corrected through the passing that gives it its time, a
 * single read of it by itself.
 */
function passingRefusal(state: RaceState, passing: Passing, onlyRead: boolean): Refusal | null {
  const { seq, at, countsAs } = passing;
  const rider = describeRider(state, passing.rider);
  if (passing.isFromSplit) return { code: 'unknown-passing', params: { problem: 'part-of-split', rider, at, entry: seq } };
  if (passing.isVoided) return { code: 'already-voided', params: { rider, at } };
  if (countsAs === null) return { code: 'unknown-passing', params: { problem: 'not-counted', rider, at } };
  if (countsAs === seq || onlyRead) return null;
  return { code: 'unknown-passing', params: { problem: 'same-crossing', entry: seq, as: countsAs } };
}

function decideRestore(state: RaceState, correction: Of<'restore'>): Decision {
  const passing = findPassing(state, correction.passing.seq);
  if (passing === null) return notAPassing(correction.passing.seq);
  if (!passing.isVoided) return refuse({ code: 'not-voided', params: { rider: describeRider(state, passing.rider), at: passing.at } });
  return act({ type: 'corrected', correction });
}

function decideSplit(state: RaceState, wanted: Of<'split'>): Decision {
  const { rider: named, passing, into } = wanted;
  if (!isRider(state, named)) return unknownRider(named);
  const correction = withMoment(state, wanted, named, null);
  const rider = describeRider(state, named);
  const span = lapToSplit(state, correction);
  if (span === null) return refuse({ code: 'unknown-passing', params: { problem: 'no-lap', entry: passing.seq, rider } });
  if (![2, 3, 4].includes(into)) return refuseValue({ problem: 'split-count' });
  const part = (span.to - span.from) / into;
  if (part < Math.max(1, state.ledger.control.rules.minLap)) return refuseValue({ problem: 'lap-too-short', rider, lap: span.lap, into });
  return act({ type: 'corrected', correction });
}

/** Refused unless the lap is suspected now: another act or a read may have settled it since the screen was loaded. */
function decideConfirmLap(state: RaceState, wanted: Of<'confirm-lap'>): Decision {
  const { rider, passing, from, to } = wanted;
  if (!isRider(state, rider)) return unknownRider(rider);
  const correction = withMoment(state, wanted, rider, null);
  const now = currentRider(state.ledger, rider, correction.riderAt ?? null) ?? rider;
  const isSuspected = suspectedLaps(state).some(
    (lap) => lap.rider === now && lap.seq === passing.seq && lap.from === from && lap.to === to,
  );
  if (isSuspected) return act({ type: 'corrected', correction });
  return refuse({ code: 'not-suspected', params: { rider: describeRider(state, rider), from, to } });
}

function decideStatus(state: RaceState, wanted: Of<'status'>): Decision {
  const { rider, status } = wanted;
  if (!isRider(state, rider)) return unknownRider(rider);
  if (!STATUS_ORDER.includes(status)) return refuseValue({ problem: 'unknown-status', statuses: STATUS_ORDER });
  if (wanted.at !== null && !isInstant(wanted.at)) return refuseValue({ problem: 'not-a-time', field: 'status' });
  const at = status === 'racing' ? null : wanted.at;
  const correction = withMoment(state, { ...wanted, at }, rider, null);
  const before = statusOf(state.ledger, currentRider(state.ledger, rider, correction.riderAt ?? null) ?? rider);
  if ((before?.status ?? 'racing') === status && (before?.at ?? null) === at)
    return refuseNoChange({ problem: 'status', rider: describeRider(state, rider) });
  return act({ type: 'corrected', correction });
}

function decideOwnStart(state: RaceState, wanted: Of<'start'>): Decision {
  const { rider, at } = wanted;
  if (!isRider(state, rider)) return unknownRider(rider);
  if (at !== null && !isInstant(at)) return refuseValue({ problem: 'not-a-time', field: 'start' });
  const correction = withMoment(state, wanted, rider, null);
  const now = currentRider(state.ledger, rider, correction.riderAt ?? null) ?? rider;
  if (ownStartOf(state.ledger, now) === at) return refuseNoChange({ problem: 'own-start', rider: describeRider(state, rider) });
  return act({ type: 'corrected', correction });
}

/** A week, or ten thousand laps. */
const MOST_ADDED = { 'adjust-time': 7 * DAY, 'adjust-laps': 10_000 };

function decideAdjustment(state: RaceState, wanted: Of<'adjust-time' | 'adjust-laps'>): Decision {
  if (!isRider(state, wanted.rider)) return unknownRider(wanted.rider);
  const isAmount = Number.isInteger(wanted.by) && wanted.by !== 0 && Math.abs(wanted.by) <= MOST_ADDED[wanted.kind];
  if (!isAmount) return refuseValue({ problem: 'adjustment' });
  return act({ type: 'corrected', correction: withMoment(state, wanted, wanted.rider, null) });
}

function decideRelegation(state: RaceState, wanted: Of<'relegate'>): Decision {
  const { rider, behind } = wanted;
  if (!isRider(state, rider)) return unknownRider(rider);
  if (!isRider(state, behind)) return unknownRider(behind);
  const correction = withMoment(state, wanted, rider, null);
  const own = currentRider(state.ledger, rider, correction.riderAt ?? null);
  const other = currentRider(state.ledger, behind, null);
  if (own === other) return refuseValue({ problem: 'relegated-behind-self' });
  const [ownRow, otherRow] = [own, other].map((id) => standings(state).find((row) => row.rider === id));
  // Of a tag whose reads do not count nothing is known yet.
  const areApart = ownRow !== undefined && otherRow !== undefined && ownRow.section !== otherRow.section;
  if (areApart) return refuseValue({ problem: 'not-compared', rider: describeRider(state, rider), other: describeRider(state, behind) });
  return act({ type: 'corrected', correction });
}

function decideNote(state: RaceState, wanted: Of<'note'>): Decision {
  if (!isRider(state, wanted.rider)) return unknownRider(wanted.rider);
  const text = wanted.text.trim();
  const problem = textProblem('note', text, { from: 1, to: 500 });
  if (problem !== null) return refuseValue(problem);
  return act({ type: 'corrected', correction: withMoment(state, { ...wanted, text }, wanted.rider, null) });
}

function decideMute(state: RaceState, correction: Of<'mute'>): Decision {
  const { tag, from } = correction;
  if (codeOfTag(state.log, tag) === null) return unknownRider(`tag:${tag}`);
  if (from !== null && !isInstant(from)) return refuseValue({ problem: 'not-a-time', field: 'muted-from' });
  const muted = mutedFrom(state.ledger, tag);
  if (muted !== null && muted <= (from ?? Number.NEGATIVE_INFINITY)) return refuseNoChange({ problem: 'muted', tag });
  return act({ type: 'corrected', correction });
}

/** A clock may be wrong by years, but a corrected time must stay within the times that the station can store. */
const MAX_SHIFT_MS = 100 * 366 * DAY;

function decideShift(state: RaceState, correction: Of<'shift-clock'>): Decision {
  const refused = refusedReads(state, correction);
  if (refused !== null) return refused;
  const { by } = correction;
  if (!Number.isInteger(by) || Math.abs(by) > MAX_SHIFT_MS) return refuseValue({ problem: 'clock-amount' });
  if (by === 0) return refuseNoChange({ problem: 'clock' });
  return act({ type: 'corrected', correction });
}

function decideTimes(state: RaceState, correction: Of<'confirm-times'>): Decision {
  return refusedReads(state, correction) ?? act({ type: 'corrected', correction });
}

/** Why reads of a reader cannot be meant: it has none, or no time or entry lies between; null: they can. */
function refusedReads(state: RaceState, { reader, from, until, entries }: Of<'shift-clock' | 'confirm-times'>): Decision | null {
  if (!state.log.originsByReader.has(reader)) return refuseValue({ problem: 'unknown-reader', reader });
  if (!isInstant(from) || !isInstant(until) || from >= until) return refuseValue({ problem: 'clock-range' });
  const isEmpty = entries !== undefined && entries.until !== null && entries.from >= entries.until;
  return isEmpty ? refuseValue({ problem: 'clock-entries' }) : null;
}

function isRider(state: RaceState, rider: RiderId): boolean {
  const tag = tagOfRider(rider);
  return tag === null ? currentRider(state.ledger, rider, null) !== null : codeOfTag(state.log, tag) !== null;
}

function unknownRider(rider: RiderId): Decision {
  const tag = tagOfRider(rider);
  return refuse({ code: 'unknown-rider', params: { rider: tag === null ? { participant: rider } : { tag } } });
}

function notAPassing(seq: Seq): Decision {
  return refuse({ code: 'unknown-passing', params: { problem: 'not-a-passing', entry: seq } });
}
