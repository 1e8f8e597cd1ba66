import { changedSince } from '../domain/decide/changed-since';
import { decide } from '../domain/decide/decide';
import { decideImport } from '../domain/decide/decide-import';
import { forecast } from '../domain/decide/forecast';
import { importNoticeSteps, type PlannedNotice } from '../domain/decide/import-notices';
import { futureRefusal } from '../domain/decide/not-in-the-future';
import { planImportSteps } from '../domain/decide/roster-import';
import { clockShift, riderOfTag } from '../domain/ledger/passing-overrides';
import type { Command, Decision } from '../domain/model/command';
import type { ActEntry, Entry, RiderId, Seq } from '../domain/model/entry';
import type { ListedParticipant } from '../domain/model/listed-participant';
import type { TagId, TagRead } from '../domain/model/read';
import type { ParticipantId } from '../domain/model/roster';
import type { Standing } from '../domain/model/standing';
import type { EpochMs, Ms } from '../domain/model/time';
import type {
  AuditedAct,
  CategoryCounts,
  CountedPassing,
  ExpectedRider,
  Forecast,
  LapEvent,
  ParkedTag,
  Participant,
  PlannedParticipant,
  RaceControl,
  RecentTag,
  SeenRider,
  Silence,
  SuspectedLap,
  TracedRead,
  UnknownTag,
} from '../domain/model/views';
import { evolve } from '../domain/race/evolve';
import { type RacePhase, racePhase } from '../domain/race/race-clock';
import { emptyRace, standings } from '../domain/race/race-state';
import type { Steps } from '../domain/steps';
import { audit, auditOfAct } from '../domain/views/audit';
import { expectedRiders, ridersOut } from '../domain/views/expected';
import { categoryCounts, seenRiders } from '../domain/views/field';
import { lastPassings } from '../domain/views/last-passings';
import { parkedTags } from '../domain/views/parked-tags';
import { control, lastReadAt, participant, participants, readersHeard, recentTags, riderIdOf, unknownTags } from '../domain/views/queries';
import { silence } from '../domain/views/silence';
import { suspectedLaps } from '../domain/views/suspected-laps';
import { trace } from '../domain/views/trace';
import type { Journal, LostPlace, NewAct } from '../journal/journal';
import { JournalError } from '../journal/journal-error';
import type { RaceView, SenderShare } from '../station';
import { ChangeSummary } from './change-summary';
import { ReadCounts } from './read-counts';
import { RecentLaps } from './recent-laps';

const MAX_RECENT_LAPS = 100_000;

/** The last import that was planned, and the number of acts that it is based on. */
interface PlannedList {
  readonly list: readonly ListedParticipant[];
  readonly acts: number;
  readonly lines: readonly PlannedParticipant[];
}

/**
 * A race with its journal. Storing and folding are two steps, because nothing may be shown that is not on the disk. Methods that touch
 * the disk throw `JournalError`.
 */
export class OpenRace implements RaceView {
  private readonly state = emptyRace();
  private plan: PlannedList | null = null;
  private readonly laps = new RecentLaps(MAX_RECENT_LAPS);
  private readonly counts = new ReadCounts();

  /** Takes over the journal and folds in its entries; `onRead` gets each read. Closes the journal and throws when it holds no race. */
  constructor(
    private readonly journal: Journal,
    onRead: ((read: TagRead) => void) | null = null,
  ) {
    try {
      for (const entry of journal.entries()) {
        if (entry.seq === 1 && !isCreation(entry)) throw new JournalError('file-not-a-race', journal.path);
        this.rememberLaps(evolve(this.state, entry).laps);
        if (entry.type !== 'read') continue;
        this.counts.add(entry.read);
        onRead?.(entry.read);
      }
      if (journal.lastSeq === 0) throw new JournalError('file-not-a-race', journal.path);
    } catch (error) {
      journal.close();
      // A file of unknown content: what no race can hold must refuse this file, not end the program.
      throw error instanceof JournalError ? error : new JournalError('file-corrupt', journal.path, error);
    }
  }

  get path(): string {
    return this.journal.path;
  }

  get control(): RaceControl {
    return control(this.state);
  }

  get revision(): Seq {
    return this.state.lastSeq;
  }

  /** Why nothing more can be stored, although the race was opened without a fault; null when all is well. */
  lostPlace(): LostPlace | null {
    return this.journal.lostPlace();
  }

  get acts(): number {
    return this.state.acts.length;
  }

  phase(now: EpochMs): RacePhase {
    return racePhase(this.control, this.standings(), now);
  }

  /** Stores reads. Returns the `seq` of each, in order; null for a known one. */
  store(reads: readonly TagRead[]): readonly (Seq | null)[] {
    return this.journal.append(reads);
  }

  /** Folds in the reads for which `store` returned a `seq`. */
  fold(reads: readonly TagRead[], seqs: readonly (Seq | null)[]): ChangeSummary {
    const summary = new ChangeSummary();
    for (const [index, read] of reads.entries()) {
      const seq = seqs[index] ?? null;
      if (seq === null) continue;
      this.counts.add(read);
      this.apply(summary, { type: 'read', seq, read });
    }
    return summary;
  }

