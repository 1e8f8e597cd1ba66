import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../domain/steps';

/** After so much work in a row, in milliseconds, reads and other requests have their turn. */
const PIECE_MS = 8;

/** Runs a long computation in pieces, so that reads which arrive meanwhile are recorded at once. */
export async function inPieces<Result>(steps: Steps<Result>): Promise<Result> {
  for (let since = performance.now(); ; ) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < PIECE_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
