import type { TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';

/** Who pushed, as it says itself. */
export interface PushedDevice {
  /** Empty for none. */
  readonly name: string;
  /** The address of its network card; empty where it does not say. Two devices may have been given one name. */
  readonly mac: string;
}

/** One read of a tag. */
export interface PushedRead {
  readonly tag: TagId;
  readonly antenna: number | null;
  /** In dBm. */
  readonly rssi: number | null;
  /** By the clock of the device; null when it gives no time, or one that is not understood. */
  readonly readerAt: EpochMs | null;
  readonly device: PushedDevice;
  /** The time as the device wrote it, where it is not understood. */
  readonly extra: { readonly time: string } | null;
}

/** What a device tells of itself besides its reads: whether it is set to read tags, that an antenna came or went, that it lost reads. */
export type PushedNews =
  | { readonly type: 'operation'; readonly isOn: boolean }
  | { readonly type: 'antenna'; readonly antenna: number; readonly isConnected: boolean }
  | { readonly type: 'overflow' };

/** One thing that a device pushed. `aside`: a heartbeat or another event that is no read; `news` is null where it tells nothing of use. */
export type PushedItem =
  | { readonly type: 'read'; readonly read: PushedRead }
  | { readonly type: 'aside'; readonly device: PushedDevice; readonly news: PushedNews | null }
  | { readonly type: 'unreadable'; readonly why: string };
