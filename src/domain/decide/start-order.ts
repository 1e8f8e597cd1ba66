import { compareBibs } from '../model/bib-order';
import type { ParticipantId } from '../model/roster';
import type { StartingRider, StartOrder } from '../model/start-list';
import type { RaceState } from '../race/race-state';
import { bibKey } from './decide-roster';

/** Riders in the order in which they start. Those without a rank are behind all others, and so start first where the order is reversed. */
export function inStartOrder(state: RaceState, riders: readonly StartingRider[], order: StartOrder): readonly StartingRider[] {
  const ordered = ordersOf(state, riders, order);
  return order.isReversed ? ordered.reverse() : ordered;
}

function ordersOf(state: RaceState, riders: readonly StartingRider[], order: StartOrder): StartingRider[] {
  switch (order.order) {
    case 'bib':
      return [...riders].sort(compareBibs);
    case 'list':
      return inListOrder(state, riders);
    case 'random':
      return shuffled(inListOrder(state, riders), order.seed);
    case 'ranking': {
      const ranks = ranksOf(state, order);
      const rankOf = ({ participant }: StartingRider): number => ranks.get(participant) ?? Number.MAX_VALUE;
      return [...riders].sort((one, other) => rankOf(one) - rankOf(other) || compareBibs(one, other));
    }
  }
}

function inListOrder({ ledger }: RaceState, riders: readonly StartingRider[]): StartingRider[] {
  const byId = new Map(riders.map((rider) => [rider.participant, rider]));
  return [...ledger.participants.keys()].flatMap((id) => byId.get(id) ?? []);
}

/** The rank of each rider that has one, the best lowest: the place in the list of bibs, else the number in a column of the rider list. */
export function ranksOf({ ledger }: RaceState, { ranking, column }: StartOrder): ReadonlyMap<ParticipantId, number> {
  const places = new Map(ranking.map((bib, index) => [bibKey(bib), index]));
  const ranks = new Map<ParticipantId, number>();
  for (const [id, { details }] of ledger.participants) {
    const place = ranking.length > 0 ? places.get(bibKey(details.bib)) : numberIn(column === null ? '' : (details.more[column] ?? ''));
    if (place !== undefined) ranks.set(id, place);
  }
  return ranks;
}

function numberIn(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

/** The riders in an order drawn with a seed (Fisher and Yates). */
function shuffled(riders: StartingRider[], seed: number): StartingRider[] {
  const next = numbersFrom(seed);
  const drawn = [...riders];
  for (let index = drawn.length - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1));
    const [one, two] = [drawn[index], drawn[other]];
    if (one === undefined || two === undefined) continue;
    drawn[index] = two;
    drawn[other] = one;
  }
  return drawn;
}

/** Numbers from 0 to 1, the same for the same seed. Source: mulberry32 by Tommy Ettinger, which is in the public domain. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
