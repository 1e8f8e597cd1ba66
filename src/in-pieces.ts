import { setImmediate } from 'node:timers/promises';
import type { Steps } from './domain/steps';

/** After so much work in a row, in milliseconds, reads and other requests have their turn. */
const PIECE_MS = 8;

/** Computations under way. They share the time of one piece, because all of them go on in the same turn of the event loop. */
let running = 0;

/** Runs a long computation in pieces, so that reads which arrive meanwhile are recorded at once. */
export async function inPieces<Result>(steps: Steps<Result>): Promise<Result> {
  running += 1;
  try {
    for (;;) {
      const done = onePiece(steps, PIECE_MS / running);
      if (done !== null) return done.value;
      await setImmediate();
    }
  } finally {
    running -= 1;
  }
}

/** Runs one piece of a long computation, at least a step: its result when that was the last one, else null. */
export function onePiece<Result>(steps: Steps<Result>, pieceMs = PIECE_MS): { readonly value: Result } | null {
  const since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step;
    if (performance.now() - since >= pieceMs) return null;
  }
}
