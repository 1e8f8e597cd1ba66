import { ownStartOf, statusOf } from '../laps/rider';
import { bibLookAlikeKey } from '../model/plain-text';
import { type ParticipantId, shownTeam } from '../model/roster';
import type { StartingRider } from '../model/start-list';
import { waveStart } from '../model/wave-start';
import type { RaceState } from '../race/race-state';

/** All participants in order of their own starts, then those without one; riders of one time, and those, in order of their bibs. */
export function startList(state: RaceState): readonly StartingRider[] {
  const riders = [...state.ledger.participants.keys()].flatMap((id) => startingRider(state, id) ?? []);
  return riders.sort(
    (one, other) => (one.at ?? Number.POSITIVE_INFINITY) - (other.at ?? Number.POSITIVE_INFINITY) || compareBibs(one, other),
  );
}

function startingRider({ ledger }: RaceState, participant: ParticipantId): StartingRider | null {
  const registered = ledger.participants.get(participant);
  if (registered === undefined) return null;
  const { bib, name, category } = registered.details;
  const at = ownStartOf(ledger, participant);
  const planned = ledger.control.gunSet ? waveStart(ledger.control, category) : null;
  const isOut = statusOf(ledger, participant)?.status === 'dns';
  return { participant, bib, name, category, team: shownTeam(registered.details), at, startsAt: at ?? planned, isOut };
}

const NUMBER = /\d+/;

/** Compares bibs as people count: 2 before 10, and 12A after 12. */
export function compareBibs({ bib: one }: { readonly bib: string }, { bib: other }: { readonly bib: string }): number {
  const [first, second] = [one, other].map((bib) => Number(NUMBER.exec(bib)?.[0] ?? Number.POSITIVE_INFINITY)) as [number, number];
  if (first !== second) return first < second ? -1 : 1;
  const [left, right] = [bibLookAlikeKey(one), bibLookAlikeKey(other)];
  return left < right ? -1 : Number(left > right);
}
