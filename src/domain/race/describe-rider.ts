import { tagOfRider } from '../ledger/passing-overrides';
import { readsOfTag } from '../ledger/read-log';
import type { ImportedParticipant, RaceAct, RiderId } from '../model/entry';
import type { RiderName } from '../model/message';
import { NO_DETAILS, type ParticipantDetails, type ParticipantId } from '../model/roster';
import type { RaceState } from './race-state';

/** A rider for messages. Participants who were removed have the name they had. */
export function describeRider(state: RaceState, rider: RiderId): RiderName {
  const tag = tagOfRider(rider);
  if (tag !== null) return { tag: readsOfTag(state.log, tag)?.tag ?? tag };
  const details = detailsOf(state, rider as ParticipantId);
  return details === null ? { participant: rider } : describeDetails(details);
}

/** A participant for messages. */
export function describeDetails({ bib, name }: Pick<ParticipantDetails, 'bib' | 'name'>): RiderName {
  return { bib, name };
}

/** The details of a participant, after a removal the last known ones; null for an id that was never given. */
export function detailsOf(state: RaceState, participant: ParticipantId): ParticipantDetails | null {
  return state.ledger.participants.get(participant)?.details ?? detailsBefore(state, participant, state.acts.length);
}

/** The details of a participant before an act, by the index of the act among all acts; null before the registration. */
export function detailsBefore({ acts }: Pick<RaceState, 'acts'>, participant: ParticipantId, index: number): ParticipantDetails | null {
  let known: Partial<ParticipantDetails> = {};
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const entry = acts[earlier];
    const given = entry === undefined ? null : detailsGivenBy(entry.act, participant);
    if (given === null) continue;
    known = { ...given, ...known };
    if (isWhole(known)) return known;
  }
  return null;
}

function isWhole(details: Partial<ParticipantDetails>): details is ParticipantDetails {
  return (Object.keys(NO_DETAILS) as (keyof ParticipantDetails)[]).every((field) => details[field] !== undefined);
}

function importedDetails(imported: ImportedParticipant | undefined): Partial<ParticipantDetails> | null {
  return imported?.isNew === true ? { ...NO_DETAILS, ...imported.details } : (imported?.details ?? null);
}

/** The details that an act gives to a participant; null when it gives none. */
function detailsGivenBy(act: RaceAct, participant: ParticipantId): Partial<ParticipantDetails> | null {
  switch (act.type) {
    case 'participant-added':
      return act.participant === participant ? { ...NO_DETAILS, ...act.details } : null;
    case 'participant-changed':
      return act.participant === participant ? act.details : null;
    case 'participants-imported':
      return importedDetails(act.participants.find((one) => one.participant === participant));
    case 'race-created':
    case 'gun-set':
    case 'wave-started':
    case 'start-listed':
    case 'neutralised':
    case 'declared':
    case 'sheet-defined':
    case 'settled':
    case 'race-stopped':
    case 'race-resumed':
    case 'race-renamed':
    case 'language-set':
    case 'rules-changed':
    case 'participant-removed':
    case 'tag-assigned':
    case 'tag-released':
    case 'corrected':
    case 'undone':
    case 'redone':
      return null;
  }
}
