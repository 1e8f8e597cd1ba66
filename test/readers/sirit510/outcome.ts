import { LinkError } from '../../../src/readers/kit/link';

/** The outcome of a promise so far: its value, the reason of its rejection, or `waiting`. */
export function outcomeOf(promise: Promise<unknown>): () => unknown {
  let outcome: unknown = 'waiting';
  promise.then(
    (value) => {
      outcome = value;
    },
    (reason: unknown) => {
      outcome = reason;
    },
  );
  return () => outcome;
}

/** The message of a LinkError; null for anything else. */
export function lossOf(outcome: unknown): unknown {
  return outcome instanceof LinkError ? outcome.loss.message : null;
}
