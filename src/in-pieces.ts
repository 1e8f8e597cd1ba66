import { setImmediate } from 'node:timers/promises';
import type { Steps } from './domain/steps';

/** After so much work in a row, in milliseconds, reads and other requests have their turn. */
const PIECE_MS = 8;

/** Runs a long computation in pieces, so that reads which arrive meanwhile are recorded at once. */
export async function inPieces<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const done = onePiece(steps);
    if (done !== null) return done.value;
    await setImmediate();
  }
}

/** Runs one piece of a long computation: its result when that was the last one, else null. */
export function onePiece<Result>(steps: Steps<Result>): { readonly value: Result } | null {
  const since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step;
    if (performance.now() - since >= PIECE_MS) return null;
  }
}
