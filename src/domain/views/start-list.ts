import { ownStartOf, statusOf } from '../laps/rider';
import { type CountedBib, compareCountedBibs, countedBib } from '../model/bib-order';
import { type ParticipantId, shownTeam } from '../model/roster';
import type { StartingRider } from '../model/start-list';
import { waveStart } from '../model/wave-start';
import type { RaceState } from '../race/race-state';
import { allSteps, mapSteps, type Steps, sortSteps } from '../steps';

/** All participants in order of their own starts, then those without one; riders of one time, and those, in order of their bibs. */
export function startList(state: RaceState): readonly StartingRider[] {
  return allSteps(startListSteps(state));
}

/** The same in steps; the race must not change between them. */
export function* startListSteps(state: RaceState): Steps<readonly StartingRider[]> {
  const riders = yield* mapSteps([...state.ledger.participants.keys()], (id) => startingRider(state, id));
  const known = riders.filter((rider) => rider !== null).map((rider) => ({ rider, bib: countedBib(rider.bib) }));
  yield;
  return (yield* sortSteps(known, compareStarts)).map(({ rider }) => rider);
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

type Listed = { readonly rider: StartingRider; readonly bib: CountedBib };

function compareStarts({ rider: one, bib: bibOfOne }: Listed, { rider: other, bib: bibOfOther }: Listed): number {
  const [first, second] = [one.at ?? Number.POSITIVE_INFINITY, other.at ?? Number.POSITIVE_INFINITY];
  return first === second ? compareCountedBibs(bibOfOne, bibOfOther) : first - second;
}
