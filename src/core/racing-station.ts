import { resolve } from 'node:path';
import type { Command } from '../domain/model/command';
import type { TagRead } from '../domain/model/read';
import type { RaceRules } from '../domain/model/rules';
import type { EpochMs } from '../domain/model/time';
import type { Forecast } from '../domain/model/views';
import type { Steps } from '../domain/steps';
import { Listeners } from '../listeners';
import type { RaceView } from '../race-view';
import type { Readers } from '../readers/readers';
import type {
  CommandOptions,
  Executed,
  KeptRace,
  NewRace,
  RaceFile,
  ReadsFrom,
  Recorded,
  SavedCopy,
  Standstill,
  Station,
  StationEvent,
  StationHealth,
  UnsavedEntries,
} from '../station';
import { ClockWatch } from './clock-watch';
import { CurrentRace } from './current-race';
import { decidedCommand } from './decided-command';
import { DirectReaderIntake } from './direct-intake';
import { translateErrors } from './faults';
import { FoldQueue } from './fold-queue';
import { FollowedRace } from './followed-race';
import { Intake } from './intake';
import { IntakeFigures } from './intake-figures';
import { KeptRaces } from './kept-races';
import type { OpenRace } from './open-race';
import { actsOfReset } from './race-acts';
import { readSink } from './read-sink';
import { raceOfFile } from './riders-of-race';
import type { StationParts } from './station-parts';
import { Turns } from './turns';

/** The station: one open race, and others of the day that still take reads. Reads and acts are stored before anything shows them. */
export class RacingStation implements Station {
  readonly readers: Readers;
  readonly templates: StationParts['templates'];
  readonly reports: StationParts['reports'];
  readonly guns: StationParts['guns'];
  readonly keys: StationParts['keys'];
  readonly replica: FollowedRace;
  private readonly startedAt: EpochMs;
  private readonly figures = new IntakeFigures();
  private readonly clocks: ClockWatch;
  private readonly listeners: Listeners<StationEvent>;
  private readonly intake: Intake;
  private readonly directIntake: DirectReaderIntake;
  private readonly current: CurrentRace;
  private readonly kept: KeptRaces;
  private readonly folding = new FoldQueue((reads, seqs) => this.listeners.notify(...this.current.orThrow().fold(reads, seqs).events()));
  private readonly turns = new Turns(() => this.folding.run());
  readonly atOneMoment: Station['atOneMoment'] = (look) => this.turns.take(() => look(this.current.orThrow()));
  private readonly racesTakingReads = (): readonly OpenRace[] => [this.current.race, ...this.kept.all].filter((race) => race !== null);
  private closing: Promise<readonly UnsavedEntries[]> | null = null;
  private wasDemo = false;

  constructor(
    private readonly parts: StationParts,
    readonly defaults: RaceRules,
  ) {
    this.startedAt = parts.clock.now();
    ({ templates: this.templates, reports: this.reports, guns: this.guns, keys: this.keys } = parts);
    this.listeners = new Listeners((err, { type }) => parts.log.error({ err, event: type }, 'a listener failed'));
    this.kept = this.makeKeptRaces();
    this.current = new CurrentRace({
      parts,
      kept: this.kept,
      flushPending: () => this.flushPending(),
      onStoredRead: (read) => this.clocks.noteStored(read),
      onReplaced: () => this.announceRace(),
      onWritable: () => void this.directIntake.retryUnstored(),
      onFaultChanged: () => this.announceHealth(),
    });
    this.replica = this.makeReplica();
    this.intake = new Intake({
      store: (reads) => {
        this.current.retryOpen();
        const open = this.current.orThrow();
        return this.kept.storeBeside(reads, open, (ofOpen) => this.current.write(() => open.store(ofOpen)));
      },
      fold: (reads, seqs) => this.folding.add({ reads, seqs }, this.turns.isTaken),
      onStored: (batch, arrivedAt, storedAt) => this.figures.count(batch, arrivedAt, storedAt),
      now: () => parts.clock.now(),
    });
    this.directIntake = new DirectReaderIntake({
      ...parts,
      openRace: () => this.current.race,
      record: (reads) => this.intake.record(reads),
      onFaultChanged: () => this.announceHealth(),
    });
    this.readers = parts.makeReaders(readSink({ ...parts, directIntake: this.directIntake, races: this.racesTakingReads }));
    this.clocks = new ClockWatch({ ...parts, openRace: () => this.current.race, onChange: () => this.announceHealth() });
    this.clocks.follow(this.readers);
    this.announceChanges();
  }

  /** Opens the race that was open last, or creates the first one in an empty folder. If that fails, the station continues without a race and `health` says why. */
  openLast(): void {
    this.current.openLast();
  }

  async record(reads: readonly TagRead[], from: ReadsFrom = 'sender'): Promise<Recorded> {
    this.replica.requireOwn();
    const { timeEvent } = this.parts;
    const recorded = await this.intake.record(timeEvent === null ? reads : reads.map(timeEvent));
    // A batch that is sent again says nothing about clocks.
    if (recorded.stored > 0) this.clocks.note(reads, from);
    return recorded;
  }

  execute(command: Command, by: string, more: CommandOptions = {}): Steps<Executed> {
    return this.turns.take(() => {
      this.replica.requireOwn();
      this.intake.flush();
      return this.carryOut(command, by, more);
    });
  }

  forecast(command: Command): Steps<Forecast> {
    return this.turns.take(() => this.current.orThrow().forecast(command, this.parts.clock.now()));
  }

  readonly race = (): RaceView | null => this.current.race;

  createRace(race: NewRace, by: string): RaceView {
    this.replica.requireChoice();
    return this.current.create(race, by);
  }

