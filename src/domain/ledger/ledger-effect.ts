import type { RiderId } from '../model/entry';
import type { GivenStatus, Ledger } from './ledger';

/** Whether two ledgers say the same, whichever acts said it. */
export function hasSameEffect(one: Ledger, other: Ledger): boolean {
  return PARTS.every((part) => JSON.stringify(part(one)) === JSON.stringify(part(other)));
}

/** What a ledger says, in parts; without the acts that said it, and in an order that does not depend on acts that a later one overrides. */
const PARTS: readonly ((ledger: Ledger) => unknown)[] = [
  ({ control }) => ({
    ...control,
    rules: {
      ...control.rules, // What was planned for a wave no longer matters once it was started.
      waves: byKey(
        control.rules.waves.map(({ name, categories, after }) => [name, [categories, control.waveStarts.has(name) ? null : after]]),
      ),
    },
    waveStarts: byKey([...control.waveStarts]),
  }),
  ({ participants }) => [...participants].map(([id, { details }]) => [id, details]),
  ({ tagAssignments }) => byKey([...tagAssignments.byTag]),
  ({ passingCorrections }) =>
    byKey([...passingCorrections]).map(([seq, { voidedBy, voidReach, moves }]) => [
      seq,
      voidedBy === null ? null : { voidReach },
      moves.map(({ to, riderAt, at, reach }) => [to, riderAt, at, reach]),
    ]),
  ({ insertedPassings }) => [...insertedPassings],
  ({ statuses }) => statusesInOrder(statuses).map(([rider, { status, at, riderAt }]) => [rider, status, at, riderAt]),
  ({ confirmedLaps }) => byKey([...confirmedLaps]).map(([seq, laps]) => [seq, laps.map(({ from, to }) => [from, to])]),
  ({ clockShifts }) => clockShifts.map(({ reader, from, until, by }) => [reader, from, until, by]),
  ({ ownStarts }) => byKey([...ownStarts]).map(([rider, starts]) => [rider, starts.map(({ at, riderAt }) => [at, riderAt])]),
  ({ adjustments }) =>
    byKey([...adjustments]).map(([rider, all]) => [rider, all.map(({ kind, amount, riderAt }) => [kind, amount, riderAt])]),
  ({ relegations }) => relegations.map(({ rider, behind, riderAt }) => [rider, behind, riderAt]),
  ({ notes }) => notes.map(({ rider, text, public: isPublic, riderAt }) => [rider, text, isPublic, riderAt]),
  ({ neutralisations }) => neutralisations.map(({ from, until }) => [from, until]),
  ({ declaration }) => declaration?.state ?? null,
  ({ mutedTags }) => byKey([...mutedTags]).map(([tag, muted]) => [tag, Math.min(...muted.map(({ from }) => from ?? -1))]),
];

function byKey<Key extends string | number, Value>(entries: readonly (readonly [Key, Value])[]): readonly (readonly [Key, Value])[] {
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Of the statuses that may be one rider's, the latest counts. */
function statusesInOrder(statuses: Ledger['statuses']): readonly (readonly [RiderId, GivenStatus])[] {
  const all = [...statuses].flatMap(([rider, given]) => given.map((one) => [rider, one] as const));
  return all.sort(([, one], [, other]) => one.by - other.by);
}
