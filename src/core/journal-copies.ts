import type { JournalIdentity, StoredEntry } from '../domain/model/stored-entry';
import type { EpochMs } from '../domain/model/time';
import type { Journal } from '../journal/journal';
import type { RaceFile } from '../station';
import type { StationLog } from './station-log';

interface LookingInto {
  identityOf(path: string): JournalIdentity | null;
  readonly log: StationLog;
}

/** The first file of a list that holds a journal; null for none. Open files are not looked into. */
export function fileOfJournal(id: string, files: readonly RaceFile[], { identityOf, log }: LookingInto): string | null {
  const found = files.find(({ path, holdsRace, isOpen }) => {
    if (!holdsRace || isOpen) return false;
    try {
      return identityOf(path)?.id === id;
    } catch (error) {
      log.warn({ err: error, path }, 'a race file could not be looked into');
      return false;
    }
  });
  return found?.path ?? null;
}

/** Name and time of the race that entries begin; null for others. */
export function nameOfCopy([first]: readonly StoredEntry[]): { readonly name: string; readonly at: EpochMs } | null {
  if (first?.type !== 'act') return null;
  const { name }: { readonly name?: unknown } = JSON.parse(first.body);
  return typeof name === 'string' ? { name, at: first.recordedAt } : null;
}

/** The id of the race in a journal; null for one that holds none. */
export function raceIdOf(journal: Journal): string | null {
  for (const entry of journal.entries()) return entry.type === 'act' && entry.act.type === 'race-created' ? entry.act.raceId : null;
  return null;
}
