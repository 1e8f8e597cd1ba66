import type { TagId, TagRead } from './read';
import type { RenamedWave } from './renamed-waves';
import type { GivenDetails, ParticipantDetails, ParticipantId } from './roster';
import type { RaceRules } from './rules';
import type { RulesChanges } from './rules-changes';
import type { SheetDefinition } from './sheet-definition';
import type { TagComparison } from './tag';
import type { EpochMs, Ms } from './time';

/** A participant, or a tag without a participant: `p12`, `tag:E280…`. Standings rank riders. */
export type RiderId = string & { readonly __rider?: never };

/** Number of an entry in its journal: 1, 2, 3 … A higher one was stored later. */
export type Seq = number;

/** Status of a rider. `STATUS_ORDER` in `classification.ts` says in which order they rank (rule 16). */
export type RiderStatus = 'racing' | 'pulled' | 'dnf' | 'over-time' | 'dsq' | 'dns';

/** The passing that a correction is about, by the read or manual passing that gave it its time. */
export interface PassingRef {
  /** `seq` of the read, or of the correction that inserted it. */
  readonly seq: Seq;
}

/**
 * What a correction takes with its passing: everything from `before` earlier to `after` later than it, both inclusive. Null: nothing, only
 * the read itself. Missing in older acts, which take the reads that follow each other within `stayGap` and sooner than the minimum lap.
 */
export interface Reach {
  readonly before: Ms;
  readonly after: Ms;
}

/** When a tag in `rider` or `to` is looked up; where it is missing, at the time of the passing, or before every read. */
interface Meant {
  readonly riderAt?: EpochMs;
}

/** What its sender knows a correction, an undo or a redo by: one with the same key is not stored again. */
interface Keyed {
  readonly key?: string;
}

/** A change made by the timekeeper to what the reads say (rule 6). Nothing is deleted: each is an entry, and each can be undone. */
export type Correction =
  /**
   * A passing without a read. `inferred`: proposed from a suspected lap; it stays marked as such (rule 7). `point`: the id of the point that
   * was passed; without it, a lap ends here.
   */
  | ({
      readonly kind: 'insert';
      readonly rider: RiderId;
      readonly at: EpochMs;
      readonly inferred: boolean;
      readonly point?: string;
    } & Meant &
      Keyed)
  /** This crossing does not count; its other reads do not take its place. */
  | { readonly kind: 'void'; readonly passing: PassingRef; readonly reach?: Reach | null }
  /** A voided crossing counts again. */
  | { readonly kind: 'restore'; readonly passing: PassingRef }
  /** The crossing was another rider's. */
  | ({ readonly kind: 'move'; readonly passing: PassingRef; readonly to: RiderId; readonly reach?: Reach | null } & Meant)
  /** The crossing happened at another time. With a reach, that time wins over reads sooner than the minimum lap before and after it. */
  | { readonly kind: 'retime'; readonly passing: PassingRef; readonly at: EpochMs; readonly reach?: Reach | null }
  /** The lap that this passing completed was really `into` laps: the missing passings lie evenly in it and are marked as inferred. */
  | ({ readonly kind: 'split'; readonly rider: RiderId; readonly passing: PassingRef; readonly into: 2 | 3 | 4 } & Meant & Keyed)
  /**
   * The lap from `from` to `to` that this passing completed was one, however long: no read is missing (rule 7). If the lap later begins or
   * ends at another time, the confirmation no longer applies.
   */
  | ({
      readonly kind: 'confirm-lap';
      readonly rider: RiderId;
      readonly passing: PassingRef;
      readonly from: EpochMs;
      readonly to: EpochMs;
    } & Meant)
  /** `at` null: for the whole race; else passings after `at` do not count (rule 20). */
  | ({ readonly kind: 'status'; readonly rider: RiderId; readonly status: RiderStatus; readonly at: EpochMs | null } & Meant)
  /** The rider's own start, whatever the wave and the start list say (rule 8); null: no start of their own any more. */
  | ({ readonly kind: 'start'; readonly rider: RiderId; readonly at: EpochMs | null } & Meant)
  /** Time added to what the rider rode (below zero: taken off), for the ranking. */
  | ({ readonly kind: 'adjust-time'; readonly rider: RiderId; readonly by: Ms } & Meant & Keyed)
  /** Laps added to those that the rider rode; the time stays. */
  | ({ readonly kind: 'adjust-laps'; readonly rider: RiderId; readonly by: number } & Meant & Keyed)
  /** The rider is ranked right behind another one, if ahead of them; relegations apply after the ranking, in order of their acts. */
  | ({ readonly kind: 'relegate'; readonly rider: RiderId; readonly behind: RiderId } & Meant & Keyed)
  /** A remark about a rider, with results where `public`; it changes nothing. */
  | ({ readonly kind: 'note'; readonly rider: RiderId; readonly text: string; readonly public: boolean } & Meant & Keyed)
  /** Reads of this tag dated from `from` on (null: all) do not count: it lies beside the mat, or was lost. */
  | { readonly kind: 'mute'; readonly tag: TagId; readonly from: EpochMs | null }
  /**
   * All reads of one reader dated within [from, until) were off by `by`: add it. Puts a wrong clock right (rule 10). With `entries` only those
   * that are stored within: before and after a clock is set, reads with other errors may have the same times.
   */
  | ({
      readonly kind: 'shift-clock';
      readonly reader: string;
      readonly from: EpochMs;
      readonly until: EpochMs;
      readonly by: Ms;
      readonly entries?: EntryRange;
    } & Keyed)
  /** Somebody looked at the reads of one reader that are dated within [from, until), and stored within `entries`: their times are right. */
  | {
      readonly kind: 'confirm-times';
      readonly reader: string;
      readonly from: EpochMs;
      readonly until: EpochMs;
      readonly entries?: EntryRange;
    };