  /** Decides a command at the station's time `now`. */
  decide(command: Command, now: EpochMs): Decision {
    const refusal = futureRefusal(command, now);
    if (refusal !== null) return { ok: false, refusal };
    const planned = command.type === 'import-participants' ? this.plannedNow(command.list) : null;
    return planned === null ? decide(this.state, command) : decideImport(planned);
  }

  forecast(command: Command, now: EpochMs): Forecast {
    const refusal = futureRefusal(command, now);
    return refusal === null ? forecast(this.state, command) : { ok: false, refusal };
  }

  /** Stores an act that was decided and folds it in. */
  commit(act: NewAct): { readonly entry: ActEntry; readonly summary: ChangeSummary } {
    const summary = new ChangeSummary();
    const [entry] = this.journal.appendActs([act]);
    if (entry === undefined) throw new Error('the journal returned no entry for the act');
    this.apply(summary, entry);
    return { entry, summary };
  }

  copyTo(path: string): void {
    this.journal.copyTo(path);
  }

  close(): void {
    this.journal.close();
  }

  /** When the last read of a reader arrived; null when there is none. */
  lastReadAt(reader: string): EpochMs | null {
    return lastReadAt(this.state, reader);
  }

  standings(): readonly Standing[] {
    return standings(this.state);
  }

  participants(): readonly Participant[] {
    return participants(this.state);
  }

  participant(id: ParticipantId): Participant | null {
    return participant(this.state, id);
  }

  *plannedImport(list: readonly ListedParticipant[]): Steps<readonly PlannedParticipant[]> {
    const { acts } = this;
    const lines = yield* planImportSteps(this.state, list);
    this.plan = { list, acts, lines };
    return lines;
  }

  importNotices(planned: readonly PlannedParticipant[]): Steps<readonly PlannedNotice[]> {
    return importNoticeSteps(this.state, planned);
  }

  unknownTags(): readonly UnknownTag[] {
    return unknownTags(this.state);
  }

  riderIdOf(tag: TagId): RiderId {
    return riderIdOf(this.state, tag);
  }

  recentTags(after: Seq, since: EpochMs): readonly RecentTag[] {
    return recentTags(this.state, after, since);
  }

  readersHeard(): readonly string[] {
    return readersHeard(this.state);
  }

  readsOf(source: string, reader: string): number {
    return this.counts.of(source, reader);
  }

  mostReads(): SenderShare | null {
    return this.counts.most();
  }

  clockShift(reader: string, time: EpochMs): Ms {
    return clockShift(this.state.ledger, reader, time);
  }

  riderOfTag(tag: TagId, at: EpochMs): RiderId {
    return riderOfTag(this.state.ledger, tag, at);
  }

  suspectedLaps(): readonly SuspectedLap[] {
    return suspectedLaps(this.state);
  }

  parkedTags(): readonly ParkedTag[] {
    return parkedTags(this.state);
  }

  expectedRiders(now: EpochMs): readonly ExpectedRider[] {
    return expectedRiders(this.state, now);
  }

  ridersOut(now: EpochMs): readonly RiderId[] {
    return ridersOut(this.state, now).map(({ rider }) => rider.id);
  }

  categoryCounts(now: EpochMs): readonly CategoryCounts[] {
    return categoryCounts(this.state, now);
  }

  silence(now: EpochMs): Silence | null {
    return silence(this.state, now);
  }

  seenRiders(): readonly SeenRider[] {
    return seenRiders(this.state);
  }

  trace(rider: RiderId): readonly TracedRead[] | null {
    return trace(this.state, rider);
  }

  audit(): readonly AuditedAct[] {
    return audit(this.state);
  }

  changedSince(revision: Seq, command: Command): readonly AuditedAct[] {
    return changedSince(this.state, revision, command);
  }

  auditOfAct(seq: Seq): AuditedAct | null {
    return auditOfAct(this.state, seq);
  }

  lastPassings(limit: number): readonly CountedPassing[] {
    return lastPassings(this.state, limit);
  }

  lapsSince(seq: Seq): readonly LapEvent[] | null {
    return this.laps.since(seq);
  }

  /** The plan of a list, if it is the last one that was planned and no act came since; it is used once. */
  private plannedNow(list: readonly ListedParticipant[]): readonly PlannedParticipant[] | null {
    const { plan } = this;
    this.plan = null;
    return plan !== null && plan.list === list && plan.acts === this.acts ? plan.lines : null;
  }

  private apply(summary: ChangeSummary, entry: Entry): void {
    const change = evolve(this.state, entry);
    this.rememberLaps(change.laps);
    summary.add(change);
  }

  private rememberLaps(laps: readonly LapEvent[]): void {
    for (const lap of laps) this.laps.push(lap);
  }
}

function isCreation(entry: Entry): boolean {
  return entry.type === 'act' && entry.act.type === 'race-created';
}
