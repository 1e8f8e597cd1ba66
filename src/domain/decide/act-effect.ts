import { makeRider, type Rider, seqOfRef, statusOf } from '../laps/rider';
import { crossingTime } from '../laps/rider-track';
import type { Ledger } from '../ledger/ledger';
import { hasSameEffect } from '../ledger/ledger-effect';
import { copyOverrides, currentRider, updateOverridesOf } from '../ledger/passing-overrides';
import { applyTagRule } from '../ledger/ruled-tags';
import type { Correction, RiderId, Seq } from '../model/entry';
import { sameRules } from '../model/rules';
import { actEntry, type RaceState } from '../race/race-state';
import { scopeOf } from '../race/scope';
import type { Steps } from '../steps';

/**
 * Whether undoing or redoing the act `seq` changes nothing: the ledger would say the same `after` it, or its correction is about something
 * that does not count now whatever it says, such as a passing that is undone or a time that a later act changed.
 */
export function* changesNothing(state: RaceState, seq: Seq, after: Ledger): Steps<boolean> {
  // A ledger that was folded anew does not know yet which tags riders have by the rule of the race.
  applyTagRule(after, state.log);
  const act = actEntry(state, seq)?.act;
  // What is planned for a wave that was started decides nothing, but whoever changed it and presses undo means that change.
  if (yield* hasSameEffect(after, state.ledger)) {
    return act?.type !== 'rules-changed' || sameRules(after.control.rules, state.ledger.control.rules);
  }
  return act?.type === 'corrected' && isWithoutEffect(state, seq, { correction: act.correction, after });
}

interface Tried {
  readonly correction: Correction;
  readonly after: Ledger;
}

function isWithoutEffect(state: RaceState, seq: Seq, { correction, after }: Tried): boolean {
  const { passing, rider } = scopeOf({ type: 'corrected', correction });
  if (passing !== null) return countsTheSame(state, after, passing === 'own' ? seq : passing);
  // Of all others the ledger says enough, or they concern reads to come: of a muted tag, of a clock.
  return correction.kind === 'status' && rider !== null && hasSameStatus(state.ledger, after, rider);
}

/** Whether the same passings count, and the same are voided, for every rider that the corrections of one passing name. */
function countsTheSame(state: RaceState, after: Ledger, passing: Seq): boolean {
  const { log } = state;
  const overrides = copyOverrides(state.overrides);
  const concerned = updateOverridesOf(overrides, { ledger: after, log }, passing);
  return [...new Set(concerned)].every(
    (id) => passingsOf(state.riders.get(id) ?? null) === passingsOf(makeRider(id, { ledger: after, log, overrides })),
  );
}

/** The crossings of a rider with the entries that give their times, and the corrected passings that are the rider's. */
function passingsOf(rider: Rider | null): string {
  if (rider === null) return '[[],0,[]]';
  const { track, context } = rider;
  const crossings = Array.from({ length: track.timingReads.length }, (_, crossing) => [
    seqOfRef(context, track.refs.at(track.timingReads.at(crossing))),
    crossingTime(track, crossing),
  ]);
  const corrected = context.overrides.filter(({ role }) => role !== 'moved').map(({ seq, at, role }) => [seq, at, role]);
  return JSON.stringify([crossings, track.startCount, corrected]);
}

function hasSameStatus(
  before: Ledger,
  after: Ledger,
  { id, at }: { readonly id: RiderId; readonly at: Parameters<typeof currentRider>[2] },
) {
  const rider = currentRider(before, id, at);
  const [one, other] = [before, after].map((ledger) => (rider === null ? null : statusOf(ledger, rider)));
  return (one?.status ?? 'racing') === (other?.status ?? 'racing') && (one?.at ?? null) === (other?.at ?? null);
}
