import { type RejectionCode, rowOfRef, timeUp } from '../laps/crossings';
import { neutralAround } from '../laps/race-time';
import { type Rider, stayAt } from '../laps/rider';
import type { PassingOverride } from '../ledger/passing-overrides';
import { originOf } from '../ledger/read-log';
import type { Seq } from '../model/entry';
import { NO_PARAMS } from '../model/message';
import type { Verdict } from '../model/verdict.messages';
import { describeRider } from '../race/describe-rider';
import { actEntry, type RaceState } from '../race/race-state';

export const DEPARTURE: Verdict = { code: 'departure', params: NO_PARAMS };
export const START: Verdict = { code: 'start', params: NO_PARAMS };
export const SUPERSEDED_START: Verdict = { code: 'superseded-start', params: NO_PARAMS };

/** Why a candidate of a rider, by its position, does not take part in the sweep. */
export function rejectionVerdict(rejection: RejectionCode, rider: Rider, position: number): Verdict {
  const { context, track } = rider;
  const { startAt, stopAt, status, withdrawnAt } = context;
  switch (rejection) {
    case 'clock-ahead':
    case 'not-started':
    case 'muted':
      return { code: rejection, params: NO_PARAMS };
    case 'gun-not-set': {
      const row = rowOfRef(context, track.refs.at(position));
      const antenna = row === null ? null : originOf(context.log, row).antenna;
      return { code: rejection, params: { at: track.times.at(position), antenna } };
    }
    case 'too-soon':
      return { code: rejection, params: { start_at: startAt, min_lap: context.rules.minLap } };
    case 'neutralised': {
      const at = track.times.at(position);
      const stretch = neutralAround(context, at);
      return { code: rejection, params: { from: stretch?.from ?? at, until: stretch?.until ?? null } };
    }
    case 'before-start':
      return { code: rejection, params: { start_at: startAt } };
    case 'after-stop':
      return { code: rejection, params: { stopped_at: stopAt ?? startAt } };
    case 'after-time':
      return { code: rejection, params: { ended_at: timeUp(context) } };
    case 'parked': {
      const at = track.times.at(position);
      const stay = stayAt(rider, position);
      return { code: rejection, params: { from: stay?.from ?? at } };
    }
    case 'withdrawn':
      return { code: rejection, params: { status, at: withdrawnAt ?? startAt } };
  }
}

/** Why a voided passing, or another read of its burst, does not count, or where a moved passing went. */
export function overrideVerdict(state: RaceState, { seq, role, effectiveFrom }: PassingOverride): Verdict {
  const reason = reasonOf(state, effectiveFrom);
  if (role !== 'moved') return { code: 'voided', params: { reason } };
  const change = state.ledger.passingCorrections.get(seq);
  const to = change?.moves.findLast((move) => move.to !== null)?.to ?? null;
  const at = change?.moves.findLast((move) => move.at !== null)?.at ?? null;
  return { code: 'moved', params: { rider: to === null ? null : describeRider(state, to), at, reason } };
}

function reasonOf(state: RaceState, seq: Seq): string | null {
  return actEntry(state, seq)?.reason ?? null;
}
