import type { EpochMs } from '../domain/model/time';
import type { Participant } from '../domain/model/views';
import { translateErrors } from './faults';
import { OpenRace } from './open-race';
import type { RaceFolder } from './race-folder';

/** The riders of a race file: of one that is open, as they are now; else the file is opened and closed again. Throws FaultError. */
export function ridersOfRace(
  path: string,
  open: readonly OpenRace[],
  folder: Pick<RaceFolder, 'isOpenFile' | 'open'>,
): readonly Participant[] {
  const known = open.find((race) => folder.isOpenFile(path, race.path));
  if (known !== undefined) return known.participants();
  return translateErrors(() => {
    const race = new OpenRace(folder.open(path));
    try {
      return race.participants();
    } finally {
      race.close();
    }
  });
}

/** When the last read of a reader arrived in any of some races; null when none has any. */
export function lastReadInRaces(races: readonly OpenRace[], reader: string): EpochMs | null {
  return races.reduce<EpochMs | null>((last, race) => {
    const at = race.lastReadAt(reader);
    return at !== null && at > (last ?? 0) ? at : last;
  }, null);
}
