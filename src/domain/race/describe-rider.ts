import { tagOfRider } from '../ledger/passing-overrides';
import type { RiderId } from '../model/entry';
import type { RiderName } from '../model/message';
import type { ParticipantDetails, ParticipantId } from '../model/roster';
import type { RaceState } from './race-state';

/** A rider for messages. Participants who were removed have the name they had. */
export function describeRider(state: RaceState, rider: RiderId): RiderName {
  const tag = tagOfRider(rider);
  if (tag !== null) return { tag };
  const details = detailsOf(state, rider as ParticipantId);
  return details === null ? { participant: rider } : describeDetails(details);
}

/** A participant for messages. */
export function describeDetails({ bib, name }: ParticipantDetails): RiderName {
  return { bib, name };
}

/** What is known of a participant, or was known last of one who is gone; null for an id that was never given. */
export function detailsOf(state: RaceState, participant: ParticipantId): ParticipantDetails | null {
  return state.ledger.participants.get(participant)?.details ?? detailsBefore(state, participant, state.acts.length);
}

/** What was known of a participant before an act, by its place among all acts; null before the registration. */
export function detailsBefore({ acts }: RaceState, participant: ParticipantId, index: number): ParticipantDetails | null {
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const act = acts[earlier]?.act;
    if (act?.type === 'participants-imported') {
      const imported = act.participants.find((one) => one.participant === participant);
      if (imported !== undefined) return imported.details;
    }
    if (act !== undefined && 'details' in act && act.participant === participant) return act.details;
  }
  return null;
}
