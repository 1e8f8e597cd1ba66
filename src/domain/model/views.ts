import type { ActMessage } from './act.messages';
import type { AskedField } from './eligibility';
import type { ActEntry, Correction, RiderId, Seq } from './entry';
import type { ReadKind, TagId } from './read';
import type { Refusal } from './refusal.messages';
import type { ParticipantDetails, ParticipantId, TagAssignment } from './roster';
import type { RaceRules } from './rules';
import type { SettlementMessage } from './settlement.messages';
import type { PlacedStanding, Standing } from './standing';
import type { EpochMs, Ms } from './time';
import type { Verdict } from './verdict.messages';
import type { WaveStarts } from './waves';

/** The race as a whole. */
export interface RaceControl {
  readonly raceId: string;
  readonly name: string;
  /** BCP 47 tag of the language of boards, printed and published pages; null: that of the station. */
  readonly language: string | null;
  /** Riders and reads are invented: it is no race to publish, and none that goes on beside another. */
  readonly isDemo: boolean;
  readonly rules: RaceRules;
  /** The race's gun: passings before it do not count, and waves start from it. Until it is set, the moment of creation. */
  readonly startAt: EpochMs;
  /** When waves were really started. */
  readonly waveStarts: WaveStarts;
  /** Whether the gun was set; false while `startAt` is the moment of creation. */
  readonly gunSet: boolean;
  readonly stopAt: EpochMs | null;
  /** Whether the stop was still ahead when it was set. */
  readonly stopPlanned: boolean;
  /** In order of `from`; they may overlap. */
  readonly neutralisations: readonly Neutralisation[];
}

/** A stretch of the race that does not count (rule 30). */
export interface Neutralisation {
  readonly from: EpochMs;
  /** Exclusive; null while it lasts. */
  readonly until: EpochMs | null;
}

/** A participant with the tags they have or had. */
export interface Participant extends ParticipantDetails {
  readonly id: ParticipantId;
  readonly assignments: readonly TagAssignment[];
}

/** What taking one line of a list of participants would do. */
export interface PlannedParticipant {
  readonly line: number;
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'refused';
  /** The id, of a new participant the one they would get; null for a new one who is refused. */
  readonly participant: ParticipantId | null;
  /** As they would be. */
  readonly details: ParticipantDetails;
  /** As they are now; null for a new participant. */
  readonly before: ParticipantDetails | null;
  /** All tags that the line names and that are tags, in its order. */
  readonly tags: readonly TagId[];
  /** Those of `tags` that they do not have yet. */
  readonly given: readonly TagId[];
  /** Tags that would go from them to others of the list. */
  readonly lost: readonly TagId[];
  /** Own start that the line gives them; null where it gives none, or the one that they have. */
  readonly startAt: EpochMs | null;
  /** Why the line is refused; null unless it is. */
  readonly refusal: Refusal | null;
}

/** A tag that was read and has no participant. */
export interface UnknownTag {
  /** As it was read first. */
  readonly tag: TagId;
  readonly reads: number;
  readonly firstAt: EpochMs;
  readonly lastAt: EpochMs;
  /** Antenna of the latest read. */
  readonly antenna: number | null;
}

/** A tag that was just read, and the participant who has it now. */
export interface RecentTag {
  /** As it was read last. */
  readonly tag: TagId;
  /** When it was read, by its newest read of those that arrived lately. */
  readonly readAt: EpochMs;
  /** When its latest arrival reached the station, station clock. */
  readonly receivedAt: EpochMs;
  readonly carrier: Participant | null;
}

/** A passing that just became counted, for screens and announcers. */
export interface LapEvent {
  /** Entry that made it count; also its id in the stream. */
  readonly seq: Seq;
  readonly rider: RiderId;
  /** Name of the rider towards clients that know only tags. */
  readonly tag: string;
  /** Laps of the rider after it. */
  readonly laps: number;
  readonly finished: boolean;
  /** Time of this passing. */
  readonly at: EpochMs;
  /** Latest counted passing of the rider, which is another one when this came in late. */
  readonly lastPassAt: EpochMs;
  /** The lap this passing completed; null for the first after a missing start in the first edition of the rules. */
  readonly lap: Ms | null;
}

