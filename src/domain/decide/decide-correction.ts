import { statusOf } from '../laps/rider';
import { currentRider, tagOfRider } from '../ledger/passing-overrides';
import { readsOfTag } from '../ledger/read-log';
import { STATUS_ORDER } from '../model/classification';
import type { Decision } from '../model/command';
import type { Correction, RiderId, Seq } from '../model/entry';
import type { Refusal } from '../model/refusal.messages';
import { DAY, isInstant } from '../model/time';
import { describeRider } from '../race/describe-rider';
import { findPassing, type Passing } from '../race/find-passing';
import { lapToSplit } from '../race/lap-split';
import type { RaceState } from '../race/race-state';
import { suspectedLaps } from '../views/suspected-laps';
import { act, refuse, refuseNoChange, refuseValue } from './decision';

type Of<Kind extends Correction['kind']> = Extract<Correction, { readonly kind: Kind }>;

/** Decides corrections of passings and reader clocks (rule 6). */
export function decideCorrection(state: RaceState, correction: Correction): Decision {
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
    case 'shift-clock':
      return decideShift(state, correction);
  }
}

function decideInsert(state: RaceState, correction: Of<'insert'>): Decision {
  if (!isRider(state, correction.rider)) return unknownRider(correction.rider);
  if (!isInstant(correction.at)) return refuseValue({ problem: 'not-a-time', field: 'passing' });
  return act({ type: 'corrected', correction });
}

function decidePassing(state: RaceState, correction: Of<'void' | 'move' | 'retime'>): Decision {
  const passing = findPassing(state, correction.passing.seq);
  if (passing === null) return notAPassing(correction.passing.seq);
  const refusal = passingRefusal(state, passing);
  if (refusal !== null) return refuse(refusal);
  if (correction.kind === 'move') {
    if (!isRider(state, correction.to)) return unknownRider(correction.to);
    if (currentRider(state.ledger, correction.to, passing.at) === passing.rider)
      return refuseNoChange({ problem: 'passing-rider', rider: describeRider(state, passing.rider) });
  }
  if (correction.kind === 'retime') {
    if (!isInstant(correction.at)) return refuseValue({ problem: 'not-a-time', field: 'new-time' });
    if (correction.at === passing.at) return refuseNoChange({ problem: 'passing-time', at: passing.at });
  }
  return act({ type: 'corrected', correction });
}

/** Returns why a passing cannot be corrected; null when it can. A crossing is corrected through the passing that gives it its time. */
function passingRefusal(state: RaceState, passing: Passing): Refusal | null {
  const { seq, at, countsAs } = passing;
  const rider = describeRider(state, passing.rider);
  if (passing.isFromSplit) return { code: 'unknown-passing', params: { problem: 'part-of-split', rider, at, entry: seq } };
  if (passing.isVoided) return { code: 'already-voided', params: { rider, at } };
  if (countsAs === null) return { code: 'unknown-passing', params: { problem: 'not-counted', rider, at } };
  if (countsAs === seq) return null;
  return { code: 'unknown-passing', params: { problem: 'same-crossing', entry: seq, as: countsAs } };
}

function decideRestore(state: RaceState, correction: Of<'restore'>): Decision {
  const passing = findPassing(state, correction.passing.seq);
  if (passing === null) return notAPassing(correction.passing.seq);
  if (!passing.isVoided) return refuse({ code: 'not-voided', params: { rider: describeRider(state, passing.rider), at: passing.at } });
  return act({ type: 'corrected', correction });
}

function decideSplit(state: RaceState, correction: Of<'split'>): Decision {
  const { passing, into } = correction;
  if (!isRider(state, correction.rider)) return unknownRider(correction.rider);
  const rider = describeRider(state, correction.rider);
  const span = lapToSplit(state, correction);
  if (span === null) return refuse({ code: 'unknown-passing', params: { problem: 'no-lap', entry: passing.seq, rider } });
  if (![2, 3, 4].includes(into)) return refuseValue({ problem: 'split-count' });
  const part = (span.to - span.from) / into;
  if (part < Math.max(1, state.ledger.control.rules.minLap)) return refuseValue({ problem: 'lap-too-short', rider, lap: span.lap, into });
  return act({ type: 'corrected', correction });
}

/** Refused unless the lap is suspected now: another act or a read may have settled it since the screen was loaded. */
function decideConfirmLap(state: RaceState, correction: Of<'confirm-lap'>): Decision {
  const { rider, passing, from, to } = correction;
  if (!isRider(state, rider)) return unknownRider(rider);
  const now = currentRider(state.ledger, rider, null) ?? rider;
  const isSuspected = suspectedLaps(state).some(
    (lap) => lap.rider === now && lap.seq === passing.seq && lap.from === from && lap.to === to,
  );
  if (isSuspected) return act({ type: 'corrected', correction });
  return refuse({ code: 'not-suspected', params: { rider: describeRider(state, rider), from, to } });
}

function decideStatus(state: RaceState, correction: Of<'status'>): Decision {
  const { rider, status } = correction;
  if (!isRider(state, rider)) return unknownRider(rider);
  if (!STATUS_ORDER.includes(status)) return refuseValue({ problem: 'unknown-status', statuses: STATUS_ORDER });
  if (correction.at !== null && !isInstant(correction.at)) return refuseValue({ problem: 'not-a-time', field: 'status' });
  const at = status === 'racing' ? null : correction.at;
  const before = statusOf(state.ledger, currentRider(state.ledger, rider, null) ?? rider);
  if ((before?.status ?? 'racing') === status && (before?.at ?? null) === at)
    return refuseNoChange({ problem: 'status', rider: describeRider(state, rider) });
  return act({ type: 'corrected', correction: { ...correction, at } });
}

/** A clock may be wrong by years, but a corrected time must stay within the times that the station can store. */
const MAX_SHIFT_MS = 100 * 366 * DAY;

function decideShift(state: RaceState, correction: Of<'shift-clock'>): Decision {
  const { reader, from, until, by } = correction;
  if (!state.log.originsByReader.has(reader)) return refuseValue({ problem: 'unknown-reader', reader });
  if (!isInstant(from) || !isInstant(until) || from >= until) return refuseValue({ problem: 'clock-range' });
  if (!Number.isInteger(by) || Math.abs(by) > MAX_SHIFT_MS) return refuseValue({ problem: 'clock-amount' });
  if (by === 0) return refuseNoChange({ problem: 'clock' });
  return act({ type: 'corrected', correction });
}

function isRider(state: RaceState, rider: RiderId): boolean {
  const tag = tagOfRider(rider);
  return tag === null ? currentRider(state.ledger, rider, null) !== null : readsOfTag(state.log, tag) !== null;
}

function unknownRider(rider: RiderId): Decision {
  const tag = tagOfRider(rider);
  return refuse({ code: 'unknown-rider', params: { rider: tag === null ? { participant: rider } : { tag } } });
}

function notAPassing(seq: Seq): Decision {
  return refuse({ code: 'unknown-passing', params: { problem: 'not-a-passing', entry: seq } });
}
