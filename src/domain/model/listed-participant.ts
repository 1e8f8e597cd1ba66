import type { Refusal } from './refusal.messages';
import type { ParticipantDetails } from './roster';
import type { EpochMs } from './time';

/** One line of a list of participants. A detail that is left out does not change for the participant with the bib. */
export interface ListedParticipant {
  /** Line of the list, from 1. */
  readonly line: number;
  /** What is wrong with the line itself; null for nothing. */
  readonly problem: Refusal | null;
  readonly details: Partial<ParticipantDetails> & Pick<ParticipantDetails, 'bib'>;
  /** Those columns in `details.more` that are blank in this line: what is known of them stays. Without it, none. */
  readonly blankColumns?: readonly string[];
  /** As written. Assignments of tags that are not in the list stay as they are. */
  readonly tags: readonly string[];
  /** Own start; left out where the list has none, or one that cannot be read. */
  readonly startAt?: EpochMs;
}
