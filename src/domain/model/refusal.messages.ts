import type { Seq } from './entry';
import type { MessageOf, NoParams, RiderName } from './message';
import type { RulesProblemMessage } from './rules-problem.messages';
import type { EpochMs } from './time';

/** Why a command was refused. Codes are part of the HTTP contract; `problem` says which of several reasons with one code it is. */
export interface RefusalMessages {
  /** `rider` has the bib; with `after-undo` the undo or redo would give it to `other` as well. */
  readonly 'bib-taken':
    | { readonly problem: 'in-use'; readonly bib: string; readonly rider: RiderName }
    | { readonly problem: 'after-undo'; readonly bib: string; readonly rider: RiderName; readonly other: RiderName };
  /** `written`: how the tag is written there, where that differs; leading zeros make no other tag. */
  readonly 'tag-taken':
    | { readonly problem: 'assigned'; readonly tag: string; readonly rider: RiderName; readonly written?: string }
    | {
        readonly problem: 'assigned-until';
        readonly tag: string;
        readonly rider: RiderName;
        readonly until: EpochMs;
        readonly written?: string;
      }
    /** A redo would give to `to` what `rider` has now. */
    | { readonly problem: 'after-redo'; readonly tag: string; readonly rider: RiderName; readonly to: RiderName }
    /** The act `entry` gave the tag to `to` since. */
    | { readonly problem: 'assigned-since'; readonly tag: string; readonly to: RiderName; readonly entry: Seq };
  readonly 'unknown-participant': { readonly participant: string };
  readonly 'unknown-rider': { readonly rider: RiderName };
  readonly 'unknown-passing':
    | { readonly problem: 'not-a-passing'; readonly entry: Seq }
    | { readonly problem: 'part-of-split'; readonly rider: RiderName; readonly at: EpochMs; readonly entry: Seq }
    | { readonly problem: 'not-counted'; readonly rider: RiderName; readonly at: EpochMs }
    /** The crossing of `entry` has its time from the entry `as`. */
    | { readonly problem: 'same-crossing'; readonly entry: Seq; readonly as: Seq }
    | { readonly problem: 'no-lap'; readonly entry: Seq; readonly rider: RiderName };
  /** It is theirs by the rule of the race for tags that nobody has. */
  readonly 'tag-by-rule': { readonly tag: string; readonly rider: RiderName };
  readonly 'tag-not-theirs': { readonly tag: string; readonly rider: RiderName };
  /** It was started by hand less than a second before; `wave` is the category, null for the race. */
  readonly 'already-started': { readonly wave: string | null; readonly started_at: EpochMs };
  readonly 'already-stopped':
    | { readonly problem: 'stopped'; readonly stopped_at: EpochMs }
    /** After an undo or redo the race would start when it had been stopped already. */
    | { readonly problem: 'after-undo'; readonly start_at: EpochMs; readonly stopped_at: EpochMs };
  /** After an undo or redo of the act `entry`, changes of the rules that were made one after the other would not fit together. */
  readonly 'rules-conflict': { readonly entry: Seq; readonly rules: readonly RulesProblemMessage[] };
  readonly 'not-stopped': NoParams;
  readonly 'already-voided': { readonly rider: RiderName; readonly at: EpochMs };
  readonly 'not-voided': { readonly rider: RiderName; readonly at: EpochMs };
  readonly 'not-suspected': { readonly rider: RiderName; readonly from: EpochMs; readonly to: EpochMs };
  readonly 'unknown-saved-sheet': { readonly sheet: string };
  /** A proposal for settling the race that does not hold any more. */
  readonly 'proposal-gone': { readonly proposal: string };
  /** The command was for another race than the one that is open, whose name is `open`. */
  readonly 'other-race': { readonly open: string };
  /** The act `entry` has the key of a correction, and is another one. */
  readonly 'key-taken': { readonly entry: Seq };
  readonly 'nothing-to-undo': NoParams;
  /** `no-effect`: later acts decided the same, or what the act is about is undone, so that nothing would change now. */
  readonly 'nothing-to-redo':
    | { readonly problem: 'nothing-undone' }
    | { readonly problem: 'not-undone' | 'no-effect'; readonly entry: Seq };
  /** `no-effect` as in `nothing-to-redo`. */
  readonly 'not-undoable': {
    readonly problem: 'not-an-act' | 'race-created' | 'undo-or-redo' | 'undone' | 'no-effect';
    readonly entry: Seq;
  };
  readonly 'bad-value': BadValue;
  /** `lines` lines are refused; the first of them is `line`, for `refusal`. */
  readonly 'list-refused': { readonly lines: number; readonly line: number; readonly refusal: MessageOf<RefusalMessages> };
  /** Only of a line of a list: an earlier `line` has the same bib or tag. */
  readonly 'listed-twice':
    | { readonly problem: 'bib'; readonly bib: string; readonly line: number; readonly rider: RiderName }
    | { readonly problem: 'tag'; readonly tag: string; readonly line: number; readonly rider: RiderName; readonly written?: string };
  /**
   * Only of a line of a list. `text` is the cell as written: in no column, a tag or bib that a spreadsheet took for a number, a bib or tag
   * with bytes that are not characters, or the only text of a line that is about no rider.
   */
  readonly 'unreadable-line':
    | { readonly problem: 'no-column' | 'tag-as-number' | 'bib-as-number' | 'bad-bytes' | 'no-rider'; readonly text: string }
    /** No column of the list holds bibs. */
    | { readonly problem: 'no-bib-column' };
  readonly 'no-change': NoChange;
}

