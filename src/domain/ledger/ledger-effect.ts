import type { Ledger } from './ledger';

/** Whether two ledgers say the same, whichever acts said it. */
export function hasSameEffect(one: Ledger, other: Ledger): boolean {
  return PARTS.every((part) => JSON.stringify(part(one)) === JSON.stringify(part(other)));
}

/** What a ledger says, in parts; without the acts that said it, and in the order in which a later act wins. */
const PARTS: readonly ((ledger: Ledger) => unknown)[] = [
  ({ control }) => control,
  ({ participants }) => [...participants].map(([id, { details }]) => [id, details]),
  ({ tagAssignments }) => [...tagAssignments.byTag].sort(([one], [other]) => (one < other ? -1 : 1)),
  ({ passingCorrections }) =>
    [...passingCorrections].map(([seq, { voidedBy, voidReach, moves }]) => [
      seq,
      voidedBy === null ? null : { voidReach },
      moves.map(({ to, riderAt, at, reach }) => [to, riderAt, at, reach]),
    ]),
  ({ insertedPassings }) => [...insertedPassings],
  ({ statuses }) => [...statuses].map(([rider, given]) => [rider, given.map(({ status, at, riderAt }) => [status, at, riderAt])]),
  ({ confirmedLaps }) => [...confirmedLaps].map(([seq, laps]) => [seq, laps.map(({ from, to }) => [from, to])]),
  ({ clockShifts }) => clockShifts.map(({ reader, from, until, by }) => [reader, from, until, by]),
  ({ mutedTags }) => [...mutedTags].map(([tag, muted]) => [tag, muted.map(({ from }) => from)]),
];
