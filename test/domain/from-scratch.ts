import { findLeaders, leadOfCategory } from '../../src/domain/laps/leaders';
import { isOnlyParked, makeRider } from '../../src/domain/laps/rider';
import { standingOf } from '../../src/domain/laps/rider-standing';
import { findOverrides } from '../../src/domain/ledger/passing-overrides';
import { compareStandings } from '../../src/domain/model/classification';
import type { RiderId } from '../../src/domain/model/entry';
import type { Standing } from '../../src/domain/model/standing';
import { type RaceState, relegationsNow } from '../../src/domain/race/race-state';
import { withRelegations } from '../../src/domain/race/relegations';
import { allSteps } from '../../src/domain/steps';

/** Standings in which every rider is computed again from reads and ledger, sorted as a whole, with relegations applied to the whole. */
export function fromScratch({ riders, ledger, log }: RaceState): readonly Standing[] {
  const ids = new Set<RiderId>([...riders.keys(), ...ledger.participants.keys(), ...log.tags.map(({ rider }) => rider)]);
  const fresh = [...ids].flatMap((id) => makeRider(id, { ledger, log, overrides: allSteps(findOverrides(ledger, log)) }) ?? []);
  const leaders = findLeaders(fresh, ledger.control.rules);
  const sorted = fresh
    .filter((rider) => !isOnlyParked(rider))
    .map((rider) => standingOf(rider, leadOfCategory(leaders, rider)))
    .filter(({ participant, laps }) => participant !== null || laps > 0)
    .sort(compareStandings);
  return withRelegations(sorted, relegationsNow(ledger));
}