/** A value that the race cannot take. */
type BadValue =
  | { readonly problem: 'not-a-time'; readonly field: TimeField }
  /** `at` is what was entered, `now` the station's time. */
  | { readonly problem: 'in-future'; readonly field: TimeField; readonly at: EpochMs; readonly now: EpochMs }
  | { readonly problem: 'unknown-point'; readonly point: string; readonly known: readonly string[] }
  | { readonly problem: 'start-after-stop'; readonly stopped_at: EpochMs }
  | { readonly problem: 'gun-not-set' }
  /** No rider has a passing or a status. */
  | { readonly problem: 'nothing-to-declare' }
  | { readonly problem: 'wave-before-gun'; readonly start_at: EpochMs }
  | { readonly problem: 'stop-before-start'; readonly start_at: EpochMs }
  | TextProblem
  | { readonly problem: 'rules'; readonly rules: readonly RulesProblemMessage[] }
  /** A tag or bib that people typed. `means-no-tag`: a word for having none; as a number: what a spreadsheet made of it. */
  | { readonly problem: 'not-a-tag' | 'means-no-tag' | 'tag-as-number' | 'bib-as-number'; readonly text: string }
  | { readonly problem: 'split-count' }
  | { readonly problem: 'lap-too-short'; readonly rider: RiderName; readonly lap: number; readonly into: number }
  | { readonly problem: 'unknown-status'; readonly statuses: readonly string[] }
  | { readonly problem: 'unknown-reader'; readonly reader: string }
  | { readonly problem: 'clock-range' | 'clock-entries' | 'clock-amount' }
  /** The correction of a clock would put a read at `at`; `now` is the station's time. */
  | { readonly problem: 'shifted-into-future'; readonly at: EpochMs; readonly now: EpochMs }
  /** Empty, or with a rider twice. */
  | { readonly problem: 'start-list' }
  /** It ends before it begins. */
  | { readonly problem: 'neutral-range' }
  /** Not a whole number other than 0 of milliseconds or laps that a rider can be given. */
  | { readonly problem: 'adjustment' }
  | { readonly problem: 'relegated-behind-self' | 'nothing-taken' }
  /** The riders are in different sections (rule 24). */
  | { readonly problem: 'not-compared'; readonly rider: RiderName; readonly other: RiderName }
  /** `last` is the last entry of the race. */
  | { readonly problem: 'revision-ahead'; readonly last: Seq }
  /** The name of a sheet is not one that an address can have, or that of another kind of sheet. */
  | { readonly problem: 'sheet-name' | 'sheet-kind'; readonly name: string }
  | { readonly problem: 'sheet-order'; readonly sheet: string; readonly orders: readonly string[] }
  /** It is of another kind of sheet. */
  | { readonly problem: 'sheet-member'; readonly sheet: string; readonly member: string }
  /** The text of a certificate names what it cannot have. */
  | { readonly problem: 'sheet-placeholders'; readonly unknown: readonly string[]; readonly known: readonly string[] }
  | { readonly problem: 'sheet-columns'; readonly unknown: readonly string[]; readonly known: readonly string[] }
  | { readonly problem: 'too-many-sheets'; readonly max: number }
  /** A proposal that says what to look at, and cannot be taken. */
  | { readonly problem: 'decided-by-hand'; readonly rider: RiderName };

type TimeField = 'start' | 'wave' | 'stop' | 'passing' | 'new-time' | 'status' | 'muted-from' | 'assigned-from' | 'released-from';

/** What is wrong with a text that people typed. `max` is in characters. */
export type TextProblem =
  | { readonly problem: 'unprintable' | 'missing'; readonly field: TextField }
  | { readonly problem: 'too-long'; readonly field: TextField; readonly max: number };

export type TextField =
  | 'bib'
  | 'name'
  | 'category'
  | 'team'
  | 'race-name'
  | 'born'
  | 'nation'
  | 'licence'
  | 'uci-id'
  | 'club'
  | 'first-name'
  | 'last-name'
  | 'member'
  | 'more'
  | 'note';

/** What already is as the command wants it. */
type NoChange =
  | { readonly problem: 'start'; readonly start_at: EpochMs }
  | { readonly problem: 'race-name'; readonly name: string }
  | { readonly problem: 'language'; readonly language: string }
  | { readonly problem: 'rules' | 'clock' | 'list' | 'start-list' | 'neutralised' }
  /** By a stretch that goes on; another one would go on after its end. */
  | { readonly problem: 'neutralised-since'; readonly from: EpochMs }
  | { readonly problem: 'sheet'; readonly name: string }
  | { readonly problem: 'declared'; readonly state: 'provisional' | 'official' }
  | { readonly problem: 'own-start'; readonly rider: RiderName }
  | { readonly problem: 'details' | 'status' | 'passing-rider'; readonly rider: RiderName }
  | { readonly problem: 'passing-time'; readonly at: EpochMs }
  | { readonly problem: 'muted'; readonly tag: string }
  | { readonly problem: 'tag'; readonly tag: string; readonly rider: RiderName };

/** Why a command was refused, with the rider or entry that conflicts with it. */
export type Refusal = MessageOf<RefusalMessages>;

export type RefusalCode = Refusal['code'];
