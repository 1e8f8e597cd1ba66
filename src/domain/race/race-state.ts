import { lapCount } from '../laps/laps';
import { findLeaders, type Lead, type Leaders, leadOfCategory, ridersWithNewLeader } from '../laps/leaders';
import { isOnlyParked, type Rider } from '../laps/rider';
import { standingOf } from '../laps/rider-standing';
import { copyLedger, emptyLedger, type Ledger } from '../ledger/ledger';
import { copyOverrides, currentRider, noOverrides, type PassingOverrides } from '../ledger/passing-overrides';
import { emptyReadLog, type ReadLog } from '../ledger/read-log';
import type { ActEntry, RiderId, Seq } from '../model/entry';
import type { Standing } from '../model/standing';
import type { EpochMs } from '../model/time';
import type { CountedPassing } from '../model/views';
import { allSteps, type Steps } from '../steps';
import { copyRanking, emptyRanking, type Ranking, rank } from './ranking';
import type { RelegationNow } from './relegations';

/**
 * Everything that follows from the entries of one race. Its owner folds entries into it with `evolve`, which changes it in place: a copy
 * for each read would cost the whole field. Code outside `src/domain` does not look inside; there is a function for every question.
 */
export interface RaceState {
  ledger: Ledger;
  readonly log: ReadLog;
  /** All acts, also those that no longer hold, in order of `seq`. */
  readonly acts: ActEntry[];
  /** Acts that do not hold, in the order in which they were undone. */
  readonly undone: Seq[];
  /** By act, the times of the passings that a split added. */
  readonly splitTimes: Map<Seq, readonly EpochMs[]>;
  overrides: PassingOverrides;
  readonly riders: Map<RiderId, Rider>;
  leaders: Leaders;
  readonly ranking: Ranking;
  newestPassings: NewestPassings;
  /** The table as it was at each declaration of the results, by its act. */
  readonly declaredTables: Map<Seq, readonly Standing[]>;
  lastSeq: Seq;
}

/** The newest passings as they were when they were last asked for; kept, so that the next time only riders with changes are looked at. */
export interface NewestPassings {
  /** Newest first. */
  readonly list: readonly CountedPassing[];
  /** As many as there may be in the list. */
  readonly limit: number;
}

/** A race before its first entry, which creates it. */
export function emptyRace(): RaceState {
  return {
    ledger: emptyLedger(),
    log: emptyReadLog(),
    acts: [],
    undone: [],
    splitTimes: new Map(),
    overrides: noOverrides(),
    riders: new Map(),
    leaders: new Map(),
    ranking: emptyRanking(),
    newestPassings: { list: [], limit: 0 },
    declaredTables: new Map(),
    lastSeq: 0,
  };
}

/**
 * A copy on which acts can be tried. It shares the reads and the riders, which acts replace and never change; reads must not be folded
 * into it.
 */
export function forkForActs(state: RaceState): RaceState {
  return {
    ...state,
    ledger: copyLedger(state.ledger),
    acts: [...state.acts],
    undone: [...state.undone],
    splitTimes: new Map(state.splitTimes),
    declaredTables: new Map(state.declaredTables),
    overrides: copyOverrides(state.overrides),
    riders: new Map(state.riders),
    ranking: copyRanking(state.ranking),
  };
}

/**
 * The standings in ranking order (rules 16 and 17): every participant, also without laps, and every tag without a participant with
 * at least one counted passing that did not only lie beside the mat. The same array while nothing changed, and the same object for a rider who is unchanged.
 */
export function standings(state: RaceState): readonly Standing[] {
  return allSteps(standingsSteps(state));
}

/** The same in steps, between which others may look at the state. */
export function standingsSteps(state: RaceState): Steps<readonly Standing[]> {
  return rank(
    state.ranking,
    (id) => {
      const rider = state.riders.get(id);
      if (rider === undefined || (rider.registered === null && lapCount(rider.track) === 0) || isOnlyParked(rider)) return null;
      return standingOf(rider, leaderOf(state, rider));
    },
    () => relegationsNow(state.ledger),
  );
}

/** The relegations that hold, of riders as they are now. */
export function relegationsNow(ledger: Ledger): readonly RelegationNow[] {
  return ledger.relegations.flatMap(({ rider, behind, riderAt }) => {
    const [own, other] = [currentRider(ledger, rider, riderAt), currentRider(ledger, behind, null)];
    return own === null || other === null || own === other ? [] : [{ rider: own, behind: other }];
  });
}

/** When the leader of a rider's category finished, where that ends the race for the rider (rules 12 and 13). */
export function leaderOf(state: RaceState, rider: Rider): Lead {
  return leadOfCategory(state.leaders, rider);
}

/** Finds the leaders again; where one changed, everyone in the category may finish with another lap. */
export function refreshLeaders(state: RaceState): void {
  const leaders = findLeaders(state.riders.values(), state.ledger.control.rules);
  for (const id of ridersWithNewLeader(state.riders, state.leaders, leaders)) state.ranking.dirty.add(id);
  state.leaders = leaders;
}

/** Where an act stands among all acts; -1 when the entry is no act. */
export function indexOfAct(state: RaceState, seq: Seq): number {
  const index = indexOfActSince(state, seq);
  return state.acts[index]?.seq === seq ? index : -1;
}

/** The index of the first act with this `seq` or a higher one; the number of acts when there is none. */
export function indexOfActSince({ acts }: Pick<RaceState, 'acts'>, seq: Seq): number {
  let low = 0;
  let high = acts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((acts[middle]?.seq ?? seq) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The act with this `seq`; null when the entry is no act. */
export function actEntry(state: RaceState, seq: Seq): ActEntry | null {
  return state.acts[indexOfAct(state, seq)] ?? null;
}
