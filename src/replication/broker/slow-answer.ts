import { setTimeout } from 'node:timers/promises';
import type { NatsConnection } from '@nats-io/transport-node';

/** After so long without an answer it is looked whether one is on its way; and then once more. */
const PATIENCE_MS = [3_000, 1_000];
/** No answer is waited for any longer. */
const LONGEST_MS = 300_000;

/** Whoever was asked has not answered, though the line carried everything that was sent. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/**
 * Waits for an answer. Over a slow line it waits behind what was sent before it, for however long that takes. So after some seconds a ping
 * follows: its answer comes after everything that the server had for this station by then. Rejects with NoAnswer when there was none before it,
 * and as `answer` and the line do.
 */
export async function inTime<T>(
  nats: Pick<NatsConnection, 'flush'>,
  answer: Promise<T>,
  patienceMs: readonly number[] = PATIENCE_MS,
): Promise<T> {
  const done = new AbortController();
  const limit = (async (): Promise<never> => {
    for (const ms of patienceMs) {
      await setTimeout(ms, null, { signal: done.signal });
      await nats.flush();
    }
    // What came before the ping is passed on first.
    await setTimeout(0);
    throw new NoAnswer();
  })();
  try {
    return await Promise.race([answer, limit]);
  } finally {
    done.abort();
    limit.catch(() => undefined);
  }
}

/** A connection whose requests wait for their answers so, whoever makes them. */
export function patient<T extends NatsConnection>(nats: T): T {
  const request: NatsConnection['request'] = (subject, payload, options) =>
    inTime(nats, nats.request(subject, payload, { ...options, timeout: LONGEST_MS }));
  return new Proxy(nats, { get: (target, name) => (name === 'request' ? request : Reflect.get(target, name)) });
}
