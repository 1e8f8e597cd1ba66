import type { RaceAct } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';
import type { JournalIdentity, StoredEntry } from '../domain/model/stored-entry';
import type { EpochMs } from '../domain/model/time';
import type { RaceView } from '../race-view';
import type { NewRace, StationFault, StationHealth, UnsavedEntries } from '../station';
import { FaultError, noRaceOpen } from '../station';
import { FaultState } from './fault-state';
import { asFaultError, toFault, translateErrors } from './faults';
import type { KeptRaces } from './kept-races';
import { OpenRace } from './open-race';
import { initialActs } from './race-acts';
import { RaceWatch } from './race-watch';
import type { StationParts } from './station-parts';

/** While no race could be opened the station tries again, at most this often. */
const RETRY_DELAY_MS = 5_000;

/** What the open race needs of the station. */
interface CurrentRaceOptions {
  readonly parts: StationParts;
  /** Stores in the open race all reads so far. Called before another race takes its place. */
  flushPending(): void;
  /** Gets each read of a race that is opened. */
  onStoredRead(read: TagRead): void;
  /** Another race is open. */
  onReplaced(): void;
  /** Entries can be stored: reads that wait for it can be tried again. */
  onWritable(): void;
  /** What `fault` returns has changed. */
  onFaultChanged(): void;
  /** Races that go on beside the open one. */
  readonly kept: KeptRaces;
}

/** The race that is open: at most one at a time, with the fault that keeps entries from being stored in it, or it from being opened. */
export class CurrentRace {
  private open: OpenRace | null = null;
  private readonly faultState: FaultState;
  private readonly watch: RaceWatch;
  private lastTryAt = 0 as EpochMs;
  private isClosing = false;

  constructor(private readonly station: CurrentRaceOptions) {
    const { parts } = station;
    this.faultState = new FaultState(parts.log, () => station.onFaultChanged());
    this.watch = new RaceWatch({
      ...parts,
      openRace: () => this.open,
      retryOpen: () => this.retryOpen(),
      remember: (path) => this.remember(path),
      fault: () => this.faultState.now,
      showFault: (fault) => {
        this.faultState.show(fault);
        if (fault === null) station.onWritable();
      },
    });
  }

  get race(): OpenRace | null {
    return this.open;
  }

  /** The open race. Throws FaultError while there is none. */
  orThrow(): OpenRace {
    if (this.open !== null) return this.open;
    throw this.faultState.now === null ? noRaceOpen() : new FaultError(this.faultState.now);
  }

  /** Whether entries can be stored. */
  get isWritable(): boolean {
    return this.open !== null && this.faultState.now === null;
  }

  /** Why no entries can be stored; null when they can. */
  get fault(): StationFault | null {
    return this.faultState.now ?? (this.open === null && this.station.parts.firstRace === null ? noRaceOpen().fault : null);
  }

  /** The fault that the open race lacks entries that were stored in it; null when it has all. */
  missingEntries(): StationFault | null {
    return this.watch.missingEntries();
  }

  /** How the journal of the open race is; `others` is what is wrong with reads that it did not take. */
  health(others: StationFault | null): Omit<StationHealth['journal'], 'freeBytes'> {
    return {
      path: this.open?.path ?? null,
      writable: this.isWritable,
      fault: this.fault ?? others ?? this.missingEntries(),
      entries: this.open?.revision ?? 0,
    };
  }

  /** Opens the race that was open last, or creates the first one in an empty folder. If that fails, there is no race, and `fault` says why. */
  openLast(): void {
    const { folder, firstRace, clock } = this.station.parts;
    this.lastTryAt = clock.now();
    folder.tidy();
    const kept = folder.keptOpen();
    try {
      const path = folder.lastOpen();
      if (path !== null) this.openPath(path);
      else if (firstRace !== null) this.create(firstRace, 'station');
      this.openKept(kept);
    } catch (error) {
      const fault = toFault(error);
      if (fault === null) throw error;
      this.faultState.show(fault, error);
    }
  }

  /** Tries again to open the race: there may be space again, the drive is back, or the other program is closed. */
  retryOpen(): void {
    // It is called before each commit: while a race is open the clock is not asked.
    if (this.open !== null || this.isClosing) return;
    // After the clock was set back, the next try must not wait until it has caught up.
    const sinceLastTry = Math.abs(this.station.parts.clock.now() - this.lastTryAt);
    if (sinceLastTry >= RETRY_DELAY_MS) this.openLast();
  }

  /** Opens the races that went on beside the open one when the station ended. One that cannot be opened is left out and logged. */
  private openKept(paths: readonly string[]): void {
    const { folder, log } = this.station.parts;
    for (const path of paths) {
      try {
        const race = new OpenRace(folder.open(path));
        if (!this.station.kept.keep(race)) this.watch.leave(race);
      } catch (error) {
        if (toFault(error) === null) throw error;
        log.error({ err: error, path }, 'a race that went on beside the open one could not be opened');
      }
    }
  }

