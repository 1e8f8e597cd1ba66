import type { Station } from '../src/station';

/** What the timekeeper is asked before the station closes. */
export interface QuitQuestion {
  readonly message: string;
  readonly detail: string;
}

/** What quitting would cost, as a question; null for nothing. */
export function quitQuestion(station: Pick<Station, 'race' | 'now' | 'health' | 'readers'>): QuitQuestion | null {
  const { fault } = station.health().journal;
  const isWaiting = station.readers.list().some(({ waitingReads }) => waitingReads > 0);
  if (fault !== null && (isWaiting || fault.code === 'reads-left-behind'))
    return { message: 'Some reads are only in memory. Quit?', detail: `${fault.sentence} What still cannot be stored is lost.` };
  const race = station.race();
  if (race?.phase(station.now()) !== 'running') return null;
  return {
    message: `“${race.control.name}” is running. Quit?`,
    detail: 'Until the station is started again, no reads are taken and screens stand still. What was read so far is safe.',
  };
}
