import type { LinkState } from '../state/link-state';
import type { StreamMessage } from './stream-message';

/** A message of a page to the worker that holds the stream. */
export type ToWorker =
  /** Join the stream that these headers open. */
  | { readonly kind: 'open'; readonly headers: Readonly<Record<string, string>> }
  /** Send everything again: a message was for a table that this page does not have. */
  | { readonly kind: 'again' }
  /** This page still listens. */
  | { readonly kind: 'here' }
  | { readonly kind: 'close' };

/** A message of the worker to a page; the same as `StreamListener` in `renderer/api/stream.ts`. */
export type FromWorker =
  | { readonly kind: 'messages'; readonly messages: readonly StreamMessage[] }
  | { readonly kind: 'alive'; readonly stationNow: string | null }
  | { readonly kind: 'state'; readonly state: LinkState };

/** One end of the line between a page and the worker. */
export interface Port<Sent, Received> {
  send(message: Sent): void;
  /** Hands what comes to the listener, and to no other one before it. */
  listen(listener: (message: Received) => void): void;
  close(): void;
}

/** The line over a port of the browser. */
export function portOver<Sent, Received>(port: MessagePort): Port<Sent, Received> {
  return {
    send: (message) => port.postMessage(message),
    listen: (listener) => {
      port.onmessage = ({ data }) => listener(data as Received);
    },
    close: () => {
      port.onmessage = null;
      port.close();
    },
  };
}
