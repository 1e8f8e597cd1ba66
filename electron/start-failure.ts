import type { Texts } from '../src/texts/texts';
import type { StartFailure } from './station-process/contract';

/** What stopped a station from starting, as sentences. */
export function failureText(failure: StartFailure, texts: Texts): string {
  switch (failure.type) {
    case 'listen':
      return texts.say('program', failure.problem);
    case 'fault':
      return texts.say('problem', failure.fault);
    case 'error':
      return failure.message;
    case 'ended':
      return texts.catalogue.desktop.start.ended(failure.code);
  }
}

/** Whether another port would help. */
export function isAboutPort(failure: StartFailure): boolean {
  return failure.type === 'listen' && failure.problem.code !== 'host-not-here';
}
