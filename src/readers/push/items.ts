import type { TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';

/** One read of a tag. */
export interface PushedRead {
  readonly tag: TagId;
  readonly antenna: number | null;
  /** In dBm. */
  readonly rssi: number | null;
  /** By the clock of the device; null when it gives no time, or one that is not understood. */
  readonly readerAt: EpochMs | null;
  /** The name that the device gives itself; empty for none. */
  readonly device: string;
  /** The time as the device wrote it, where it is not understood. */
  readonly extra: { readonly time: string } | null;
}

/** One thing that a device pushed. `aside`: a heartbeat or another event that is no read; `isIdle`: it reads no tags now. */
export type PushedItem =
  | { readonly type: 'read'; readonly read: PushedRead }
  | { readonly type: 'aside'; readonly device: string; readonly isIdle: boolean }
  | { readonly type: 'unreadable'; readonly why: string };
