import { resolve } from 'node:path';
import type { Command } from '../domain/model/command';
import type { RaceAct, Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';
import type { RaceRules } from '../domain/model/rules';
import type { EpochMs } from '../domain/model/time';
import type { Forecast } from '../domain/model/views';
import { Listeners } from '../listeners';
import type { Readers } from '../readers/readers';
import {
  type Executed,
  type NewRace,
  noRaceOpen,
  type RaceFile,
  type RaceView,
  type Recorded,
  type Station,
  type StationEvent,
  type StationFault,
  type StationHealth,
} from '../station';
import { DirectReaderIntake } from './direct-intake';
import { asFaultError, toFault, translateErrors } from './faults';
import { Intake } from './intake';
import { IntakeFigures } from './intake-figures';
import { OpenRace } from './open-race';
import { initialActs, participantActs } from './race-acts';
import { isSameFile } from './race-folder';
import type { StationParts } from './station-parts';

/** How long after a race could not be opened reads that come in make the station try again, in milliseconds. */
const RETRY_AFTER = 5_000;

/** One race at a time, its reads and acts stored before they are seen. */
export class RacingStation implements Station {
  readonly readers: Readers;
  private readonly startedAt: EpochMs;
  private readonly figures = new IntakeFigures();
  private readonly listeners: Listeners<StationEvent>;
  private readonly intake: Intake;
  private readonly cableDoor: DirectReaderIntake;
  private open: OpenRace | null = null;
  private fault: StationFault | null = null;
  private triedAt = 0 as EpochMs;
  private closing: Promise<void> | null = null;

  constructor(
    private readonly parts: StationParts,
    readonly defaults: RaceRules,
  ) {
    this.startedAt = parts.now();
    this.listeners = new Listeners((err, { type }) => parts.log.error({ err, event: type }, 'a listener failed'));
    this.intake = new Intake({
      store: (reads) => {
        this.beginAgain();
        return this.onJournal(() => this.required().store(reads));
      },
      fold: (reads, seqs) => this.fold(reads, seqs),
      stored: (batch, arrivedAt) => this.figures.count(batch, arrivedAt, parts.now()),
      now: () => parts.now(),
    });
    this.cableDoor = new DirectReaderIntake({
      ...parts,
      openRace: () => this.open,
      record: (reads) => this.record(reads),
      changed: () => this.listeners.notify({ type: 'health' }),
    });
    this.readers = parts.makeReaders({
      deliver: (reads) => this.cableDoor.deliver(reads),
      isRacing: () => this.open?.phase(parts.now()) === 'running',
      now: () => parts.now(),
      onListenerError: (err, reader) => parts.log.error({ err, reader }, 'a listener of the readers failed'),
    });
    this.readers.subscribe((reader) => this.listeners.notify({ type: 'reader', reader }));
  }

  /** Opens the race that was open last, or begins the first one in an empty folder. A race that cannot be opened is a fault to show, not to die of. */
  begin(): void {
    this.triedAt = this.parts.now();
    try {
      const path = this.parts.folder.lastOpen();
      if (path === null) this.createRace(this.parts.firstRace, 'station');
      else this.openRace(path);
    } catch (error) {
      const fault = toFault(error);
      if (fault === null) throw error;
      this.showFault(fault, error);
    }
  }

  record(reads: readonly TagRead[]): Promise<Recorded> {
    return this.intake.record(reads);
  }

  execute(command: Command, by: string, reason: string | null = null): Executed {
    this.intake.flush();
    const race = this.required();
    const decision = race.decide(command);
    if (!decision.ok) return decision;
    const act = { recordedAt: this.parts.now(), by, reason, act: decision.act };
    const { entry, tally } = this.onJournal(() => race.commit(act));
    this.emit(tally.events());
    return { ok: true, entry };
  }

  forecast(command: Command): Forecast {
    return this.required().forecast(command);
  }

  race(): RaceView | null {
    return this.open;
  }

  createRace(race: NewRace, by: string): RaceView {
    const now = this.parts.now();
    return this.beginRace(race.name, by, initialActs(race, this.parts.newRaceId(), now));
  }

  resetRace(by: string): RaceView {
    const race = this.required();
    const { name, rules } = race.control;
    const created = initialActs({ name, rules, startAt: null }, this.parts.newRaceId(), this.parts.now());
    return this.beginRace(name, by, [...created, ...participantActs(race)]);
  }

  openRace(path: string): RaceView {
    if (this.open?.isInPlace() && isSameFile(path, this.open.path)) return this.open;
    return this.replaceBy(() => this.parts.folder.open(path));
  }

  raceFiles(): readonly RaceFile[] {
    return translateErrors(() => this.parts.folder.list(this.open?.path ?? null));
  }

  saveCopy(path: string): void {
    this.takeWhatCameIn();
    translateErrors(() => this.required().copyTo(resolve(path)));
  }

  health(): StationHealth {
    const { open, fault } = this;
    return {
      version: this.parts.version,
      startedAt: this.startedAt,
      journal: {
        path: open?.path ?? null,
        writable: open !== null && fault === null,
        fault: fault ?? this.cableDoor.fault(),
        entries: open?.revision ?? 0,
        freeBytes: this.parts.folder.freeBytes(),
      },
      intake: this.figures.figures(),
    };
  }

  now(): EpochMs {
    return this.parts.now();
  }

  subscribe(listener: (event: StationEvent) => void): () => void {
    return this.listeners.subscribe(listener);
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private beginRace(name: string, by: string, acts: readonly RaceAct[]): RaceView {
    const recordedAt = this.parts.now();
    const entries = acts.map((act) => ({ recordedAt, by, reason: null, act }));
    return this.replaceBy(() => this.parts.folder.create(name, recordedAt, entries));
  }

  /** The race that is open stays so until everything about the next one has succeeded. */
  private replaceBy(take: () => ConstructorParameters<typeof OpenRace>[0]): RaceView {
    this.takeWhatCameIn();
    const next = translateErrors(() => {
      const race = new OpenRace(take());
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
    this.fault = null;
    this.closeRace(old);
    this.parts.log.info({ path: next.path, entries: next.revision }, 'race open');
    this.emit([{ type: 'race-replaced' }, { type: 'health' }]);
    void this.cableDoor.bringBack();
    return next;
  }

  /** Stores in the open race what was read by now, here or on a cable. */
  private takeWhatCameIn(): void {
    if (this.open !== null) this.readers.flushNow();
    this.intake.flush();
  }

  private closeRace(race: OpenRace | null): void {
    try {
      race?.close();
    } catch (error) {
      this.parts.log.error({ err: error, path: race?.path }, 'a race file did not close cleanly; everything in it is stored');
    }
  }

  private async shutDown(): Promise<void> {
    try {
      await this.readers.close();
    } catch (error) {
      this.parts.log.error({ err: error }, 'the readers did not close cleanly');
    }
    await this.cableDoor.bringBack();
    this.intake.flush();
    this.closeRace(this.open);
    this.open = null;
    this.cableDoor.close();
  }

  /** What kept the race from being opened may be over: there is space again, the drive is back, the other program is closed. */
  private beginAgain(): void {
    // A clock that was set back must not put the next try off until it has caught up.
    const sinceLastTry = Math.abs(this.parts.now() - this.triedAt);
    if (this.open === null && this.closing === null && sinceLastTry >= RETRY_AFTER) this.begin();
  }

  private fold(reads: readonly TagRead[], seqs: readonly (Seq | null)[]): void {
    this.emit(this.required().fold(reads, seqs).events());
  }

  private emit(events: readonly StationEvent[]): void {
    for (const event of events) this.listeners.notify(event);
  }

  private required(): OpenRace {
    if (this.open === null) throw noRaceOpen();
    return this.open;
  }

  /** Runs something that writes to the open race, and shows whether that works. */
  private onJournal<T>(work: () => T): T {
    try {
      const result = work();
      this.showFault(null);
      void this.cableDoor.bringBack();
      return result;
    } catch (error) {
      const fault = toFault(error);
      if (fault !== null && this.open !== null) this.showFault(fault, error);
      throw asFaultError(error);
    }
  }

  private showFault(fault: StationFault | null, cause: unknown = null): void {
    if (this.fault?.code === fault?.code) return;
    this.fault = fault;
    if (fault === null) this.parts.log.info({ path: this.open?.path }, 'the race file takes entries again');
    else this.parts.log.error({ err: cause, ...fault }, 'the race file takes no entries');
    this.listeners.notify({ type: 'health' });
  }
}
