import { readsOfTag } from '../ledger/read-log';
import { intervalsOf } from '../ledger/tag-assignments';
import type { RiderId } from '../model/entry';
import type { SettlementMessage } from '../model/settlement.messages';
import type { Standing } from '../model/standing';
import { describeRider } from '../race/describe-rider';
import { type RaceState, standings } from '../race/race-state';

/** A rider who may have a tag that nobody has. */
export interface LikelyOwner {
  /** The same for the same tag and rider. */
  readonly id: string;
  readonly rider: RiderId;
  readonly message: SettlementMessage;
}

/**
 * Riders who may have one of the tags in the table that nobody has: a tag of theirs that was never read differs in one character, or they are the only one who was never
 * seen, and the tag the only one without a rider. In the order of the table; empty where no tag looks like anybody's.
 */
export function likelyOwners(state: RaceState): readonly LikelyOwner[] {
  const table = standings(state);
  const unknown = table.filter(({ participant }) => participant === null);
  if (unknown.length === 0) return [];
  const similar = unknown.flatMap((row) => ownersOfSimilarTags(state, row));
  return similar.length > 0 ? similar : onlyOneLeft(state, table, unknown);
}

function ownersOfSimilarTags(state: RaceState, { rider: unknown, tag }: Standing): readonly LikelyOwner[] {
  const { participants, tagAssignments } = state.ledger;
  return [...participants.keys()].flatMap((rider) => {
    const own = intervalsOf(tagAssignments, rider).find((one) => differInOne(one.tag, tag) && readsOfTag(state.log, one.tag) === null);
    if (own === undefined) return [];
    const params = { tag, rider: describeRider(state, rider), own: own.tag };
    return [{ id: `tag:${unknown}:${rider}`, rider, message: { code: 'tag-like', params } }];
  });
}

function differInOne(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let differences = 0;
  for (let at = 0; at < one.length && differences < 2; at++) if (one[at] !== other[at]) differences++;
  return differences === 1;
}

function onlyOneLeft(state: RaceState, table: readonly Standing[], unknown: readonly Standing[]): readonly LikelyOwner[] {
  const unseen = table.filter(
    ({ participant, rider, status }) =>
      participant !== null && status === 'racing' && (state.riders.get(rider)?.track.times.length ?? 0) === 0,
  );
  const [tag, rider] = [unknown[0], unseen[0]];
  if (tag === undefined || rider === undefined || unknown.length > 1 || unseen.length > 1) return [];
  const params = { tag: tag.tag, rider: describeRider(state, rider.rider), laps: tag.laps };
  return [{ id: `tag:${tag.rider}:${rider.rider}`, rider: rider.rider, message: { code: 'tag-fits', params } }];
}
