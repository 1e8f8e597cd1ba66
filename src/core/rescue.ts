import { fileAt } from '../journal/file-identity';
import type { StationFault } from '../station';
import type { OpenRace } from './open-race';
import type { RaceFolder } from './race-folder';
import type { StationLog } from './station-log';

/**
 * Copies a race whose file was moved, deleted or damaged while it was open into the data folder, or into another folder where that cannot be
 * written. The process still has everything that was stored; nobody finds it there once the race is closed.
 */
export class Rescue {
  /** The race whose copy could not be made when that was tried last. */
  private failed: OpenRace | null = null;
  private saved: { readonly race: OpenRace; readonly revision: number; readonly copy: string } | null = null;

  constructor(
    private readonly folder: Pick<RaceFolder, 'rescueTo'>,
    private readonly log: StationLog,
  ) {}

  /** Returns the path of a copy with all entries; null when the file is in its place, or the copy could not be made. */
  save(race: OpenRace): string | null {
    this.failed = null;
    try {
      if (race.lostPlace() === null) return null;
      const known = this.copyOf(race);
      if (known !== null) return known;
      const copy = this.folder.rescueTo(race.path, (path) => race.copyTo(path));
      this.saved = { race, revision: race.revision, copy };
      this.log.warn(
        { path: race.path, copy, entries: race.revision },
        'the file of the open race is not in its place any more: the race is saved in a copy',
      );
      return copy;
    } catch (error) {
      this.failed = race;
      this.log.error({ err: error, path: race.path }, 'the race could not be saved in a copy');
      return null;
    }
  }

  /** Whether a copy of the race was needed when `save` was called last, and could not be made. */
  hasFailed(race: OpenRace): boolean {
    return this.failed === race;
  }

  /** Returns the fault, with the path of the copy where there is one. */
  withCopy(fault: StationFault, race: OpenRace): StationFault {
    const copy = this.copyOf(race);
    if (copy === null || (fault.code !== 'file-missing' && fault.code !== 'file-changed')) return fault;
    return { code: fault.code, params: { ...fault.params, copy } };
  }

  private copyOf(race: OpenRace): string | null {
    if (this.saved?.race !== race || this.saved.revision !== race.revision) return null;
    // Somebody may have moved or deleted the copy as well.
    return fileAt(this.saved.copy) === null ? null : this.saved.copy;
  }
}