/** A passing that counts now, after all corrections. */
export interface CountedPassing {
  /** The read or the act that gives the passing its time, as in the trace. Passings that one split added share it. */
  readonly seq: Seq;
  readonly rider: RiderId;
  /** Name of the rider towards clients that know only tags. */
  readonly tag: string;
  /** Empty for a tag without a participant, like `name`. */
  readonly bib: string;
  readonly name: string;
  /** Who of a relay rode the lap; empty for everybody else, and where no tag of a member gave the lap its time. */
  readonly member: string;
  /** Name of the passage; empty for the end of a lap in a race without a course. */
  readonly passage: string;
  /** The lap that this passing completed, from 1; of a passage on the way the lap it is of. */
  readonly lap: number;
  /** Whether it is a passage on the way, which completes no lap. */
  readonly onWay: boolean;
  /** Whether the rider finished with it. */
  readonly finish: boolean;
  readonly at: EpochMs;
  /** How long the lap took; null for lap 1 of a rider whose start crossing is missing, and on the way. */
  readonly lapTime: Ms | null;
}

/** One read or manual passing of a rider with its verdict, for the "why?" panel. In time order. */
export interface TracedRead {
  readonly seq: Seq;
  readonly origin: 'read' | 'manual' | 'inferred';
  readonly kind: ReadKind;
  readonly tag: TagId | null;
  /** Who of a relay carries the tag; empty for everybody else. */
  readonly member: string;
  /** Where it was read: the point, else the reader; empty for a passing that was entered. */
  readonly where: string;
  /** The time that was used (rule 4), after corrections. */
  readonly at: EpochMs;
  readonly verdict: Verdict;
  /** Corrections that touch it, oldest first. */
  readonly corrections: readonly Seq[];
}

/** A detail of a rider that a classification asks for and nobody gave. */
export interface MissingField {
  readonly bib: string;
  readonly field: AskedField;
}

/** A lap of a relay. */
export interface Leg {
  /** From 1. */
  readonly lap: number;
  /** Who rode it, by the tag that gave the lap its time; empty where no tag of a member did. */
  readonly member: string;
  readonly at: EpochMs;
  readonly lapTime: Ms | null;
}

/** A relay with its laps, in order. */
export interface Relay {
  readonly rider: RiderId;
  readonly legs: readonly Leg[];
}

/** A lap that looks like several (rule 7), offered to the timekeeper. */
export interface SuspectedLap {
  readonly rider: RiderId;
  /** The passing that completed the long lap. */
  readonly seq: Seq;
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** How many laps it looks like. */
  readonly looksLike: 2 | 3 | 4;
  /** Of the rider's laps; an even part of this one where there are too few. */
  readonly median: Ms;
  /** Where the first missing end of a lap was, as passages on the way show; null where none does. */
  readonly hole: LapHole | null;
}

/** Readers that sent reads and stand at no point. */
export interface WithoutPoint {
  readonly readers: readonly string[];
  /** Whether their reads are at the line; else they do not count. */
  readonly atLine: boolean;
}

