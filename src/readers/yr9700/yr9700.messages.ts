import type { NoParams } from '../../domain/model/message';
import type { TagId } from '../../domain/model/read';
import type { PolledMessages } from '../kit/polled.messages';

/** What a YR9700 reports, besides what every reader may. `error` is an error code of the reader, 0 to 255. Antennas count from 1. */
export interface Yr9700Messages extends PolledMessages, Yr9700Notices, Yr9700Losses {}

/** Notices to the timekeeper. */
interface Yr9700Notices {
  /** No antenna works any more. */
  readonly 'no-antenna': NoParams;
  /** The timekeeper named an antenna for which the reader has no port. */
  readonly 'no-such-antenna': { readonly antenna: number };
  /** An antenna failed in a round; the round went on with the others. */
  readonly 'antenna-error': { readonly antenna: number; readonly error: number };
  /** The reader did not take the transmit power, because of `error`, or null when it did not answer. `kept` has its power for each antenna; empty when unknown. */
  readonly 'power-refused': { readonly dbm: number; readonly error: number | null; readonly kept: readonly number[] };
  /** The battery of an active tag is low. */
  readonly 'battery-low': { readonly tag: TagId };
  /** A round failed. `restarting`: the station restarts the reader, otherwise it continues to ask. */
  readonly 'reader-error': { readonly error: number; readonly restarting: boolean };
  /** The reader still fails after `count` restarts. */
  readonly restarts: { readonly count: number };
  /** The bytes are those of the SW/CT protocol. */
  readonly 'other-reader-type': NoParams;
}

/** Why a session ended. */
interface Yr9700Losses {
  /** No reply of this family. `received`: nothing at all, bytes that are no frames, or frames of the SW/CT protocol. */
  readonly 'yr9700-not-answering': { readonly link: string; readonly received: 'nothing' | 'noise' | 'other-protocol' };
}
