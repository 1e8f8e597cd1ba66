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

/** A tag that a participant has from one instant to another. `from` null: since the first read; `until` null: no end. */
export interface TagAssignment {
  readonly tag: TagId;
  readonly participant: ParticipantId;
  /** Inclusive. */
  readonly from: EpochMs | null;
  /** Exclusive. */
  readonly until: EpochMs | null;
}

/** Details of a participant of whom nothing is known. */
export const NO_DETAILS: ParticipantDetails = { bib: '', name: '', category: '', team: '' };

/** Those details that differ from what they were. */
export function changedDetails(before: ParticipantDetails, after: ParticipantDetails): Partial<ParticipantDetails> {
  const fields = (Object.keys(after) as (keyof ParticipantDetails)[]).filter((field) => before[field] !== after[field]);
  return Object.fromEntries(fields.map((field) => [field, after[field]]));
}
