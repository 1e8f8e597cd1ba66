import { FaultError } from '../station';
import type { Texts } from '../texts/texts';
import { type ProblemResponse, problem } from './problem';

/** What is wrong with a file itself, whatever the station and its disk do. */
const OF_THE_FILE: ReadonlySet<string> = new Set([
  'file-not-a-race',
  'file-corrupt',
  'file-altered',
  'journal-beside',
  'file-from-newer-version',
]);

/**
 * Does something with a race file that somebody has chosen. A file that is no race file, or not whole, is refused: the station itself is well.
 * Any other error passes unchanged.
 */
export async function withGivenFile<T>(path: string, texts: Texts, work: () => T | Promise<T>): Promise<T | ProblemResponse<409>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const { fault } = error;
    if (!OF_THE_FILE.has(fault.code) || !('path' in fault.params) || fault.params.path !== path) throw error;
    return problem(texts, 409, fault);
  }
}
