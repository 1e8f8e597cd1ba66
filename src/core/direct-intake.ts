import type { TagRead } from '../domain/model/read';
import { FaultError, type StationFault } from '../station';
import { OpenRace } from './open-race';
import type { RaceFolder } from './race-folder';
import type { StationLog } from './station-log';

/** The station as its cable door needs it. */
export interface DirectIntakeOptions {
  readonly log: StationLog;
  readonly folder: Pick<RaceFolder, 'open'>;
  openRace(): OpenRace | null;
  record(reads: readonly TagRead[]): Promise<unknown>;
  /** Hears that `fault` may be another one. */
  changed(): void;
}

/** Reads that the file of their race refused before another race was opened. */
interface LeftBehind {
  readonly raceId: string;
  readonly name: string;
  readonly path: string;
  readonly reads: readonly TagRead[];
}

/**
 * The door for readers on a cable, which send nothing twice: a read belongs to the race it was read in. What that race's file refuses,
 * the reader offers again; once another race is open it is kept here, in memory, until that race, or a copy of it, is opened again.
 */
export class DirectReaderIntake {
  private readonly leftBehind = new Map<string, LeftBehind>();

  constructor(private readonly home: DirectIntakeOptions) {}

  /** Resolves when the reads are stored, or kept for their race. Rejects with FaultError while their race is open. */
  async deliver(reads: readonly TagRead[]): Promise<void> {
    const race = this.home.openRace();
    try {
      await this.home.record(reads);
    } catch (error) {
      const now = this.home.openRace();
      const isLeft = race !== null && now !== null && now.control.raceId !== race.control.raceId;
      if (!isLeft || !(error instanceof FaultError)) throw error;
      this.keep(race, reads, error);
    }
  }

  /** Stores what was kept for the race that is open. What its file still refuses is kept on. */
  async bringBack(): Promise<void> {
    const race = this.home.openRace();
    const left = race === null ? undefined : this.leftBehind.get(race.control.raceId);
    if (race === null || left === undefined) return;
    this.leftBehind.delete(left.raceId);
    try {
      await this.home.record(left.reads);
      this.home.log.info({ path: race.path, reads: left.reads.length }, 'reads that were kept for this race are stored');
      this.home.changed();
    } catch (error) {
      this.keep(race, left.reads, error);
    }
  }

  /** What keeps reads from being safe; null when none are kept. */
  fault(): StationFault | null {
    const races = [...this.leftBehind.values()].map(({ name, path, reads }) => ({ name, path, reads: reads.length }));
    return races.length === 0 ? null : { code: 'reads-left-behind', params: { races } };
  }

  /** The last try, with no race open any more. What cannot be stored is lost with the process, and the log says so. */
  close(): void {
    for (const left of this.leftBehind.values()) this.storeInItsFile(left);
    this.leftBehind.clear();
  }

  private keep(race: OpenRace, reads: readonly TagRead[], cause: unknown): void {
    const { raceId, name } = race.control;
    const before = this.leftBehind.get(raceId)?.reads ?? [];
    this.leftBehind.set(raceId, { raceId, name, path: race.path, reads: [...before, ...reads] });
    this.home.log.error(
      { err: cause, path: race.path, reads: reads.length },
      'reads are kept in memory: the file of their race did not take them',
    );
    this.home.changed();
  }

  private storeInItsFile({ raceId, path, reads }: LeftBehind): void {
    try {
      const race = new OpenRace(this.home.folder.open(path));
      try {
        if (race.control.raceId !== raceId) throw new Error('another race is in its place');
        race.store(reads);
      } finally {
        race.close();
      }
    } catch (error) {
      this.home.log.error({ err: error, path, reads: reads.length }, 'reads are lost: the file of their race did not take them');
    }
  }
}
