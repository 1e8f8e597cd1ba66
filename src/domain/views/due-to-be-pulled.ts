import { lapCount, lapEnd, lapTime } from '../laps/laps';
import { raceTime } from '../laps/race-time';
import { isOver, type Rider } from '../laps/rider';
import type { Ms } from '../model/time';
import type { DueToBePulled } from '../model/views';
import { describeRider } from '../race/describe-rider';
import { type RaceState, standings } from '../race/race-state';

const SHARE = 0.8;

/**
 * Riders who are about to be lapped (the 80 % rule): they completed their last lap later than the leader of the category completed the same one, by at
 * least 80 % of the leader's first lap. In ranking order; empty where no leader ends the race, once the race was stopped, and of categories
 * whose leader has finished. It is a list for people: nobody is pulled by it.
 */
export function dueToBePulled(state: RaceState): readonly DueToBePulled[] {
  if (isOver(state.ledger, state.log)) return [];
  const leaders = new Map<string, Rider | null>();
  return standings(state).flatMap((row) => {
    const rider = state.riders.get(row.rider);
    if (rider === undefined || row.participant === null) return [];
    if (!leaders.has(row.category)) leaders.set(row.category, row.finished || row.laps === 0 ? null : rider);
    const leader = leaders.get(row.category) ?? null;
    if (leader === null || leader === rider || row.status !== 'racing' || row.laps === 0 || !isLed(rider)) return [];
    const limit = firstLap(leader);
    const behind = timeBehind(rider, leader);
    if (limit === null || behind === null || behind < limit) return [];
    const params = { rider: describeRider(state, row.rider), lap: row.laps, behind, limit };
    return [{ rider: row.rider, message: { code: 'eighty-percent', params } }];
  });
}

function isLed({ context }: Rider): boolean {
  return context.rules.finish === 'with-leader' || context.rules.finish === 'after-time';
}

function firstLap({ track, context }: Rider): Ms | null {
  const time = lapTime(track, 1, context);
  return time === null ? null : (Math.ceil(time * SHARE) as Ms);
}

/** How much later than the leader a rider completed their last lap; null where the leader has not completed it. */
function timeBehind(rider: Rider, leader: Rider): Ms | null {
  const lap = lapCount(rider.track);
  if (lapCount(leader.track) < lap) return null;
  const since = ({ track, context }: Rider) => raceTime(context, context.startAt, lapEnd(track, lap));
  return (since(rider) - since(leader)) as Ms;
}
