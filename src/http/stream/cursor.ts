import type { Seq } from '../../domain/model/entry';

/** Up to where a client has heard everything: a place in the journal of one race. */
export interface Cursor {
  readonly raceId: string;
  readonly seq: Seq;
}

/** The cursor as the `id` of a message. */
export function formatCursor({ raceId, seq }: Cursor): string {
  return `${raceId}-${seq}`;
}

/** What a client sends as `Last-Event-ID`; null for none and for what never was an id of ours. */
export function parseCursor(text: string | undefined): Cursor | null {
  const parts = /^(.+)-(\d{1,15})$/.exec(text ?? '');
  const [, raceId, seq] = parts ?? [];
  return raceId === undefined ? null : { raceId, seq: Number(seq) };
}
