import type { ReadKind, TagId, TagRead } from '../../src/domain/read';
import type { EpochMs, Ms } from '../../src/domain/time';

/** The gun of every race in these tests, so that tables can speak of seconds after it. */
export const GUN = Date.UTC(2026, 4, 12, 10, 0, 0) as EpochMs;

/** `s` seconds after the gun. */
export const at = (s: number): EpochMs => (GUN + Math.round(s * 1000)) as EpochMs;
export const ms = (span: number): Ms => span as Ms;
export const tagId = (text: string): TagId => text as TagId;

export interface ReadOptions {
  readonly tag: string;
  /** Timestamp of the event. */
  readonly at: number;
  readonly kind?: ReadKind;
  readonly antenna?: number | null;
  readonly rssi?: number | null;
  readonly reader?: string;
  readonly readerAt?: number;
  readonly clockOffset?: number;
  readonly receivedAt?: number;
}

/** A read that was received the moment it was dated, unless told otherwise. */
export function aRead(options: ReadOptions): TagRead {
  return {
    source: 'sirit510',
    reader: options.reader ?? '192.168.1.130',
    serial: null,
    session: null,
    antenna: options.antenna === undefined ? 1 : options.antenna,
    tag: tagId(options.tag),
    kind: options.kind ?? 'arrive',
    rssi: options.rssi ?? null,
    timestamp: options.at as EpochMs,
    readerAt: (options.readerAt ?? null) as EpochMs | null,
    clockOffset: (options.clockOffset ?? null) as Ms | null,
    receivedAt: (options.receivedAt ?? options.at) as EpochMs,
    extra: null,
  };
}
