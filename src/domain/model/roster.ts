import type { TagId } from './read';
import { sameValue } from './same-value';
import type { EpochMs } from './time';

declare const participantBrand: unique symbol;

/** Identity of a participant within one race: `p1`, `p2`, … in order of registration; never used again after a removal. */
export type ParticipantId = string & { readonly [participantBrand]: true };

/** One rider of a relay. */
export interface RelayMember {
  /** 1 to 200 characters. */
  readonly name: string;
  /** Those tags of the participant that this member carries. */
  readonly tags: readonly TagId[];
}

/** What people know of a participant. Texts are trimmed, at most 200 characters; empty string where unknown. */
export interface ParticipantDetails {
  /** Race number, unique in the race, compared without case; 1 to 20 characters. */
  readonly bib: string;
  readonly name: string;
  readonly category: string;
  readonly team: string;
  readonly gender: '' | 'f' | 'm' | 'x';
  /** Year or date of birth: `1996` or `1996-05-31`. */
  readonly born: string;
  /** As in lists, usually three letters. */
  readonly nation: string;
  readonly licence: string;
  readonly uciId: string;
  readonly club: string;
  /** Only where a list has them apart; `name` is then both. */
  readonly firstName: string;
  readonly lastName: string;
  /** Other columns of lists, by heading. */
  readonly more: Readonly<Record<string, string>>;
  /** The riders of a relay, in order of entry; empty for everybody else. */
  readonly members: readonly RelayMember[];
}

/** Details as clients and acts give them: of a new participant, missing ones are empty; of a known one they stay. */
export type GivenDetails = Pick<ParticipantDetails, 'bib' | 'name' | 'category' | 'team'> & Partial<ParticipantDetails>;

/** A tag that a participant has from one instant to another. `from` null: since the first read; `until` null: no end. */
export interface TagAssignment {
  readonly tag: TagId;
  readonly participant: ParticipantId;
  /** Inclusive. */
  readonly from: EpochMs | null;
  /** Exclusive. */
  readonly until: EpochMs | null;
}

/** What tables with one column for it say of the team: the club of a rider without a team. */
export function shownTeam({ team, club }: Pick<ParticipantDetails, 'team' | 'club'>): string {
  return team || club;
}

/** The details of a participant before anything is entered: all empty. */
export const NO_DETAILS: ParticipantDetails = {
  bib: '',
  name: '',
  category: '',
  team: '',
  gender: '',
  born: '',
  nation: '',
  licence: '',
  uciId: '',
  club: '',
  firstName: '',
  lastName: '',
  more: {},
  members: [],
};

/** Those details that differ from what they were. */
export function changedDetails(before: ParticipantDetails, after: ParticipantDetails): Partial<ParticipantDetails> {
  const fields = (Object.keys(after) as (keyof ParticipantDetails)[]).filter((field) => !sameValue(before[field], after[field]));
  return Object.fromEntries(fields.map((field) => [field, after[field]]));
}
