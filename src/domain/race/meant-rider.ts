import { canonicalRider, overriddenTimes, riderOfTag, tagOfRider, timeOfRead } from '../ledger/passing-overrides';
import { rowsOfTag } from '../ledger/read-log';
import { currentHolder } from '../ledger/tag-assignments';
import type { RiderId } from '../model/entry';
import type { EpochMs } from '../model/time';
import type { RaceState } from './race-state';

/**
 * When a tag has to be looked up so that a correction of its row in the table hits that row, and no participant who had the tag at
 * another time. Undefined where the usual moment will do (null: before every read), and for participants.
 */
export function momentOfRider(state: RaceState, rider: RiderId, usual: EpochMs | null): EpochMs | undefined {
  const { ledger, log, riders } = state;
  const tag = tagOfRider(rider);
  if (tag === null) return undefined;
  const isMeant = (one: RiderId) => (riders.has(rider) ? one === rider : one !== rider);
  if (isMeant(riderOfTag(ledger, tag, usual))) return undefined;
  const reads = [...rowsOfTag(log, tag)].map((row) => timeOfRead(ledger, log, row));
  return [...reads, ...overriddenTimes(state.overrides, rider)]
    .filter((at) => isMeant(riderOfTag(ledger, tag, at)))
    .sort((one, other) => other - one)[0];
}

/**
 * The rider that an id leads to: of a tag without a row of its own the participant who has its reads, of several the one with the latest, or
 * who has it now; else the id itself, in its one form.
 */
export function riderMeant(state: RaceState, rider: RiderId): RiderId {
  const { ledger, riders } = state;
  const id = canonicalRider(ledger, rider);
  const tag = tagOfRider(id);
  if (tag === null || riders.has(id)) return id;
  const found = riderOfTag(ledger, tag, momentOfRider(state, id, null) ?? null);
  return found === id ? (currentHolder(ledger.tagAssignments, tag) ?? id) : found;
}
