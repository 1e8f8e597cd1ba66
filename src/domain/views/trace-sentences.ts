import type { GateCode, RiderContext } from '../laps/crossings';
import type { PassingOverride } from '../ledger/passing-overrides';
import type { Seq } from '../model/entry';
import type { RaceState } from '../race/race-state';
import { sayRider, sayStatus, sayTime } from '../race/wording';

/** Why a mark does not take part in the sweep. */
export function sayGate(state: RaceState, gate: GateCode, context: RiderContext): string {
  switch (gate) {
    case 'clock-ahead':
      return "Dated over a day after it arrived, so the reader's clock was wrong. It counts once the clock is put right.";
    case 'not-started':
      return 'The rider is marked as not started.';
    case 'before-start':
      return `Before the start at ${sayTime(state, context.startAt)}.`;
    case 'after-stop':
      return `After the race was stopped${at(state, context.stopAt)}.`;
    case 'after-time':
      return 'After the time was up.';
    case 'withdrawn':
      return `After the rider was marked as ${sayStatus(context.status)}${at(state, context.withdrawnAt)}.`;
  }
}

/** Why a voided passing, or one of its burst, does not count. */
export function sayVoided(state: RaceState, { effectiveFrom: since }: PassingOverride): string {
  return `Voided by the timekeeper${reasonOf(state, since)}.`;
}

/** Where a passing went that was here. */
export function sayMoved(state: RaceState, { seq, effectiveFrom: since }: PassingOverride): string {
  const change = state.ledger.passings.get(seq);
  const to = change?.to ?? null;
  const time = change?.at ?? null;
  const where = to === null ? '' : ` to ${sayRider(state, to)}`;
  const when = time === null ? '' : ` to ${sayTime(state, time)}`;
  return `Moved${where}${when} by the timekeeper${reasonOf(state, since)}.`;
}

function at(state: RaceState, time: RiderContext['stopAt']): string {
  return time === null ? '' : ` at ${sayTime(state, time)}`;
}

function reasonOf(state: RaceState, seq: Seq): string {
  const reason = state.acts.find((entry) => entry.seq === seq)?.reason ?? '';
  return reason === '' ? '' : `: ${reason}`;
}
