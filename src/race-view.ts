import type { PlannedNotice } from './domain/decide/import-notices';
import type { StartPlan } from './domain/decide/plan-starts';
import type { WantedCorrection } from './domain/model/command';
import type { ActEntry, RiderId, Seq } from './domain/model/entry';
import type { ListedParticipant } from './domain/model/listed-participant';
import type { TagId, TagRead } from './domain/model/read';
import type { ParticipantId } from './domain/model/roster';
import type { SenderReads, SenderShare } from './domain/model/sender';
import type { NamedSheet } from './domain/model/sheet-definition';
import type { Standing } from './domain/model/standing';
import type { StartingRider, StartOrder } from './domain/model/start-list';
import type { EpochMs, Ms } from './domain/model/time';
import type { Verdict } from './domain/model/verdict.messages';
import type {
  AuditedAct,
  ChangedResult,
  CountedPassing,
  Declared,
  DueToBePulled,
  JuryAct,
  LapEvent,
  Leg,
  MissingField,
  ParkedTag,
  Participant,
  PlannedParticipant,
  Proposal,
  RaceControl,
  RecentTag,
  Relay,
  ResultChanges,
  SuspectedLap,
  TracedRead,
  UnknownTag,
  WithoutPoint,
} from './domain/model/views';
import type { RacePhase } from './domain/race/race-clock';
import type { Steps } from './domain/steps';
import type { FieldOfRace } from './domain/views/field-of-race';
import type { CountedMistimed, MistimedReads } from './domain/views/mistimed-reads';
import type { PassingColumns } from './domain/views/passing-columns';
import type { ReadColumns } from './domain/views/read-columns';
import type { RuleNotice } from './domain/views/rule-notices';

/**
 * The open race, read-only. Every result is as of the last entry. What takes steps is right only if the race does not change between them: see
 * `Station.atOneMoment`.
 */
