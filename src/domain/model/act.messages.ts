import type { RiderStatus, Seq } from './entry';
import type { MessageOf, NoParams, PassingName, RiderName } from './message';
import type { RuleMessage } from './rule.messages';
import type { EpochMs, Ms } from './time';

/** What the timekeeper did, for the audit trail. A code is the type of the act or the kind of the correction, or `wave-started`. */
export interface ActMessages {
  readonly 'race-created': { readonly name: string };
  readonly 'gun-set': { readonly start_at: EpochMs };
  /** `planned`: it was set before it came. */
  readonly 'race-stopped': { readonly stopped_at: EpochMs; readonly planned: boolean };
  readonly 'race-resumed': NoParams;
  readonly 'race-renamed': { readonly name: string };
  /** `language` is a BCP 47 tag. */
  readonly 'language-set': { readonly language: string };
  /** `rules` are those that read otherwise than before; where none does, `decimals` says whether times are shown with other decimals. */
  readonly 'rules-changed': { readonly rules: readonly RuleMessage[]; readonly decimals: boolean };
  /** The start of a wave, by its name; in races of before a change of rules that is nothing but that. `planned`: it was still ahead. */
  readonly 'wave-started': { readonly categories: readonly string[]; readonly start_at: EpochMs; readonly planned: boolean };
  /** A wave that was started starts as planned again. */
  readonly 'wave-planned': { readonly wave: string };
  readonly 'start-listed': { readonly starts: number; readonly first_at: EpochMs; readonly last_at: EpochMs };
  /** `until` null while it lasts. */
  readonly neutralised: { readonly from: EpochMs; readonly until: EpochMs | null };
  readonly 'sheet-defined': { readonly sheet: string };
  readonly 'sheet-removed': { readonly sheet: string };
  readonly declared: { readonly state: 'provisional' | 'official' };
  /** `corrections` is how many proposals were taken. */
  readonly settled: { readonly corrections: number };
  /** `at` null: no own start any more. */
  readonly start: { readonly rider: RiderName; readonly at: EpochMs | null };
  readonly 'adjust-time': { readonly rider: RiderName; readonly by: Ms };
  readonly 'adjust-laps': { readonly rider: RiderName; readonly by: number };
  readonly relegate: { readonly rider: RiderName; readonly behind: RiderName };
  readonly note: { readonly rider: RiderName; readonly text: string };
  readonly 'participants-imported': { readonly added: number; readonly changed: number };
  readonly 'participant-added': { readonly rider: RiderName; readonly tags: readonly string[] };
  /** Details are the new ones, null where they stay. `rider` is as before. */
  readonly 'participant-changed': {
    readonly rider: RiderName;
    readonly bib: string | null;
    readonly name: string | null;
    readonly category: string | null;
    readonly team: string | null;
    /** Whether details changed that are not named here. */
    readonly others: boolean;
  };
  readonly 'participant-removed': { readonly rider: RiderName };
  /** `from` null: from the first read on. */
  readonly 'tag-assigned': { readonly tag: string; readonly rider: RiderName; readonly from: EpochMs | null };
  /** `from` null: it never was theirs. */
  readonly 'tag-released': { readonly tag: string; readonly rider: RiderName; readonly from: EpochMs | null };
  /** `point`: name of the point where it was; missing where a lap ended. */
  readonly insert: { readonly rider: RiderName; readonly at: EpochMs; readonly inferred: boolean; readonly point?: string };
  /** `only_read`: only this read of the crossing, here and below. */
  readonly void: { readonly passing: PassingName; readonly only_read?: true };
  readonly restore: { readonly passing: PassingName };
  readonly move: { readonly passing: PassingName; readonly to: RiderName; readonly only_read?: true };
  readonly retime: { readonly passing: PassingName; readonly at: EpochMs; readonly only_read?: true };
  readonly split: { readonly passing: PassingName; readonly into: number };
  readonly 'confirm-lap': { readonly rider: RiderName; readonly from: EpochMs; readonly to: EpochMs };
  /** `at` null: for the whole race. */
  readonly status: { readonly rider: RiderName; readonly status: RiderStatus; readonly at: EpochMs | null };
  /** `from` null: all reads. */
  readonly mute: { readonly tag: string; readonly from: EpochMs | null };
  /** `by` is added to the times of the reads. */
  /** `entries`: only reads stored from the one entry up to, and without, the other; null: no end. */
  readonly 'shift-clock': {
    readonly reader: string;
    readonly from: EpochMs;
    readonly until: EpochMs;
    readonly by: Ms;
    readonly entries?: { readonly from: Seq; readonly until: Seq | null };
  };
  /** Its reads of that time are right. */
  readonly 'confirm-times': Omit<ActMessages['shift-clock'], 'by'>;
  /** `act` is what no longer holds; null where the journal has no such act. */
  readonly undone: { readonly entry: Seq; readonly act: MessageOf<ActMessages> | null };
  readonly redone: { readonly entry: Seq; readonly act: MessageOf<ActMessages> | null };
}

/** An act as a message. */
export type ActMessage = MessageOf<ActMessages>;
