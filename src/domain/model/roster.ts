import type { TagId } from './read';
import type { EpochMs } from './time';

declare const participantBrand: unique symbol;

/** Identity of a participant within one race: `p1`, `p2`, … in order of registration; never used again after a removal. */
export type ParticipantId = string & { readonly [participantBrand]: true };

/** What people know of a participant. Texts are trimmed, at most 200 characters; empty string where unknown. */
export interface ParticipantDetails {
  /** Race number, unique in the race, compared without case; 1 to 20 characters. */
  readonly bib: string;
  readonly name: string;
  readonly category: string;
  readonly team: string;
}

/** One line of a list of participants. A detail left out is not spoken of: whoever is registered under the bib keeps theirs. */
export interface ListedParticipant {
  /** Line of the list, from 1, for sentences. */
  readonly line: number;
  /** What is wrong with the line itself, as a sentence; null for nothing. */
  readonly problem: string | null;
  readonly details: Partial<ParticipantDetails> & Pick<ParticipantDetails, 'bib'>;
  /** As written. Tags that the list does not name stay with who carries them. */
  readonly tags: readonly string[];
}

/** A tag carried by a participant from one moment to another. `from` null: since the first read; `until` null: still carried. */
export interface TagAssignment {
  readonly tag: TagId;
  readonly participant: ParticipantId;
  /** Inclusive. */
  readonly from: EpochMs | null;
  /** Exclusive. */
  readonly until: EpochMs | null;
}
