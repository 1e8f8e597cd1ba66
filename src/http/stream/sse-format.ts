import type { Seq } from '../../domain/model/entry';
import type { Wire } from '../operation';

/** Any message of the stream. */
export type StreamMessage = Wire<'StreamMessage'>;

/** One message as server-sent event. A client that reconnects with its `id` gets every lap after it. */
export function frame(message: StreamMessage, id: string | null = null): string {
  return frameOf(JSON.stringify(message), id);
}

/** The same for a message that is JSON already. */
export function frameOf(json: string, id: string | null = null): string {
  return id === null ? `data: ${json}\n\n` : `id: ${id}\ndata: ${json}\n\n`;
}

/** The position up to which a client has received every lap: an entry in the journal of one race. */
export interface Cursor {
  readonly raceId: string;
  readonly seq: Seq;
}

/** The cursor as the `id` of a message. */
export function formatCursor({ raceId, seq }: Cursor): string {
  return `${raceId}-${seq}`;
}

/** Reads the header `Last-Event-ID`; null where there is none, or a value that this station never sent. */
export function parseCursor(text: string | undefined): Cursor | null {
  const parts = /^(.+)-(\d{1,15})$/.exec(text ?? '');
  const [, raceId, seq] = parts ?? [];
  return raceId === undefined ? null : { raceId, seq: Number(seq) };
}