  create(race: NewRace, by: string): RaceView {
    const { newRaceId, clock } = this.station.parts;
    return this.createWith(race.name, by, initialActs(race, newRaceId(), clock.now()));
  }

  /** Creates a race with these acts in a new file, and opens it. `ending`: the open race does not go on beside it. */
  createWith(name: string, by: string, acts: readonly RaceAct[], ending = false): RaceView {
    const { folder, clock } = this.station.parts;
    const recordedAt = clock.now();
    const entries = acts.map((act) => ({ recordedAt, by, reason: null, act }));
    return this.replaceBy(() => this.openJournal(folder.create(name, recordedAt, entries)), ending);
  }

  /** Opens the copy that this station has of a journal; returns whether there is one. */
  openCopyOf(journal: string): boolean {
    const { folder } = this.station.parts;
    const path = translateErrors(() => folder.findJournal(journal, this.open?.path ?? null));
    if (path === null) return false;
    this.replaceBy(() => this.openJournal(folder.open(path)), true);
    return true;
  }

  /** Makes a copy of the journal of another station with its first entries, and opens it. */
  createCopy(identity: JournalIdentity, entries: readonly StoredEntry[]): void {
    const { folder, clock } = this.station.parts;
    this.replaceBy(() => this.openJournal(folder.createCopy(clock.now(), identity, entries)), true);
  }

  private openJournal(journal: ConstructorParameters<typeof OpenRace>[0]): OpenRace {
    return new OpenRace(journal, (read) => this.station.onStoredRead(read));
  }

  /** Opens a race file; the open one again where it was replaced on the disk, or lacks entries. */
  openPath(path: string): RaceView {
    const { folder } = this.station.parts;
    const { open } = this;
    if (open === null || !folder.isOpenFile(path, open.path)) {
      // Before it is no longer kept: what waits may have reads for it.
      this.station.flushPending();
      const kept = this.station.kept.take((other) => folder.isOpenFile(path, other));
      if (kept !== null && kept.lostPlace() !== null) {
        // Its file was moved or replaced: opening the path again reports why.
        this.watch.leave(kept);
        return this.replaceBy(() => this.openJournal(folder.open(path)));
      }
      return this.replaceBy(() => kept ?? this.openJournal(folder.open(path)));
    }
    if (open.lostPlace() === null) return this.confirmLost(open);
    this.station.flushPending();
    return this.watch.openAgain(open, path, (file) => {
      this.open = null;
      return this.replaceBy(() => this.openJournal(folder.open(file)));
    });
  }

  /** Runs `work`, which writes to the open race, and updates the fault. */
  write<T>(work: () => T): T {
    try {
      const result = work();
      this.faultState.show(null);
      this.station.onWritable();
      return result;
    } catch (error) {
      const fault = toFault(error);
      if (fault !== null && this.open !== null) this.faultState.show(this.watch.withCopy(fault, this.open), error);
      throw asFaultError(error);
    }
  }

  /** From now on no race is opened again by itself, and nothing is looked at any more. */
  stopWatching(): void {
    this.isClosing = true;
    this.watch.stop();
  }

  /** Remembers which races are open, for the next start. */
  rememberOpen(): void {
    if (this.open !== null && !this.isClosing) this.remember(this.open.path);
  }

  private remember(path: string): void {
    const { kept, parts } = this.station;
    parts.folder.remember(
      path,
      kept.all.map((race) => race.path),
    );
  }

  /** Closes a race that is not the open one. */
  leave(race: OpenRace): void {
    this.watch.leave(race);
  }

  /** Closes the race. A copy is made where its file is not in its place any more; the next start opens it. Returns what is in no file, of this race and of those that were left before. */
  close(): readonly UnsavedEntries[] {
    const copy = this.open === null ? null : this.watch.leave(this.open);
    if (copy !== null) this.remember(copy);
    this.open = null;
    this.faultState.clear();
    return this.watch.unsaved;
  }

  /** Replaces the open race by the one that `openRace` returns. The open race stays open until this has succeeded; then it goes on beside the other, or is closed. */
  private replaceBy(openRace: () => OpenRace, ending = false): RaceView {
    this.station.flushPending();
    const { log } = this.station.parts;
    const next = translateErrors(() => {
      const race = openRace();
      try {
        this.remember(race.path);
        return race;
      } catch (error) {
        race.close();
        throw error;
      }
    });
    const old = this.open;
    this.open = next;
    this.faultState.clear();
    if (old !== null && (ending || !this.station.kept.keep(old))) this.watch.leave(old);
    this.rememberOpen();
    log.info({ path: next.path, entries: next.revision }, 'race opened');
    this.station.onReplaced();
    return next;
  }

  private confirmLost(race: OpenRace): RaceView {
    if (this.watch.missingEntries() === null) return race;
    this.station.parts.folder.confirmLost(race.path);
    this.station.onFaultChanged();
    return race;
  }
}
