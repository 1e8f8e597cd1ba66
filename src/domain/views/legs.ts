import { isReadRef, overrideOfRef } from '../laps/candidate-ref';
import { finishLap, lapCount, lapEnd, lapTime, refOfLap } from '../laps/laps';
import type { Rider } from '../laps/rider';
import { canonicalRider } from '../ledger/passing-overrides';
import { codeOfTag, tagAsRead } from '../ledger/read-log';
import type { RiderId } from '../model/entry';
import type { TagId } from '../model/read';
import type { RelayMember } from '../model/roster';
import type { Standing } from '../model/standing';
import type { Leg, Relay } from '../model/views';
import { leaderOf, type RaceState, standingsSteps } from '../race/race-state';
import { filterSteps, mapSteps, type Steps } from '../steps';

/** Who of a relay rode which lap, up to the finish (rule 27); empty for a rider who is no relay, and for an unknown one. */
export function legs(state: RaceState, id: RiderId): readonly Leg[] {
  const rider = state.riders.get(canonicalRider(state.ledger, id));
  if (rider === undefined || membersOf(rider).length === 0) return [];
  const { track, context } = rider;
  const laps = finishLap(track, context, leaderOf(state, rider)) ?? lapCount(track);
  return Array.from({ length: laps }, (_, index): Leg => {
    const lap = index + 1;
    return { lap, member: memberOfLap(rider, lap), at: lapEnd(track, lap), lapTime: lapTime(track, lap, context) };
  });
}

/** All relays with their laps, in ranking order, in steps; the race must not change between them. */
export function* relays(state: RaceState): Steps<readonly Relay[]> {
  const isRelay = ({ participant }: Standing): boolean =>
    participant !== null && (state.ledger.participants.get(participant)?.details.members.length ?? 0) > 0;
  const rows = yield* filterSteps(yield* standingsSteps(state), isRelay);
  return yield* mapSteps(rows, ({ rider }) => ({ rider, legs: legs(state, rider) }));
}

/** The member of a relay whose tag gave a lap its time; empty where none did, as with a passing that was added by hand. */
export function memberOfLap(rider: Rider, lap: number): string {
  if (membersOf(rider).length === 0) return '';
  const { log, overrides } = rider.context;
  const ref = refOfLap(rider.track, lap);
  const row = isReadRef(ref) ? ref : (overrideOfRef(overrides, ref)?.row ?? null);
  return row === null ? '' : memberWithTag(rider, tagAsRead(log, row));
}

/** The member of a relay who carries a tag that was read; empty where none does, and for a rider who is no relay. */
export function memberWithTag(rider: Rider, tag: TagId): string {
  const members = membersOf(rider);
  if (members.length === 0) return '';
  const { log } = rider.context;
  const code = codeOfTag(log, tag);
  return members.find(({ tags }) => tags.some((own) => codeOfTag(log, own) === code))?.name ?? '';
}

function membersOf({ registered }: Rider): readonly RelayMember[] {
  return registered?.details.members ?? [];
}
