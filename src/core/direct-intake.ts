import type { TagRead } from '../domain/model/read';
import { FaultError, type StationFault, type UnsavedEntries } from '../station';
import { OpenRace } from './open-race';
import type { RaceFolder } from './race-folder';
import type { StationLog } from './station-log';

/** What the intake needs of the station. */
export interface DirectIntakeOptions {
  readonly log: StationLog;
  readonly folder: Pick<RaceFolder, 'open'>;
  /** The race that is open now. */
  openRace(): OpenRace | null;
  /** Stores reads in the open race. */
  record(reads: readonly TagRead[]): Promise<unknown>;
  /** Called when the result of `fault` may have changed. */
  onFaultChanged(): void;
}

/** Reads of a race that its file did not take before another race was opened. */
interface UnstoredReads {
  readonly raceId: string;
  readonly name: string;
  readonly path: string;
  readonly reads: readonly TagRead[];
}

/**
 * Records reads of directly connected readers. They never resend, so a read must end up in the race that was open when it was read.
 * While that race is open, a failed write is retried by the delivery queue; once another race is open, the reads stay in memory until
 * the original race, or a copy of it (same `raceId`), is opened again.
 */
export class DirectReaderIntake {
  private readonly unstored = new Map<string, UnstoredReads>();

  constructor(private readonly station: DirectIntakeOptions) {}

  /** Resolves when the reads are stored, or kept in memory for their race. Rejects with FaultError if they cannot be stored and their race is still open. */
  async deliver(reads: readonly TagRead[]): Promise<void> {
    const race = this.station.openRace();
    try {
      await this.station.record(reads);
    } catch (error) {
      const now = this.station.openRace();
      const isReplaced = race !== null && now !== null && now.control.raceId !== race.control.raceId;
      if (!isReplaced || !(error instanceof FaultError)) throw error;
      this.keep(race, reads, error);
    }
  }

  /** Stores the kept reads of the race that is open now. Reads that its file still does not take are kept further. */
  async retryUnstored(): Promise<void> {
    const race = this.station.openRace();
    const kept = race === null ? undefined : this.unstored.get(race.control.raceId);
    if (race === null || kept === undefined) return;
    this.unstored.delete(kept.raceId);
    try {
      await this.station.record(kept.reads);
      this.station.log.info({ path: race.path, reads: kept.reads.length }, 'reads that were kept in memory are stored in their race');
      this.station.onFaultChanged();
    } catch (error) {
      this.keep(race, kept.reads, error);
    }
  }

  /** The fault that reads are kept in memory only; null when there are none. */
  fault(): StationFault | null {
    const races = [...this.unstored.values()].map(({ name, path, reads }) => ({ name, path, reads: reads.length }));
    return races.length === 0 ? null : { code: 'reads-left-behind', params: { races } };
  }

  /** Tries a last time to store kept reads in their files; called when no race is open any more. Returns those that are lost, which are logged, too. */
  close(): readonly UnsavedEntries[] {
    const lost = [...this.unstored.values()].filter((kept) => !this.storeInItsFile(kept));
    this.unstored.clear();
    return lost.map(({ path, reads }) => ({ path, entries: reads.length }));
  }

  private keep(race: OpenRace, reads: readonly TagRead[], cause: unknown): void {
    const { raceId, name } = race.control;
    const before = this.unstored.get(raceId)?.reads ?? [];
    this.unstored.set(raceId, { raceId, name, path: race.path, reads: [...before, ...reads] });
    this.station.log.error(
      { err: cause, path: race.path, reads: reads.length },
      'reads are kept in memory: they could not be stored in the file of their race',
    );
    this.station.onFaultChanged();
  }

  private storeInItsFile({ raceId, path, reads }: UnstoredReads): boolean {
    try {
      const race = new OpenRace(this.station.folder.open(path));
      try {
        if (race.control.raceId !== raceId) throw new Error('another race is in its place');
        race.store(reads);
      } finally {
        race.close();
      }
      return true;
    } catch (error) {
      this.station.log.error(
        { err: error, path, reads: reads.length },
        'reads are lost: they could not be stored in the file of their race',
      );
      return false;
    }
  }
}