  resetRace(by: string): RaceView {
    this.replica.requireOwn();
    this.turns.finish();
    const race = this.current.orThrow();
    return this.current.createWith(race.control.name, by, actsOfReset(race, this.parts.newRaceId(), this.parts.clock.now()), true);
  }

  keptRaces(): readonly KeptRace[] {
    this.kept.letGo();
    return this.kept.describe();
  }

  raceIn(path: string): RaceView {
    return raceOfFile(path, this.racesTakingReads(), this.parts.folder);
  }

  ridersOf(path: string): ReturnType<Station['ridersOf']> {
    return this.raceIn(path).participants();
  }

  openRace(path: string): RaceView {
    this.replica.requireChoice();
    return this.current.openPath(path);
  }

  raceFiles(): readonly RaceFile[] {
    return translateErrors(() => this.parts.folder.list(this.current.race?.path ?? null));
  }

  removeRace(path: string): string {
    return translateErrors(() => this.parts.folder.remove(path));
  }

  saveCopy(path: string): void {
    this.flushPending();
    translateErrors(() => this.current.orThrow().copyTo(resolve(path)));
  }

  copyRace(): SavedCopy {
    const race = this.current.orThrow();
    const path = translateErrors(() => this.parts.folder.pathForCopy(race.path));
    this.saveCopy(path);
    return { path, entries: race.revision };
  }

  health(): StationHealth {
    const fault = this.replica.takenOver ?? this.directIntake.fault() ?? this.kept.fault();
    return {
      version: this.parts.version,
      startedAt: this.startedAt,
      journal: { ...this.current.health(fault), freeBytes: this.parts.folder.freeBytes() },
      intake: this.figures.figures(),
      ...this.clocks.health(),
    };
  }

  readonly noteStandstill = (standstill: Standstill): void => this.clocks.noteStandstill(standstill);
  readonly now = (): EpochMs => this.parts.clock.now();
  readonly subscribe = (listener: (event: StationEvent) => void): (() => void) => this.listeners.subscribe(listener);

  close(): Promise<readonly UnsavedEntries[]> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private makeReplica(): FollowedRace {
    const { current, turns, parts } = this;
    const { log, folder } = parts;
    const replica = new FollowedRace({ log, folder, current, turns, notify: (events) => this.listeners.notify(...events) });
    folder.onStored = () => replica.stored();
    return replica;
  }

  private makeKeptRaces(): KeptRaces {
    const { log, clock } = this.parts;
    return new KeptRaces({
      log,
      now: () => clock.now(),
      leave: (race) => this.current.leave(race),
      onChange: () => this.current.rememberOpen(),
      onFaultChanged: () => this.announceHealth(),
    });
  }

  private announceChanges(): void {
    this.reports.subscribe(() => this.listeners.notify({ type: 'reports' }));
    this.guns.subscribe(() => this.listeners.notify({ type: 'guns' }));
    this.readers.subscribe((reader) => this.listeners.notify({ type: 'reader', reader }));
  }

  private announceHealth(): void {
    this.listeners.notify({ type: 'health' });
  }

  private announceRace(): void {
    // What simulated readers sent says nothing about those of a race.
    if (this.wasDemo) {
      this.clocks.forgetSenders();
      this.figures.forgetLastRead();
    }
    this.wasDemo = this.current.race?.control.isDemo === true;
    this.figures.noteStored(this.current.race?.lastArrivalAt() ?? null);
    this.replica.stored();
    this.listeners.notify({ type: 'race-replaced' }, { type: 'health' });
    void this.directIntake.retryUnstored();
  }

  /** Stores in the open race all reads so far, including those that connected readers have not delivered yet. */
  private flushPending(): void {
    if (this.current.race !== null) this.readers.flushNow();
    this.intake.flush();
    this.turns.finish();
  }

  private async shutDown(): Promise<readonly UnsavedEntries[]> {
    this.clocks.stop();
    this.current.stopWatching();
    const undelivered = await this.closeReaders();
    await this.directIntake.retryUnstored();
    this.intake.flush();
    this.turns.finish();
    this.kept.close();
    return [...undelivered, ...this.current.close(), ...this.directIntake.close()];
  }

  /** Returns the reads that the open race did not take. */
  private async closeReaders(): Promise<readonly UnsavedEntries[]> {
    try {
      await this.readers.close();
      return [];
    } catch (error) {
      this.parts.log.error({ err: error }, 'the readers did not close cleanly');
      const reads = this.readers.list().reduce((sum, { waitingReads }) => sum + waitingReads, 0);
      return reads === 0 ? [] : [{ path: this.current.race?.path ?? this.parts.folder.lastOpen() ?? '', entries: reads }];
    }
  }

  /** Between the steps reads are stored, and wait: they are folded in before the act if it is stored after them, else after it. */
  private *carryOut(command: Command, by: string, { reason = null, revision, raceId }: CommandOptions): Steps<Executed> {
    const race = this.current.orThrow();
    const recordedAt = this.parts.clock.now();
    const decided = yield* decidedCommand(race, command, { revision, raceId, now: recordedAt });
    if ('answer' in decided) return decided.answer;
    yield;
    this.folding.run();
    const entry = this.current.write(() => race.storeAct({ recordedAt, by, reason, act: decided.act }));
    this.listeners.notify(...(yield* race.foldAct(entry)).events());
    const audited = race.auditOfAct(entry.seq);
    if (command.type === 'start') this.guns.started(race.control.raceId, command.at);
    if (audited === null) throw new Error('an act was stored and is not in the audit trail');
    return { ok: true, entry: audited };
  }
}
