import type { TagRead } from '../domain/model/read';
import type { EpochMs } from '../domain/model/time';
import { translateErrors } from './faults';
import { OpenRace } from './open-race';
import type { RaceFolder } from './race-folder';

/** The race of a file: one that is open, else the file is read and closed again. Throws FaultError. */
export function raceOfFile(path: string, open: readonly OpenRace[], folder: Pick<RaceFolder, 'isOpenFile' | 'open'>): OpenRace {
  const known = open.find((race) => folder.isOpenFile(path, race.path));
  if (known !== undefined) return known;
  return translateErrors(() => {
    const race = new OpenRace(folder.open(path));
    race.close();
    return race;
  });
}

/** When the last read of a reader arrived in any of some races; null when none has any. */
export function lastReadInRaces(races: readonly OpenRace[], reader: string): EpochMs | null {
  return races.reduce<EpochMs | null>((last, race) => {
    const at = race.lastReadAt(reader);
    return at !== null && at > (last ?? 0) ? at : last;
  }, null);
}

/** The last read of a reader in any of some races, as it is stored; null when none has any. Throws `JournalError`. */
export function lastStoredReadInRaces(races: readonly OpenRace[], reader: string): TagRead | null {
  return races.reduce<TagRead | null>((last, race) => {
    const at = race.lastReadAt(reader);
    return at !== null && at > (last?.receivedAt ?? 0) ? race.lastStoredRead(reader) : last;
  }, null);
}
