import { resolve } from 'node:path';
import type { Command } from '../domain/model/command';
import type { RaceAct, Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';
import type { RaceRules } from '../domain/model/rules';
import type { EpochMs } from '../domain/model/time';
import type { Forecast } from '../domain/model/views';
import { Listeners } from '../listeners';
import type { Readers } from '../readers/readers';
import type {
  Executed,
  NewRace,
  RaceFile,
  RaceView,
  Recorded,
  SavedCopy,
  Standstill,
  Station,
  StationEvent,
  StationFault,
  StationHealth,
} from '../station';
import { FaultError, noRaceOpen } from '../station';
import { ClockWatch } from './clock-watch';
import { DirectReaderIntake } from './direct-intake';
import { FaultState } from './fault-state';
import { asFaultError, toFault, translateErrors } from './faults';
import { Intake } from './intake';
import { IntakeFigures } from './intake-figures';
import { OpenRace } from './open-race';
import { initialActs, resetActs } from './race-acts';
import { RaceWatch } from './race-watch';
import type { StationParts } from './station-parts';

/** While no race could be opened the station tries again, at most this often. */
const RETRY_DELAY_MS = 5_000;

/** The station: one race at a time. Reads and acts are stored before anything shows them. */
export class RacingStation implements Station {
  readonly readers: Readers;
  private readonly startedAt: EpochMs;
  private readonly figures = new IntakeFigures();
  private readonly clocks: ClockWatch;
  private readonly listeners: Listeners<StationEvent>;
  private readonly intake: Intake;
  private readonly directIntake: DirectReaderIntake;
  private readonly watch: RaceWatch;
  private open: OpenRace | null = null;
  private readonly fault: FaultState;
  private lastTryAt = 0 as EpochMs;
  private closing: Promise<void> | null = null;

  constructor(
    private readonly parts: StationParts,
    readonly defaults: RaceRules,
  ) {
    this.startedAt = parts.clock.now();
    this.fault = new FaultState(parts.log, () => this.listeners.notify({ type: 'health' }));
    this.listeners = new Listeners((err, { type }) => parts.log.error({ err, event: type }, 'a listener failed'));
    this.intake = new Intake({
      store: (reads) => {
        this.retryOpen();
        return this.write(() => this.openRaceOrThrow().store(reads));
      },
      fold: (reads, seqs) => this.fold(reads, seqs),
      onStored: (batch, arrivedAt) => this.figures.count(batch, arrivedAt, parts.clock.now()),
      now: () => parts.clock.now(),
    });
    this.directIntake = new DirectReaderIntake({
      ...parts,
      openRace: () => this.open,
      record: (reads) => this.intake.record(reads),
      onFaultChanged: () => this.listeners.notify({ type: 'health' }),
    });
    this.readers = parts.makeReaders({
      deliver: (reads) => this.directIntake.deliver(reads),
      isRacing: () => this.open?.phase(parts.clock.now()) === 'running',
      clock: parts.clock,
      lastReadAt: (reader) => this.open?.lastReadAt(reader) ?? null,
      onListenerError: (err, reader) => parts.log.error({ err, reader }, 'a listener of the readers failed'),
    });
    this.clocks = new ClockWatch({ ...parts, openRace: () => this.open, onChange: () => this.listeners.notify({ type: 'health' }) });
    this.readers.subscribe((reader) => this.listeners.notify({ type: 'reader', reader }));
    this.watch = new RaceWatch({
      ...parts,
      openRace: () => this.open,
      retryOpen: () => this.retryOpen(),
      fault: () => this.fault.now,
      showFault: (fault) => this.showWatched(fault),
    });
  }

  /** Opens the race that was open last, or creates the first one in an empty folder. If that fails, the station continues without a race and `health` says why. */
  openLast(): void {
    this.lastTryAt = this.parts.clock.now();
    this.parts.folder.tidy();
    try {
      const path = this.parts.folder.lastOpen();
      if (path === null) this.createRace(this.parts.firstRace, 'station');
      else this.openRace(path);
    } catch (error) {
      const fault = toFault(error);
      if (fault === null) throw error;
      this.fault.show(fault, error);
    }
  }

  async record(reads: readonly TagRead[]): Promise<Recorded> {
    const { timeEvent } = this.parts;
    const recorded = await this.intake.record(timeEvent === null ? reads : reads.map(timeEvent));
    // A batch that is sent again says nothing about clocks.
    if (recorded.stored > 0) this.clocks.note(reads);
    return recorded;
  }

  execute(command: Command, by: string, reason: string | null = null): Executed {
    this.intake.flush();
    const race = this.openRaceOrThrow();
    const recordedAt = this.parts.clock.now();
    const decision = race.decide(command, recordedAt);
    if (!decision.ok) return decision;
    const act = { recordedAt, by, reason, act: decision.act };
    const { entry, summary } = this.write(() => race.commit(act));
    this.listeners.notify(...summary.events());
    return { ok: true, entry };
  }

  forecast(command: Command): Forecast {
    return this.openRaceOrThrow().forecast(command, this.parts.clock.now());
  }

  race(): RaceView | null {
    return this.open;
  }

  createRace(race: NewRace, by: string): RaceView {
    return this.createWith(race.name, by, initialActs(race, this.parts.newRaceId(), this.parts.clock.now()));
  }

  resetRace(by: string): RaceView {
    const race = this.openRaceOrThrow();
    const { name, rules } = race.control;
    return this.createWith(name, by, resetActs({ name, rules, startAt: null }, this.parts.newRaceId(), this.parts.clock.now(), race));
  }

  openRace(path: string): RaceView {
    if (this.open === null || !this.parts.folder.isOpenFile(path, this.open.path))
      return this.replaceBy(() => this.parts.folder.open(path));
    if (this.open.lostPlace() === null) return this.confirmLost(this.open);
    this.flushPending();
    return this.watch.openAgain(this.open, path, (file) => {
      this.open = null;
      return this.replaceBy(() => this.parts.folder.open(file));
    });
  }

  raceFiles(): readonly RaceFile[] {
    return translateErrors(() => this.parts.folder.list(this.open?.path ?? null));
  }

  removeRace(path: string): string {
    return translateErrors(() => this.parts.folder.remove(path));
  }

  saveCopy(path: string): void {
    this.flushPending();
    translateErrors(() => this.openRaceOrThrow().copyTo(resolve(path)));
  }

  copyRace(): SavedCopy {
    const race = this.openRaceOrThrow();
    const path = translateErrors(() => this.parts.folder.pathForCopy(race.path, 'copy'));
    this.saveCopy(path);
    return { path, entries: race.revision };
  }

  health(): StationHealth {
    const { open } = this;
    const fault = this.fault.now;
    return {
      version: this.parts.version,
      startedAt: this.startedAt,
      journal: {
        path: open?.path ?? null,
        writable: open !== null && fault === null,
        fault: fault ?? this.directIntake.fault() ?? this.watch.missingEntries(),
        entries: open?.revision ?? 0,
        freeBytes: this.parts.folder.freeBytes(),
      },
      intake: this.figures.figures(),
      ...this.clocks.health(),
    };
  }

  noteStandstill(standstill: Standstill): void {
    this.clocks.noteStandstill(standstill);
  }

  now(): EpochMs {
    return this.parts.clock.now();
  }

  subscribe(listener: (event: StationEvent) => void): () => void {
    return this.listeners.subscribe(listener);
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private createWith(name: string, by: string, acts: readonly RaceAct[]): RaceView {
    const recordedAt = this.parts.clock.now();
    const entries = acts.map((act) => ({ recordedAt, by, reason: null, act }));
    return this.replaceBy(() => this.parts.folder.create(name, recordedAt, entries));
  }

  /** Replaces the open race by that of the journal that `openJournal` returns. The open race stays open until this has succeeded. */
  private replaceBy(openJournal: () => ConstructorParameters<typeof OpenRace>[0]): RaceView {
    this.flushPending();
    const next = translateErrors(() => {
      const race = new OpenRace(openJournal(), (read) => this.clocks.noteStored(read));
      try {
        this.parts.folder.remember(race.path);
        return race;
      } catch (error) {
        race.close();
        throw error;
      }
    });
    const old = this.open;
    this.open = next;
    this.fault.clear();
    if (old !== null) this.watch.leave(old);
    this.parts.log.info({ path: next.path, entries: next.revision }, 'race opened');
    this.listeners.notify({ type: 'race-replaced' }, { type: 'health' });
    void this.directIntake.retryUnstored();
    return next;
  }

  /** Stores in the open race all reads so far, including those that connected readers have not delivered yet. */
  private flushPending(): void {
    if (this.open !== null) this.readers.flushNow();
    this.intake.flush();
  }

  private async shutDown(): Promise<void> {
    this.clocks.stop();
    this.watch.stop();
    try {
      await this.readers.close();
    } catch (error) {
      this.parts.log.error({ err: error }, 'the readers did not close cleanly');
    }
    await this.directIntake.retryUnstored();
    this.intake.flush();
    const copy = this.open === null ? null : this.watch.leave(this.open);
    if (copy !== null) this.parts.folder.remember(copy);
    this.open = null;
    this.fault.clear();
    this.directIntake.close();
  }

  /** Tries again to open the race: there may be space again, the drive is back, or the other program is closed. */
  private retryOpen(): void {
    // After the clock was set back, the next try must not wait until it has caught up.
    const sinceLastTry = Math.abs(this.parts.clock.now() - this.lastTryAt);
    if (this.open === null && this.closing === null && sinceLastTry >= RETRY_DELAY_MS) this.openLast();
  }

  private showWatched(fault: StationFault | null): void {
    this.fault.show(fault);
    if (fault === null) void this.directIntake.retryUnstored();
  }

  private fold(reads: readonly TagRead[], seqs: readonly (Seq | null)[]): void {
    this.listeners.notify(...this.openRaceOrThrow().fold(reads, seqs).events());
  }

  private openRaceOrThrow(): OpenRace {
    if (this.open === null) throw this.fault.now === null ? noRaceOpen() : new FaultError(this.fault.now);
    return this.open;
  }

  private confirmLost(race: OpenRace): RaceView {
    if (this.watch.missingEntries() === null) return race;
    this.parts.folder.confirmLost(race.path);
    this.listeners.notify({ type: 'health' });
    return race;
  }

  /** Runs `work`, which writes to the open race, and updates the fault of the station. */
  private write<T>(work: () => T): T {
    try {
      const result = work();
      this.fault.show(null);
      void this.directIntake.retryUnstored();
      return result;
    } catch (error) {
      const fault = toFault(error);
      if (fault !== null && this.open !== null) this.fault.show(this.watch.withCopy(fault, this.open), error);
      throw asFaultError(error);
    }
  }
}
