import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { PublishError } from '../publishers';
import type { PublishClock } from '../sessions';
import { send } from '../targets/http-request';
import { type SignedMessage, signatureOf } from './signature';
import type { WebhookFault } from './webhooks';

/** A receiver that has not answered after this is asked again later. */
const ANSWER_WITHIN_S = 20;

/** A connection that was not used for so long is closed: receivers close it at about that time, and a try would fail. */
const IDLE_MS = 4_000;

/** What a delivery needs besides its message. */
export interface Receiver {
  readonly url: string;
  readonly clock: PublishClock;
  /** Ends the delivery. */
  readonly stopped: AbortSignal;
  readonly connections: Connections;
}

/** Connections to one receiver: one at a time, used again. */
export type Connections = PlainAgent | SecureAgent;

/** Connections for an address; call `destroy` when they are not used any more. */
export function connectionsTo(url: string): Connections {
  const options = { keepAlive: true, maxSockets: 1, timeout: IDLE_MS };
  return url.startsWith('https:') ? new SecureAgent(options) : new PlainAgent(options);
}

/** Sends one signed message. Returns why that failed; null for an answer of 2xx. Redirections are not followed. */
export async function deliver(
  message: SignedMessage,
  secret: string,
  { url, clock, stopped, connections }: Receiver,
): Promise<WebhookFault | null> {
  const { hostname: host } = new URL(url);
  const late = new AbortController();
  const cancel = clock.after(ANSWER_WITHIN_S * 1_000, () => late.abort());
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Racetag-Station',
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestamp),
    'webhook-signature': signatureOf(message, secret),
  };
  const order = { method: 'POST', url, headers, body: new TextEncoder().encode(message.body), agent: connections } as const;
  try {
    const { status } = await send(order, null, { signal: AbortSignal.any([late.signal, stopped]), moved: () => undefined });
    return status >= 200 && status < 300 ? null : { code: 'refused', params: { host, cause: `HTTP ${status}` } };
  } catch (error) {
    return late.signal.aborted ? { code: 'stalled', params: { host, seconds: ANSWER_WITHIN_S } } : faultOf(error);
  } finally {
    cancel();
  }
}

/** Why the receiver was not reached, in the words of webhooks. */
export function faultOf(error: unknown): WebhookFault {
  if (!(error instanceof PublishError))
    return { code: 'failed', params: { cause: error instanceof Error ? error.message : String(error) } };
  const { fault } = error;
  switch (fault.code) {
    case 'unknown-host':
    case 'unreachable':
    case 'connection-lost':
    case 'unknown-certificate':
    case 'secret-unreadable':
      return fault;
    default:
      return { code: 'failed', params: { cause: fault.code } };
  }
}
