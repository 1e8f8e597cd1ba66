import type { TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';

/** What any reader that prints lines reports. `shown` is a time as the reader shows it, `at` the same moment by the station's clock. */
export interface LineMessages {
  /** A line has a time in an unknown form; its read is timed by its arrival. `time` is as the reader wrote it. */
  readonly 'time-not-understood': { readonly time: string };
  /** Somebody gave the start signal at the reader. `byArrival`: `at` is when it arrived, because nothing is known of the device's clock. */
  readonly 'gun-signal': { readonly at: EpochMs; readonly shown: string; readonly byArrival?: true };
  /** The device changed the time of number `tag` after it was reported. */
  readonly 'time-changed': {
    readonly tag: TagId;
    readonly antenna: number | null;
    readonly at: EpochMs;
    readonly shown: string;
    readonly change: TimeChange;
  };
  /** `count` times came without a number since the last such notice; the last one was `at`. */
  readonly 'time-without-number': {
    readonly antenna: number | null;
    readonly at: EpochMs;
    readonly shown: string;
    readonly count: number;
  };
  /** The link is open again during a race. What the reader read after `since`, its last read here, may be lost: it sends it once. */
  readonly 'link-back': { readonly since: EpochMs };
  /** The reads with the numbers from `from` to `to` of the reader's log did not arrive, and are asked for. */
  readonly 'log-gap': { readonly from: number; readonly to: number };
  /** The reader numbers its reads anew since the link was lost. What it stored under the numbers of before, after `since`, cannot be asked for. */
  readonly 'log-begun-anew': { readonly since: EpochMs };
  /** All `count` reads that were asked for have arrived. */
  readonly 'log-filled': { readonly from: number; readonly to: number; readonly count: number };
  /** Of the reads that were asked for, `count` did not arrive. */
  readonly 'log-not-filled': { readonly from: number; readonly to: number; readonly count: number };
}

/**
 * `cleared`, `disqualified`: the device took the time back. `entered`: somebody entered this time at the device. `invalid`: the device marks it
 * as not valid from the beginning.
 */
export type TimeChange = 'cleared' | 'disqualified' | 'entered' | 'invalid';
