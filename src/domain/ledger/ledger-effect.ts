import type { RiderId } from '../model/entry';
import { sameValue } from '../model/same-value';
import { eachInSteps, type Steps } from '../steps';
import type { GivenStatus, Ledger } from './ledger';

/** Whether two ledgers say the same, whichever acts said it. */
export function* hasSameEffect(one: Ledger, other: Ledger): Steps<boolean> {
  for (const part of PARTS) {
    if (JSON.stringify(part(one)) !== JSON.stringify(part(other))) return false;
    yield;
  }
  return (yield* isSameRoster(one, other)) && (yield* haveSameTags(one, other));
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
  ({ passingCorrections }) =>
    byKey([...passingCorrections]).map(([seq, { voidedBy, voidReach, moves }]) => [
      seq,
      voidedBy === null ? null : { voidReach },
      moves.map(({ to, riderAt, at, reach }) => [to, riderAt, at, reach]),
    ]),
  ({ insertedPassings }) => [...insertedPassings],
  ({ statuses }) => statusesInOrder(statuses).map(([rider, { status, at, riderAt }]) => [rider, status, at, riderAt]),
  ({ confirmedLaps }) => byKey([...confirmedLaps]).map(([seq, laps]) => [seq, laps.map(({ from, to }) => [from, to])]),
  ({ clockShifts }) => clockShifts.map(({ reader, from, until, by, entries }) => [reader, from, until, by, entries]),
  ({ confirmedTimes }) => confirmedTimes.map(({ reader, from, until, entries }) => [reader, from, until, entries]),
  ({ ownStarts }) => byKey([...ownStarts]).map(([rider, starts]) => [rider, starts.map(({ at, riderAt }) => [at, riderAt])]),
  ({ adjustments }) =>
    byKey([...adjustments]).map(([rider, all]) => [rider, all.map(({ kind, amount, riderAt }) => [kind, amount, riderAt])]),
  ({ relegations }) => relegations.map(({ rider, behind, riderAt }) => [rider, behind, riderAt]),
  ({ notes }) => notes.map(({ rider, text, public: isPublic, riderAt }) => [rider, text, isPublic, riderAt]),
  ({ declaration }) => declaration?.state ?? null,
  ({ sheets }) => byKey([...sheets]),
  ({ mutedTags }) => byKey([...mutedTags]).map(([tag, muted]) => [tag, Math.min(...muted.map(({ from }) => from ?? -1))]),
];

/** The same participants in the same order, with the same details. There may be thousands, so no text is made of them. */
function* isSameRoster({ participants: one }: Ledger, { participants: other }: Ledger): Steps<boolean> {
  if (one.size !== other.size) return false;
  const others = other.entries();
  let isSame = true;
  yield* eachInSteps(one, ([id, { details }]) => {
    const [otherId, registered] = others.next().value ?? [];
    isSame &&= id === otherId && registered !== undefined && hasSameFields(details, registered.details);
  });
  return isSame;
}

/** Every tag with the same participants at the same times. */
function* haveSameTags({ tagAssignments: one }: Ledger, { tagAssignments: other }: Ledger): Steps<boolean> {
  if (one.byTag.size !== other.byTag.size) return false;
  let isSame = true;
  yield* eachInSteps(one.byTag, ([key, intervals]) => {
    const others = other.byTag.get(key) ?? [];
    isSame &&= intervals.length === others.length && intervals.every((interval, index) => hasSameFields(interval, others[index]));
  });
  return isSame;
}

function hasSameFields<T extends object>(one: T, other: T | undefined): boolean {
  return other !== undefined && (Object.keys(one) as (keyof T)[]).every((field) => sameValue(one[field], other[field]));
}

function byKey<Key extends string | number, Value>(entries: readonly (readonly [Key, Value])[]): readonly (readonly [Key, Value])[] {
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Of the statuses that may be one rider's, the latest counts. */
function statusesInOrder(statuses: Ledger['statuses']): readonly (readonly [RiderId, GivenStatus])[] {
  const all = [...statuses].flatMap(([rider, given]) => given.map((one) => [rider, one] as const));
  return all.sort(([, one], [, other]) => one.by - other.by);
}
