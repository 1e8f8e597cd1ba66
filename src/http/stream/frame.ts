import type { Wire } from '../operation';

/** Anything that a stream may say. */
export type StreamMessage = Wire<'StreamMessage'>;

/** One message of the stream. With `id` a client that comes back with it gets everything after. */
export function frame(message: StreamMessage, id: string | null = null): string {
  return frameOf(JSON.stringify(message), id);
}

/** The same for a message that is JSON already. */
export function frameOf(json: string, id: string | null = null): string {
  return id === null ? `data: ${json}\n\n` : `id: ${id}\ndata: ${json}\n\n`;
}
