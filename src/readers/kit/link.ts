import type { EpochMs } from '../../domain/model/time';
import type { ReaderMessage } from '../reader.messages';

/** Why a link ended, for programs: drivers and tests decide by it. */
export type LinkLossCode = 'closed' | 'unplugged' | 'refused' | 'timeout' | 'busy' | 'permission' | 'missing' | 'io';

/** Why a link ended. `message` is for the timekeeper and says what to do; `code` is for programs. */
export interface LinkLoss {
  readonly code: LinkLossCode;
  readonly message: ReaderMessage;
  readonly cause?: unknown;
}

/** A link could not be opened, or broke while in use. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  constructor(readonly loss: LinkLoss) {
    super(JSON.stringify(loss.message), { cause: loss.cause });
  }
}

/**
 * One open byte connection. Serial port, TCP socket and test fake look the same from here.
 * Bytes that arrive before `onBytes` is called are held back, not lost.
 */
export interface Link {
  /** Where it leads, for logs and screens: `/dev/ttyUSB0`, `192.168.1.130:50007`. */
  readonly name: string;
  /** Resolves when the bytes are handed to the operating system; rejects with LinkError when the link is gone or does not take them in time. */
  write(bytes: Uint8Array): Promise<void>;
  /** One listener at a time; `at` is the station clock when the chunk was read. Chunks are cut anywhere. */
  onBytes(listener: (chunk: Uint8Array, at: EpochMs) => void): void;
  /** Resolves once, when the link has ended, with the reason; never rejects. After the station's own `close()` the code is `closed`. */
  readonly closed: Promise<LinkLoss>;
  /** Idempotent; resolves when the descriptor is free again. */
  close(): Promise<void>;
}

/** Knows how to open one kind of link. */
export interface Transport {
  /** Stable name of the far end, the same after a replug: `serial:usb-FTDI_A50285BI`, `tcp:192.168.1.130:50007`. */
  readonly id: string;
  /** Rejects with LinkError; an abort rejects with code `closed`. */
  open(signal: AbortSignal): Promise<Link>;
}
