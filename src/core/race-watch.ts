import { fileAt } from '../journal/file-identity';
import type { RaceView } from '../race-view';
import type { StationFault, UnsavedEntries } from '../station';
import { FaultError } from '../station';
import { entriesMissing } from './faults';
import type { OpenRace } from './open-race';
import type { RaceFolder } from './race-folder';
import { Rescue } from './rescue';
import type { StationLog } from './station-log';

/** The station looks this often whether the file of the open race is still in its place. */
const LOOK_EVERY_MS = 1_000;

/** What the watch needs of the station. */
export interface WatchedStation {
  readonly folder: RaceFolder;
  readonly log: StationLog;
  openRace(): OpenRace | null;
  /** Called while no race is open. */
  retryOpen(): void;
  fault(): StationFault | null;
  /** Remembers that the file at this path is to be opened at the next start, beside the races that go on. */
  remember(path: string): void;
  /** Null: the file is in its place again. */
  showFault(fault: StationFault | null): void;
}

/** Watches the file of the open race: finds out without a read what the next read would find out, and what has ended by itself. */
export class RaceWatch {
  private readonly rescue: Rescue;
  private readonly timer: NodeJS.Timeout;
  /** Whether the next start opens the copy of a race instead of its file. */
  private isCopyNext = false;
  /** Of races that were closed without a file or a copy. */
  readonly unsaved: UnsavedEntries[] = [];

  constructor(private readonly station: WatchedStation) {
    this.rescue = new Rescue(station.folder, station.log);
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  /** Closes a race. Returns the path of a copy of it that was made because its file is not in its place any more; else null. */
  leave(race: OpenRace): string | null {
    const copy = this.rescue.save(race);
    if (this.rescue.hasFailed(race)) this.unsaved.push({ path: race.path, entries: race.revision });
    try {
      race.close();
    } catch (error) {
      this.station.log.error({ err: error, path: race.path }, 'a race file did not close cleanly; everything in it is stored');
    }
    return copy;
  }

  /**
   * Opens the file that has the name of the open race again: another program changed it, or put another one there. When that fails, the copy
   * of the race is opened, and the error is thrown. `open` opens a path. Throws FaultError; the open race then stays open if it cannot be saved.
   */
  openAgain(race: OpenRace, path: string, open: (path: string) => RaceView): RaceView {
    if (fileAt(path) === null) throw new FaultError(this.withCopy({ code: 'file-missing', params: { path } }, race));
    const copy = this.rescue.save(race);
    if (copy === null) throw new FaultError({ code: 'disk-error', params: { path: race.path } });
    this.leave(race);
    try {
      return open(path);
    } catch (error) {
      open(copy);
      throw error;
    }
  }

  /** Returns the fault, with the path of the copy of the race where there is one. */
  withCopy(fault: StationFault, race: OpenRace): StationFault {
    return this.rescue.withCopy(fault, race);
  }

  /** The fault that the open race lacks entries that were stored in it, or that its file was changed while it was closed; null when it is as it was. */
  missingEntries(): StationFault | null {
    const race = this.station.openRace();
    if (race === null) return null;
    const { folder } = this.station;
    const lost = folder.lostEntries(race.path);
    if (lost !== null) return entriesMissing(race.path, lost);
    return folder.isChanged(race.path) ? { code: 'entries-changed', params: { path: race.path } } : null;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    try {
      const race = this.station.openRace();
      if (race === null) this.station.retryOpen();
      else this.lookAtFile(race);
      this.station.folder.noteSums();
    } catch (error) {
      this.station.log.error({ err: error }, 'the race file could not be looked at');
    }
  }

  private lookAtFile(race: OpenRace): void {
    const lost = race.lostPlace();
    if (lost !== null) {
      // A process that is killed now is to open the copy at its next start.
      this.station.remember(this.rescue.save(race) ?? race.path);
      this.isCopyNext = true;
      this.station.showFault(this.withCopy({ code: lost, params: { path: race.path } }, race));
      return;
    }
    // A read that was stored meanwhile has ended the fault already.
    if (this.isCopyNext) this.station.remember(race.path);
    this.isCopyNext = false;
    if (this.station.fault()?.code === 'file-missing') this.station.showFault(null);
  }
}
