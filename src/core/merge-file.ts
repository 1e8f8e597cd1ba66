import { mergePlan } from '../domain/decide/merge-plan';
import type { Entry } from '../domain/model/entry';
import type { MergePlan } from '../domain/model/merge';
import type { Steps } from '../domain/steps';
import { storedEntryOf } from '../journal/act-table';
import { asFaultError } from './faults';
import type { OpenRace } from './open-race';
import type { RaceFolder } from './race-folder';

const PAGE_ENTRIES = 500;

/** What another race file has that the open race does not have, as of its last entry now; in steps, between which reads are stored. Throws FaultError. */
export function* mergeFile(race: OpenRace, path: string, folder: Pick<RaceFolder, 'inspect'>): Steps<MergePlan> {
  try {
    return yield* folder.inspect(path, (journal) => mergePlan(entriesUpTo(race, race.lastStored), journal.entries()));
  } catch (error) {
    throw asFaultError(error);
  }
}

function* entriesUpTo(race: OpenRace, last: number): Generator<Entry, void> {
  for (let after = 0; after < last; ) {
    const page = race.page(after, Math.min(PAGE_ENTRIES, last - after));
    if (page.length === 0) return;
    for (const entry of page) yield storedEntryOf(entry);
    after += page.length;
  }
}