/** Where the end of a lap was missed: after a passage of one lap and before one of the next. */
export interface LapHole {
  /** Name of the end that was missed. */
  readonly passage: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** What the results were declared to be, and by how much they differ now. */
export interface Declared {
  readonly state: 'provisional' | 'official';
  readonly at: EpochMs;
  /** The entry that says so. */
  readonly revision: Seq;
  /** How many riders have another result now. */
  readonly changedRiders: number;
}

/** A rider who has another result now than at an earlier revision; null: not in the table. */
export interface ChangedResult {
  readonly rider: RiderId;
  readonly before: PlacedStanding | null;
  readonly now: PlacedStanding | null;
}

/** What is different now. */
export interface ResultChanges {
  readonly since: Seq;
  readonly revision: Seq;
  /** In the order of the table as it is now, then those who are not in it any more. */
  readonly riders: readonly ChangedResult[];
  /** Acts since then that hold, or that were taken back, and that may change a result. */
  readonly acts: readonly Seq[];
}

/** A proposal for settling a race. */
export interface Proposal {
  /** The same for the same proposal. */
  readonly id: string;
  readonly rider: RiderId;
  readonly kind: ProposalKind;
  readonly message: SettlementMessage;
  /** What taking it does; null where it needs a decision by hand. */
  readonly correction: Correction | null;
}

/** `racing`: the status is taken away. The last three need a decision by hand: look at a lap, a tag or a start. */
export type ProposalKind = 'dns' | 'dnf' | 'pulled' | 'racing' | 'over-time' | 'lap' | 'tag' | 'start';

/** A rider who should be taken out of the race. */
export interface DueToBePulled {
  readonly rider: RiderId;
  readonly message: SettlementMessage;
}

/** What the jury did about a rider and still holds. */
export interface JuryAct {
  readonly seq: Seq;
  readonly recordedAt: EpochMs;
  readonly by: string;
  /** As they are now. */
  readonly rider: RiderId;
  readonly correction: Extract<Correction, { readonly kind: JuryKind }>;
  /** Empty where none was given. */
  readonly reason: string;
  readonly message: ActMessage;
}

export type JuryKind = 'adjust-time' | 'adjust-laps' | 'relegate' | 'status' | 'note';

/** A rider out on the course, and when they should pass next (rule 32). */
export interface ExpectedRider {
  readonly rider: RiderId;
  readonly bib: string;
  readonly dueAt: EpochMs;
  /** `late`: over 1.4 laps since the last passage; `missing`: over 2. */
  readonly state: 'due' | 'late' | 'missing';
}

/** The registered riders of one category: `started` = `out` + `finished` + `stopped`. */
export interface CategoryCounts {
  /** Empty for riders without one. */
  readonly category: string;
  readonly registered: number;
  readonly started: number;
  readonly out: number;
  readonly finished: number;
  /** Out of the race: withdrawn, pulled, disqualified, over the limit, or stopped with the race or by the time. */
  readonly stopped: number;
}

/** Several riders should have passed, and nothing was read: look at the reader. */
export interface Silence {
  /** When the last read came. */
  readonly since: EpochMs;
  /** Riders who should have passed since then. */
  readonly riders: number;
}

/** First laps that were hardly ridden: riders stood behind the line at the start. */
export interface ShortFirstLaps {
  /** Who has one. */
  readonly riders: number;
  /** The longest of these first laps, and the shortest later lap of these riders. */
  readonly longest: Ms;
  readonly later: Ms;
}

/** A registered rider's last read, whether it counts or not. */
export interface SeenRider {
  readonly rider: RiderId;
  readonly bib: string;
  readonly at: EpochMs;
  readonly reader: string;
  readonly antenna: number | null;
}

/** A tag that lies beside the mat, or whose rider stands on it: its newest reads follow each other without a pause (rule 23). */
export interface ParkedTag {
  readonly tag: TagId;
  /** Who has it now. */
  readonly rider: RiderId;
  /** First and last read of its stays. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** Reads of its stays. */
  readonly reads: number;
  readonly readsPerMinute: number;
  /** From when on its reads do not count; `all`: none of them does; null: not muted. */
  readonly mutedFrom: EpochMs | 'all' | null;
}

/** An act with whether it still holds, for the audit trail. Oldest first. */
export interface AuditedAct extends ActEntry {
  readonly undone: boolean;
  /** What was done, for people. */
  readonly message: ActMessage;
  readonly undoable: boolean;
}

/** What one entry changed. Lets everything downstream do work in proportion to the change, not to the field. */
export interface RaceChange {
  readonly laps: readonly LapEvent[];
  /** Whether any standing or their order may have changed. */
  readonly standings: boolean;
  /** Name, rules, gun or stop, or the readers that stand at no point. */
  readonly control: boolean;
  /** Whether there is an act more: participants, tags and the audit trail may be others now. */
  readonly acts: boolean;
  /** Tags without a participant that were read for the first time. */
  readonly unknownTags: readonly TagId[];
}

/** The start of a wave before and after a command; null where there is no such wave, or no gun. */
export interface WaveForecast {
  readonly name: string;
  readonly before: EpochMs | null;
  readonly after: EpochMs | null;
}

/** What a command would change, without doing it. `waves` are all waves, in the order of the rules, also those that stay. */
export type Forecast =
  | {
      readonly ok: true;
      readonly riders: readonly { readonly before: Standing | null; readonly after: Standing | null }[];
      readonly waves: readonly WaveForecast[];
      /** The race as it would be. */
      readonly control: RaceControl;
      /** Why the passing that the command is about would count for nothing; null when it would count, and for other commands. */
      readonly notCounted: Verdict | null;
    }
  | { readonly ok: false; readonly refusal: Refusal };
