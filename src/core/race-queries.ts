import { changedSince } from '../domain/decide/changed-since';
import { importNoticeSteps, type PlannedNotice } from '../domain/decide/import-notices';
import { planStarts, type StartPlan } from '../domain/decide/plan-starts';
import { clockShift, riderOfTag, tagOfRider } from '../domain/ledger/passing-overrides';
import type { Command, WantedCorrection } from '../domain/model/command';
import type { ActEntry, RaceAct, RiderId, Seq } from '../domain/model/entry';
import type { TagId } from '../domain/model/read';
import type { ParticipantId } from '../domain/model/roster';
import type { NamedSheet } from '../domain/model/sheet-definition';
import type { Standing } from '../domain/model/standing';
import type { StartingRider, StartOrder } from '../domain/model/start-list';
import type { EpochMs, Ms } from '../domain/model/time';
import type { Verdict } from '../domain/model/verdict.messages';
import type {
  AuditedAct,
  ChangedResult,
  CountedPassing,
  Declared,
  DueToBePulled,
  JuryAct,
  Leg,
  MissingField,
  ParkedTag,
  Participant,
  PlannedParticipant,
  Proposal,
  RecentTag,
  Relay,
  ResultChanges,
  SuspectedLap,
  TracedRead,
  UnknownTag,
  WithoutPoint,
} from '../domain/model/views';
import { riderMeant } from '../domain/race/meant-rider';
import { emptyRace, standings, standingsSteps } from '../domain/race/race-state';
import type { Steps } from '../domain/steps';
import { actsSince, audit, auditOfAct, auditSteps } from '../domain/views/audit';
import { changedSinceDeclared, changesSince, declared } from '../domain/views/changes-since';
import { dueToBePulled } from '../domain/views/due-to-be-pulled';
import { type FieldOfRace, fieldOf } from '../domain/views/field-of-race';
import { juryActSteps, juryActs } from '../domain/views/jury-acts';
import { type KeyedAct, keyedAct } from '../domain/views/keyed-act';
import { lastPassings, lastPassingsSteps } from '../domain/views/last-passings';
import { legs, relays } from '../domain/views/legs';
import { type Misdated, type MisdatedArrivals, misdatedReads } from '../domain/views/misdated-reads';
import { missingFields } from '../domain/views/missing-fields';
import { type CountedMistimed, type MistimedReads, mistimedReads } from '../domain/views/mistimed-reads';
import { notCounted } from '../domain/views/not-counted';
import { parkedTags } from '../domain/views/parked-tags';
import { type PassingColumns, passingColumns } from '../domain/views/passing-columns';
import {
  firstReadSince,
  lastArrivalAt,
  lastReadOf,
  participant,
  participantSteps,
  participants,
  readersHeard,
  readersWithoutPoint,
  recentTags,
  riderIdOf,
  unknownTagSteps,
  unknownTags,
} from '../domain/views/queries';
import { type ReadColumns, readColumns } from '../domain/views/read-columns';
import type { RuleNotice } from '../domain/views/rule-notices';
import { sameCorrection, sameCorrectionAs } from '../domain/views/same-correction';
import { proposals } from '../domain/views/settlement';
import { startList, startListSteps } from '../domain/views/start-list';
import { suspectedLapSteps, suspectedLapsOf } from '../domain/views/suspected-laps';
import { trace } from '../domain/views/trace';

/** What the folded entries of a race say. Every answer is as of the last entry. */
export abstract class RaceQueries {
  /** As of the last entry that is folded in: replaced by an act, changed in place by a read. */
  protected state = emptyRace();

  /** When the last read of any sender arrived; null when there is none. */
  lastArrivalAt(): EpochMs | null {
    return lastArrivalAt(this.state);
  }

  /** When the last read of a reader arrived; null when there is none. */
  lastReadAt(reader: string): EpochMs | null {
    return lastReadOf(this.state, reader)?.receivedAt ?? null;
  }

  standings(): readonly Standing[] {
    return standings(this.state);
  }

  standingsSteps(): Steps<readonly Standing[]> {
    return standingsSteps(this.state);
  }

  participants(): readonly Participant[] {
    return participants(this.state);
  }

  participantSteps(): Steps<readonly Participant[]> {
    return participantSteps(this.state);
  }

  participant(id: ParticipantId): Participant | null {
    return participant(this.state, id);
  }

  importNotices(planned: readonly PlannedParticipant[]): Steps<readonly PlannedNotice[]> {
    return importNoticeSteps(this.state, planned);
  }

  unknownTags(): readonly UnknownTag[] {
    return unknownTags(this.state);
  }

  unknownTagSteps(): Steps<readonly UnknownTag[]> {
    return unknownTagSteps(this.state);
  }

  riderIdOf(tag: TagId): RiderId {
    return riderIdOf(this.state, tag);
  }

  recentTags(after: Seq, since: EpochMs): readonly RecentTag[] {
    return recentTags(this.state, after, since);
  }

  readonly readersWithoutPoint = (): WithoutPoint => readersWithoutPoint(this.state);

