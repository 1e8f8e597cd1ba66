import type { Refusal } from './refusal.messages';
import type { ParticipantDetails } from './roster';

/** One line of a list of participants. A detail left out is not spoken of: whoever is registered under the bib keeps theirs. */
export interface ListedParticipant {
  /** Line of the list, from 1. */
  readonly line: number;
  /** What is wrong with the line itself; null for nothing. */
  readonly problem: Refusal | null;
  readonly details: Partial<ParticipantDetails> & Pick<ParticipantDetails, 'bib'>;
  /** As written. Tags that the list does not name stay with who carries them. */
  readonly tags: readonly string[];
}
