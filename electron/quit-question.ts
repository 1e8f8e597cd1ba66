import type { Station } from '../src/station';
import type { Texts } from '../src/texts/texts';

/** The question before the station closes. */
export interface QuitQuestion {
  readonly message: string;
  readonly detail: string;
}

/** Returns the question about what quitting would cost: reads that are only in memory, or a race that is running. Null when nothing is lost. */
export function quitQuestion(station: Pick<Station, 'race' | 'now' | 'health' | 'readers'>, texts: Texts): QuitQuestion | null {
  const { quit } = texts.catalogue.desktop;
  const { fault } = station.health().journal;
  const isWaiting = station.readers.list().some(({ waitingReads }) => waitingReads > 0);
  if (fault !== null && (isWaiting || fault.code === 'reads-left-behind'))
    return { message: quit.unsaved, detail: quit.unsavedDetail(texts.say('problem', fault)) };
  const race = station.race();
  if (race?.phase(station.now()) !== 'running') return null;
  return { message: quit.running(race.control.name), detail: quit.runningDetail };
}
