import { tagOfRider } from '../ledger/passing-overrides';
import type { RiderId, RiderStatus, Seq } from '../model/entry';
import type { ParticipantDetails, ParticipantId } from '../model/roster';
import { type EpochMs, formatTimeOfDay } from '../model/time';
import type { RaceState } from './race-state';

/** The time of day as people at the race read it on their watches. */
export function sayTime({ zone }: RaceState, at: EpochMs): string {
  return formatTimeOfDay(at, zone === null ? null : zone(at));
}

/** A rider in the middle of a sentence: `bib 12, Anna Muster`, `bib 12`, `tag E280`. Participants who are gone have the name they had. */
export function sayRider(state: RaceState, rider: RiderId): string {
  const tag = tagOfRider(rider);
  if (tag !== null) return `tag ${tag}`;
  const details = detailsOf(state, rider as ParticipantId);
  return details === null ? `participant ${rider}` : sayDetails(details);
}

/** A participant in the middle of a sentence. */
export function sayDetails({ bib, name }: ParticipantDetails): string {
  return name === '' ? `bib ${bib}` : `bib ${bib}, ${name}`;
}

/** The same text at the beginning of a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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

/** An entry of the journal in the middle of a sentence. */
export function sayEntry(seq: Seq): string {
  return `entry ${seq}`;
}

const STATUS_WORDS: Readonly<Record<RiderStatus, string>> = {
  racing: 'racing',
  pulled: 'pulled',
  dnf: 'DNF',
  'over-time': 'over the time limit',
  dsq: 'disqualified',
  dns: 'not started',
};

/** A status in the middle of a sentence. */
export function sayStatus(status: RiderStatus): string {
  return STATUS_WORDS[status];
}