export interface RaceView {
  readonly path: string;
  readonly control: RaceControl;
  /** `seq` of the last entry: the revision of everything below. At least 1, because creation is entry 1. */
  readonly revision: Seq;
  /** Not started, running, stopped, …: `racePhase` states the rules. `now` is the station's clock. */
  phase(now: EpochMs): RacePhase;
  /** The standings in ranking order. The same array, with the same objects, as long as nothing changed. */
  standings(): readonly Standing[];
  /** The same in steps. */
  standingsSteps(): Steps<readonly Standing[]>;
  participants(): readonly Participant[];
  /** The same in steps. */
  participantSteps(): Steps<readonly Participant[]>;
  participant(id: ParticipantId): Participant | null;
  /** All participants in order of their own starts, then those without one. */
  startList(): readonly StartingRider[];
  /** The same in steps. */
  startListSteps(): Steps<readonly StartingRider[]>;
  /** A start list as `order` makes it; nothing is stored. `now` is the station's clock. */
  plannedStarts(order: StartOrder, now: EpochMs): StartPlan;
  /** The number of acts so far, the undone ones included. What was planned before the last one may not hold any more. */
  readonly acts: number;
  /** What importing a list of participants would do, line by line. */
  plannedImport(list: readonly ListedParticipant[]): Steps<readonly PlannedParticipant[]>;
  /** What the timekeeper should know before a planned import. */
  importNotices(planned: readonly PlannedParticipant[]): Steps<readonly PlannedNotice[]>;
  unknownTags(): readonly UnknownTag[];
  /** The same in steps. */
  unknownTagSteps(): Steps<readonly UnknownTag[]>;
  /** The id of a tag as a rider, however the tag is written. */
  riderIdOf(tag: TagId): RiderId;
  /** Tags that arrived in entries after `after` and reached the station at `since` or later, newest first, each once. */
  recentTags(after: Seq, since: EpochMs): readonly RecentTag[];
  /** Readers that sent reads to this race, in order of their first; empty before any read. */
  readersHeard(): readonly string[];
  /** Readers that sent reads and stand at no point of the race. */
  readersWithoutPoint(): WithoutPoint;
  /** Whether this very read is stored in the race. Throws FaultError. */
  holds(read: TagRead): boolean;
  /** How many reads one `source` has sent of one reader; 0 where there are too many senders to count them all. */
  readsOf(source: string, reader: string): number;
  /** Who has sent most reads; null before any read. */
  mostReads(): SenderShare | null;
  /** Of each finding about reads of a reader, oldest first, those that still count with a wrong time; null when there are none. */
  mistimedReads(reader: string, found: readonly MistimedReads[]): readonly (CountedMistimed | null)[];
  /** Everybody who has sent reads, of too many the first thousand; empty before any read. */
  senders(): readonly SenderReads[];
  /** What corrections of clocks would add to a read of a reader that is dated so and arrived last; 0 for none. */
  clockShift(reader: string, time: EpochMs): Ms;
  /** The first read of a reader that arrived at `receivedAt` or later; null when none did. */
  firstReadSince(reader: string, receivedAt: EpochMs): Seq | null;
  /** Who has a tag at an instant: a participant, or the tag itself. */
  riderOfTag(tag: TagId, at: EpochMs): RiderId;
  /** The rider that an id leads to: of a tag that was given away the participant who has its reads; else the id itself. */
  riderMeant(rider: RiderId): RiderId;
  suspectedLapSteps(): Steps<readonly SuspectedLap[]>;
  /** The same of one rider. */
  suspectedLapsOf(rider: RiderId): readonly SuspectedLap[];
  /** Tags whose newest reads follow each other without a pause, most reads a minute first. */
  parkedTags(): readonly ParkedTag[];
  /** All relays with who rode which lap, in ranking order. */
  relaySteps(): Steps<readonly Relay[]>;
  /** Who of a relay rode which lap; empty for a rider who is no relay. */
  legs(rider: RiderId): readonly Leg[];
  /** Riders of whom it cannot be said whether they belong to a classification, or to any (null), in ranking order. */
  missing(classification: string | null): readonly MissingField[];
  /** Who is out and expected, and who was seen. */
  readonly field: FieldOfRace;
  /** Every read of a rider with its verdict, in time order; null for an unknown rider. */
  trace(rider: RiderId): readonly TracedRead[] | null;
  /** Why the passing that an act has added, moved, restored or given another time counts for nothing; null when it counts, and for other acts. */
  notCounted(entry: ActEntry): Verdict | null;
  /** An earlier act that gave the same time or laps to the rider, for a correction that is wanted; null without one. */
  sameCorrection(wanted: WantedCorrection): RuleNotice | null;
  /** The same for an act that was stored without a key. */
  sameCorrectionAs(entry: ActEntry): RuleNotice | null;
  audit(): readonly AuditedAct[];
  /** The same in steps. */
  auditSteps(): Steps<readonly AuditedAct[]>;
  /** One act as in the whole trail; null for any other entry. */
  auditOfAct(seq: Seq): AuditedAct | null;
  /** What would settle the race, with reasons. */
  proposals(): readonly Proposal[];
  /** Riders behind the leader of their category by 80 % of the leader's first lap or more. */
  dueToBePulled(): readonly DueToBePulled[];
  /** What the jury did about riders and still holds, oldest first. */
  juryActs(): readonly JuryAct[];
  /** The same in steps. */
  juryActSteps(): Steps<readonly JuryAct[]>;
  /** What the results were declared to be, and how many riders have another one now; null before the first declaration. */
  declared(): Declared | null;
  /** Riders with another result now than when they were declared last, in the order of the table; empty before the first declaration. */
  changesSinceDeclared(): Steps<readonly ChangedResult[]>;
  /** Who has another result now, at the call, than when entry `since` was the last one, from 1 to `revision`. The race may change between the steps. */
  resultChanges(since: Seq): Steps<ResultChanges>;
  /** The latest passings that count now, newest first, at most `limit`; those after the finish are left out. */
  lastPassings(limit: number): readonly CountedPassing[];
  /** The same in steps. */
  lastPassingSteps(limit: number): Steps<readonly CountedPassing[]>;
  /** The sheets that people saved, in order of their first act. */
  sheets(): readonly NamedSheet[];
  /** All passings of these riders, also after the finish, for files. */
  passingSteps(riders: readonly RiderId[]): Steps<PassingColumns>;
  /** All reads as they were read, for files. */
  readSteps(): Steps<ReadColumns>;
  /** Counted passings announced after `seq`, oldest first, all or at most `limit`; null when they reach further back than is remembered. */
  lapsSince(seq: Seq, limit?: number): readonly LapEvent[] | null;
  /** All counted passings announced after this entry are remembered; 0: all of the race. */
  readonly lapsBegin: Seq;
  /** How many remembered ones were announced after `seq`. */
  lapCountSince(seq: Seq): number;
  /** Acts stored after `seq`, also undone ones, oldest first, at most `limit`. */
  actsSince(seq: Seq, limit: number): readonly ActEntry[];
}
