import { decideSteps } from '../domain/decide/decide';
import { decideImport } from '../domain/decide/decide-import';
import { forecastSteps } from '../domain/decide/forecast';
import { futureRefusal } from '../domain/decide/not-in-the-future';
import { planImportSteps } from '../domain/decide/roster-import';
import type { Command, Decision } from '../domain/model/command';
import type { ActEntry, Entry, Seq } from '../domain/model/entry';
import type { ListedParticipant } from '../domain/model/listed-participant';
import type { TagRead } from '../domain/model/read';
import type { SenderReads, SenderShare } from '../domain/model/sender';
import type { JournalIdentity, StoredEntry } from '../domain/model/stored-entry';
import type { EpochMs } from '../domain/model/time';
import type { Forecast, LapEvent, PlannedParticipant, RaceChange, RaceControl } from '../domain/model/views';
import { evolve } from '../domain/race/evolve';
import { evolveAct } from '../domain/race/evolve-act';
import { type RacePhase, racePhase, startedAt } from '../domain/race/race-clock';
import { forkForActs, standingsSteps } from '../domain/race/race-state';
import type { Steps } from '../domain/steps';
import { lastPassingsSteps } from '../domain/views/last-passings';
import { control, lastReadOf } from '../domain/views/queries';
import type { Journal, LostPlace, NewAct } from '../journal/journal';
import { JournalError } from '../journal/journal-error';
import type { RaceView } from '../race-view';
import { ChangeSummary } from './change-summary';
import { translateErrors } from './faults';
import type { PlannedList } from './planned-list';
import { RaceQueries } from './race-queries';
import { ReadCounts } from './read-counts';
import { RecentLaps } from './recent-laps';

const MAX_RECENT_LAPS = 100_000;
/** When a race is opened, the laps of older entries are not remembered: a screen that missed so much gets the whole table. */
const ENTRIES_WITH_LAPS = 2 * MAX_RECENT_LAPS;

/**
 * A race with its journal. Storing and folding are two steps, because nothing may be shown that is not on the disk. Methods that touch
 * the disk throw `JournalError`.
 */
export class OpenRace extends RaceQueries implements RaceView {
  private plan: PlannedList | null = null;
  private readonly laps: RecentLaps;
  private readonly counts = new ReadCounts();

  /** Takes over the journal and folds in its entries; `onRead` gets each read. Closes the journal and throws when it holds no race. */
  constructor(
    private readonly journal: Journal,
    onRead: ((read: TagRead) => void) | null = null,
  ) {
    super();
    const lapsAfter = Math.max(0, journal.lastSeq - ENTRIES_WITH_LAPS);
    this.laps = new RecentLaps(MAX_RECENT_LAPS, lapsAfter);
    try {
      for (const entry of journal.entries()) {
        if (entry.seq === 1 && !isCreation(entry)) throw new JournalError('file-not-a-race', journal.path);
        const wantsLaps = entry.seq > lapsAfter;
        const { laps } = evolve(this.state, entry, wantsLaps);
        if (wantsLaps) this.rememberLaps(laps);
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

  get identity(): JournalIdentity {
    return this.journal.identity;
  }

  /** The last entry that is stored; the last ones may not be folded in yet. */
  get lastStored(): Seq {
    return this.journal.lastSeq;
  }

  /** Entries after `after` as they are stored, at most `limit`. */
  page(after: Seq, limit: number): readonly StoredEntry[] {
    return this.journal.page(after, limit);
  }

  /** The last read of a reader as it is stored; null when there is none. */
  lastStoredRead(reader: string): TagRead | null {
    const last = lastReadOf(this.state, reader);
    const [entry] = last === null ? [] : this.journal.page(last.seq - 1, 1);
    return entry?.type === 'read' ? entry.read : null;
  }

  /** Stores entries of the journal that this one is a copy of. They have to be folded in before any later one. */
  apply(entries: readonly StoredEntry[]): readonly Entry[] {
    return this.journal.apply(entries);
  }

  raiseEpoch(epoch: number): void {
    this.journal.raiseEpoch(epoch);
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

  /** When it was started, by the gun or the first own start; null where it was not. */
  startedAt(): EpochMs | null {
    return startedAt(this.control, this.standings(), null);
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
      this.note(summary, evolve(this.state, { type: 'read', seq, read }));
    }
    return summary;
  }

  /** Decides a command at the station's time `now`. The race must not change between the steps. */
  *decide(command: Command, now: EpochMs): Steps<Decision> {
    const refusal = futureRefusal(this.state, command, now);
    if (refusal !== null) return { ok: false, refusal };
    const planned = command.type === 'import-participants' ? this.plannedNow(command.list) : null;
    return yield* planned === null ? decideSteps(this.state, command) : decideImport(planned);
  }

  /** What a command would change. The race must not change between the steps. */
  *forecast(command: Command, now: EpochMs): Steps<Forecast> {
    const refusal = futureRefusal(this.state, command, now);
    return refusal === null ? yield* forecastSteps(this.state, command) : { ok: false, refusal };
  }

  /** Stores an act that was decided. It has to be folded in before any later entry is. */
  storeAct(act: NewAct): ActEntry {
    const [entry] = this.journal.appendActs([act]);
    if (entry === undefined) throw new Error('the journal returned no entry for the act');
    return entry;
  }

  /**
   * Folds in an act that was stored. It is tried on a copy, with the table and the last passings that follow from it, so between the steps
   * everybody sees the race as it was before. No read may be folded in meanwhile.
   */
  *foldAct(entry: ActEntry): Steps<ChangeSummary> {
    const next = forkForActs(this.state);
    yield;
    const summary = new ChangeSummary();
    const change = yield* evolveAct(next, entry);
    yield* standingsSteps(next);
    if (next.newestPassings.limit > 0) yield* lastPassingsSteps(next, next.newestPassings.limit);
    this.state = next;
    this.note(summary, change);
    return summary;
  }

  copyTo(path: string): void {
    this.journal.copyTo(path);
  }

  close(): void {
    this.journal.close();
  }

  *plannedImport(list: readonly ListedParticipant[]): Steps<readonly PlannedParticipant[]> {
    const { acts } = this;
    const lines = yield* planImportSteps(this.state, list);
    this.plan = { list, acts, lines };
    return lines;
  }

  holds(read: TagRead): boolean {
    return translateErrors(() => this.journal.holds(read));
  }

  readsOf(source: string, reader: string): number {
    return this.counts.of(source, reader);
  }

  mostReads(): SenderShare | null {
    return this.counts.most();
  }

  senders(): readonly SenderReads[] {
    return this.counts.all();
  }

  lapsSince(seq: Seq, limit = Number.POSITIVE_INFINITY): readonly LapEvent[] | null {
    return this.laps.since(seq, limit);
  }

  get lapsBegin(): Seq {
    return this.laps.begin;
  }

  lapCountSince(seq: Seq): number {
    return this.laps.countSince(seq);
  }

  /** The plan of a list, if it is the last one that was planned and no act came since; it is used once. */
  private plannedNow(list: readonly ListedParticipant[]): readonly PlannedParticipant[] | null {
    const { plan } = this;
    this.plan = null;
    return plan !== null && plan.list === list && plan.acts === this.acts ? plan.lines : null;
  }

  private note(summary: ChangeSummary, change: RaceChange): void {
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
