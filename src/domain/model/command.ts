import type { Correction, ListedStart, RaceAct, Seq } from './entry';
import type { ListedParticipant } from './listed-participant';
import type { TagId } from './read';
import type { Refusal } from './refusal.messages';
import type { GivenDetails, ParticipantId } from './roster';
import type { RaceRules } from './rules';
import type { SheetDefinition } from './sheet-definition';
import type { EpochMs } from './time';

/** A correction as it is asked for. `decide` finds out what else it takes with it, unless it is about `onlyRead`, the single read. */
export type WantedCorrection =
  | Exclude<Correction, { readonly kind: 'void' | 'move' | 'retime' }>
  | (Extract<Correction, { readonly kind: 'void' | 'move' | 'retime' }> & { readonly onlyRead?: boolean });

/** A command of the timekeeper. `decide` returns the act to journal, or a refusal. The caller resolves times: there is no "now" in here. */
export type Command =
  /** The race's gun; with `wave` the start of the wave of that name, else of the wave that this category starts in. `isNow`: it is given by hand, at the moment `at`. */
  | { readonly type: 'start'; readonly at: EpochMs; readonly wave?: string; readonly isNow?: boolean }
  /** Own starts of a start list, all at once. */
  | { readonly type: 'list-starts'; readonly starts: readonly ListedStart[] }
  | { readonly type: 'neutralise'; readonly from: EpochMs; readonly until: EpochMs | null }
  | { readonly type: 'declare'; readonly state: 'provisional' | 'official' }
  /** Null: takes the sheet of that name away. */
  | { readonly type: 'define-sheet'; readonly name: string; readonly sheet: SheetDefinition | null }
  /** Takes proposals for settling the race, by their ids. */
  | { readonly type: 'settle'; readonly take: readonly string[] }
  /** `isPlanned`: it is still ahead. */
  | { readonly type: 'stop'; readonly at: EpochMs; readonly isPlanned?: boolean }
  | { readonly type: 'resume' }
  | { readonly type: 'rename'; readonly name: string }
  /** `language` is a BCP 47 tag that the station speaks. */
  | { readonly type: 'set-language'; readonly language: string }
  | { readonly type: 'change-rules'; readonly rules: RaceRules }
  | { readonly type: 'add-participant'; readonly details: GivenDetails; readonly tags: readonly TagId[] }
  | { readonly type: 'change-participant'; readonly participant: ParticipantId; readonly details: GivenDetails }
  | { readonly type: 'import-participants'; readonly list: readonly ListedParticipant[] }
  | { readonly type: 'remove-participant'; readonly participant: ParticipantId }
  | { readonly type: 'assign-tag'; readonly tag: TagId; readonly participant: ParticipantId; readonly from: EpochMs | null }
  | { readonly type: 'release-tag'; readonly tag: TagId; readonly participant: ParticipantId; readonly from: EpochMs | null }
  | { readonly type: 'correct'; readonly correction: WantedCorrection }
  /** Without `act`: the newest act that can be undone; with `of`, the newest of this author. */
  | ({ readonly type: 'undo' } & TakingBack)
  /** Without `act`: the act undone last; with `of`, the last of this author. */
  | ({ readonly type: 'redo' } & TakingBack);

/** What an undo or redo is about. `key`: what its sender knows it by. */
export interface TakingBack {
  readonly act: Seq | null;
  readonly of?: string;
  readonly key?: string;
}

/** A command's outcome before it is on disk. */
export type Decision = { readonly ok: true; readonly act: RaceAct } | { readonly ok: false; readonly refusal: Refusal };
