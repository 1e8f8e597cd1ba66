import { type GateCode, type RiderContext, timeUp } from '../laps/crossings';
import type { PassingOverride } from '../ledger/passing-overrides';
import type { Seq } from '../model/entry';
import { NO_PARAMS } from '../model/message';
import type { Verdict } from '../model/verdict.messages';
import { describeRider } from '../race/describe-rider';
import { actEntry, type RaceState } from '../race/race-state';

export const DEPARTURE: Verdict = { code: 'departure', params: NO_PARAMS };
export const START: Verdict = { code: 'start', params: NO_PARAMS };
export const SUPERSEDED_START: Verdict = { code: 'superseded-start', params: NO_PARAMS };

/** Why a candidate does not take part in the sweep. */
export function gateVerdict(gate: GateCode, context: RiderContext): Verdict {
  const { startAt, stopAt, status, withdrawnAt } = context;
  switch (gate) {
    case 'clock-ahead':
    case 'not-started':
      return { code: gate, params: NO_PARAMS };
    case 'before-start':
      return { code: gate, params: { start_at: startAt } };
    case 'after-stop':
      return { code: gate, params: { stopped_at: stopAt ?? startAt } };
    case 'after-time':
      return { code: gate, params: { ended_at: timeUp(context) } };
    case 'withdrawn':
      return { code: gate, params: { status, at: withdrawnAt ?? startAt } };
  }
}

/** Why a voided passing, or another read of its burst, does not count; or where a moved passing went. */
export function overrideVerdict(state: RaceState, { seq, role, effectiveFrom }: PassingOverride): Verdict {
  const reason = reasonOf(state, effectiveFrom);
  if (role !== 'moved') return { code: 'voided', params: { reason } };
  const change = state.ledger.passings.get(seq);
  const to = change?.to ?? null;
  return { code: 'moved', params: { rider: to === null ? null : describeRider(state, to), at: change?.at ?? null, reason } };
}

function reasonOf(state: RaceState, seq: Seq): string | null {
  return actEntry(state, seq)?.reason ?? null;
}
