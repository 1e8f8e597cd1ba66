import type { Texts } from '../src/texts/texts';
import type { StationState } from './station-process/contract';

/** The question before the station closes. */
export interface QuitQuestion {
  readonly message: string;
  readonly detail: string;
}

/** Returns the question about what quitting would cost: reads that are only in memory, or a race that is running. Null when nothing is lost. */
export function quitQuestion({ race, unsaved }: StationState, texts: Texts): QuitQuestion | null {
  const { quit } = texts.catalogue.desktop;
  if (unsaved !== null) return { message: quit.unsaved, detail: quit.unsavedDetail(texts.say('problem', unsaved)) };
  return race?.isRunning ? { message: quit.running(race.name), detail: quit.runningDetail } : null;
}