  readersHeard(): readonly string[] {
    return readersHeard(this.state);
  }

  /** What corrections of clocks would add to a read of a reader that is dated so and arrived last; 0 for none. */
  clockShift(reader: string, time: EpochMs): Ms {
    return clockShift(this.state.ledger, reader, { time, seq: this.state.lastSeq });
  }

  mistimedReads(reader: string, found: readonly MistimedReads[]): readonly (CountedMistimed | null)[] {
    return mistimedReads(this.state, reader, found);
  }

  misdatedReads(arrivals: MisdatedArrivals): Misdated | null {
    return misdatedReads(this.state, arrivals);
  }

  firstReadSince(reader: string, receivedAt: EpochMs): Seq | null {
    return firstReadSince(this.state, reader, receivedAt);
  }

  /** Whether a tag has a rider at an instant. */
  carries(tag: TagId, at: EpochMs): boolean {
    return tagOfRider(riderOfTag(this.state.ledger, tag, at)) === null;
  }

  /** Whether nobody is registered: then every tag is a rider. */
  hasNoField(): boolean {
    return this.state.ledger.participants.size === 0;
  }

  riderOfTag(tag: TagId, at: EpochMs): RiderId {
    return riderOfTag(this.state.ledger, tag, at);
  }

  riderMeant(rider: RiderId): RiderId {
    return riderMeant(this.state, rider);
  }

  suspectedLapSteps(): Steps<readonly SuspectedLap[]> {
    return suspectedLapSteps(this.state);
  }

  suspectedLapsOf(rider: RiderId): readonly SuspectedLap[] {
    return suspectedLapsOf(this.state, rider);
  }

  parkedTags(): readonly ParkedTag[] {
    return parkedTags(this.state);
  }

  startList(): readonly StartingRider[] {
    return startList(this.state);
  }

  startListSteps(): Steps<readonly StartingRider[]> {
    return startListSteps(this.state);
  }

  plannedStarts(order: StartOrder, now: EpochMs): StartPlan {
    return planStarts(this.state, order, now);
  }

  relaySteps(): Steps<readonly Relay[]> {
    return relays(this.state);
  }

  legs(rider: RiderId): readonly Leg[] {
    return legs(this.state, rider);
  }

  missing(classification: string | null): readonly MissingField[] {
    return missingFields(this.state, classification);
  }

  get field(): FieldOfRace {
    return fieldOf(this.state);
  }

  sheets(): readonly NamedSheet[] {
    return [...this.state.ledger.sheets].map(([name, sheet]) => ({ name, ...sheet }));
  }

  passingSteps(riders: readonly RiderId[]): Steps<PassingColumns> {
    return passingColumns(this.state, riders);
  }

  readSteps(): Steps<ReadColumns> {
    return readColumns(this.state);
  }

  notCounted({ act, seq }: ActEntry): Verdict | null {
    return notCounted(this.state, act, seq);
  }

  sameCorrection(wanted: WantedCorrection): RuleNotice | null {
    return sameCorrection(this.state, wanted);
  }

  sameCorrectionAs(entry: ActEntry): RuleNotice | null {
    return sameCorrectionAs(this.state, entry);
  }

  trace(rider: RiderId): readonly TracedRead[] | null {
    return trace(this.state, rider);
  }

  actsSince(seq: Seq, limit: number): readonly ActEntry[] {
    return actsSince(this.state, seq, limit);
  }

  audit(): readonly AuditedAct[] {
    return audit(this.state);
  }

  auditSteps(): Steps<readonly AuditedAct[]> {
    return auditSteps(this.state);
  }

  /** The acts after `revision` about what `act` would overwrite, oldest first; empty when it overwrites none of them. */
  changedSince(revision: Seq, act: RaceAct): Steps<readonly AuditedAct[]> {
    return changedSince(this.state, revision, act);
  }

  /** The act with the key of a command, also an undone one; null where there is none. */
  keyedAct(command: Command): KeyedAct | null {
    return keyedAct(this.state, command);
  }

  auditOfAct(seq: Seq): AuditedAct | null {
    return auditOfAct(this.state, seq);
  }

  proposals(): readonly Proposal[] {
    return proposals(this.state);
  }

  dueToBePulled(): readonly DueToBePulled[] {
    return dueToBePulled(this.state);
  }

  juryActs(): readonly JuryAct[] {
    return juryActs(this.state);
  }

  juryActSteps(): Steps<readonly JuryAct[]> {
    return juryActSteps(this.state);
  }

  declared(): Declared | null {
    return declared(this.state);
  }

  changesSinceDeclared(): Steps<readonly ChangedResult[]> {
    return changedSinceDeclared(this.state);
  }

  resultChanges(since: Seq): Steps<ResultChanges> {
    return changesSince(this.state, since);
  }

  lastPassings(limit: number): readonly CountedPassing[] {
    return lastPassings(this.state, limit);
  }

  lastPassingSteps(limit: number): Steps<readonly CountedPassing[]> {
    return lastPassingsSteps(this.state, limit);
  }
}