/** Entries from `from` up to, and without, `until`; null: also all to come. */
export interface EntryRange {
  readonly from: Seq;
  readonly until: Seq | null;
}

/** One start of a start list. */
export interface ListedStart {
  readonly participant: ParticipantId;
  readonly at: EpochMs;
}

/** One participant of an imported list. */
export interface ImportedParticipant {
  readonly participant: ParticipantId;
  /** False: registered before, with other details or tags than in the list. */
  readonly isNew: boolean;
  /** Those that changed; of a new participant those that are not empty, and in older acts all of them. */
  readonly details: Partial<ParticipantDetails>;
  /** Tags assigned from the first read on, besides those they have already. */
  readonly tags: readonly TagId[];
  /** Tags released as if they had never had them, because the list gives them to another participant. */
  readonly lost: readonly TagId[];
  /** Own start, where the list has another one than before. */
  readonly startAt?: EpochMs;
}

/** What the timekeeper did, as a fact. */
export type RaceAct =
  | {
      readonly type: 'race-created';
      readonly raceId: string;
      readonly name: string;
      readonly rules: RaceRules;
      readonly startAt: EpochMs;
      /** Missing in races of before: `exact`. */
      readonly tags?: TagComparison;
      /** Missing in races of before: that of the station. */
      readonly language?: string;
      /** Riders and reads are invented. */
      readonly demo?: true;
    }
  /** The gun, whenever it is set: now, ahead, or in the past. Moves an earlier one. */
  | { readonly type: 'gun-set'; readonly startAt: EpochMs }
  /**
   * A wave was really started: from now on it does not move with the gun. `startAt` null: it starts as planned again. A wave that the rules do
   * not have is one of the category of that name.
   */
  | { readonly type: 'wave-started'; readonly wave: string; readonly startAt: EpochMs | null }
  /** Own starts, taken from a start list as a whole. Riders who are not in it keep theirs. */
  | { readonly type: 'start-listed'; readonly starts: readonly ListedStart[] }
  /** From `from` on nothing counts, up to `until`, exclusive; null: it lasts. A later one with the same `from` replaces it. */
  | { readonly type: 'neutralised'; readonly from: EpochMs; readonly until: EpochMs | null }
  /** What the results are from now on. */
  | { readonly type: 'declared'; readonly state: 'provisional' | 'official' }
  /** A sheet is from now on so under its name; null: there is none of that name. */
  | { readonly type: 'sheet-defined'; readonly name: string; readonly sheet: SheetDefinition | null }
  /** What the timekeeper took of the proposals for settling the race: corrections as one act. */
  | { readonly type: 'settled'; readonly corrections: readonly Correction[] }
  /** Passings after `stopAt` do not count. `planned`: it was still ahead. */
  | { readonly type: 'race-stopped'; readonly stopAt: EpochMs; readonly planned?: true }
  | { readonly type: 'race-resumed' }
  | { readonly type: 'race-renamed'; readonly name: string }
  /** Boards, printed and published pages speak this language (BCP 47) from now on. */
  | { readonly type: 'language-set'; readonly language: string }
  /**
   * Only what changed, so that every change can be undone by itself. `renamed`: waves that go on under another name, with the start they
   * had; missing where there is none. Acts of before do not have it: in these, waves with the same categories went on.
   */
  | { readonly type: 'rules-changed'; readonly changes: RulesChanges; readonly renamed?: readonly RenamedWave[] }
  /** As it was written in the past: all rules, whether they changed or not. */
  | { readonly type: 'rules-changed'; readonly rules: RaceRules }
  | {
      readonly type: 'participant-added';
      readonly participant: ParticipantId;
      readonly details: GivenDetails;
      readonly tags: readonly TagId[];
    }
  /** Only the details that changed, so that every change can be undone by itself; in older acts all of them. */
  | { readonly type: 'participant-changed'; readonly participant: ParticipantId; readonly details: Partial<ParticipantDetails> }
  /** A list, imported as a whole. Participants that it does not change are left out. */
  | { readonly type: 'participants-imported'; readonly participants: readonly ImportedParticipant[] }
  /** Their tags become unknown tags again; their reads stay. */
  | { readonly type: 'participant-removed'; readonly participant: ParticipantId }
  /** From `from` on (null: from the first read on) the tag is theirs; an older assignment of it ends there. */
  | { readonly type: 'tag-assigned'; readonly tag: TagId; readonly participant: ParticipantId; readonly from: EpochMs | null }
  /** `from` null: it never was theirs. */
  | { readonly type: 'tag-released'; readonly tag: TagId; readonly participant: ParticipantId; readonly from: EpochMs | null }
  | { readonly type: 'corrected'; readonly correction: Correction }
  /** The act with this `seq` no longer holds. Undoing an undo is `redone`. */
  | ({ readonly type: 'undone'; readonly act: Seq } & Keyed)
  | ({ readonly type: 'redone'; readonly act: Seq } & Keyed);

/** An act in the journal: its author, its time (station clock), and the reason, if one was given. */
export interface ActEntry {
  readonly type: 'act';
  readonly seq: Seq;
  readonly recordedAt: EpochMs;
  readonly by: string;
  readonly reason: string | null;
  readonly act: RaceAct;
}

/** A read in the journal. */
export interface ReadEntry {
  readonly type: 'read';
  readonly seq: Seq;
  readonly read: TagRead;
}

/** Everything that is ever journalled. A race is a pure function of these, in order of `seq`. */
export type Entry = ActEntry | ReadEntry;

/** Whether an act is of a kind that can be undone: everything but the creation of a race, an undo and a redo. */
export function isUndoable({ type }: RaceAct): boolean {
  switch (type) {
    case 'race-created':
    case 'undone':
    case 'redone':
      return false;
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
    case 'participant-added':
    case 'participant-changed':
    case 'participants-imported':
    case 'participant-removed':
    case 'tag-assigned':
    case 'tag-released':
    case 'corrected':
      return true;
  }
}
