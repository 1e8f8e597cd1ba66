import type { Ms } from '../../domain/model/time';
import { systemTimers, type Timers } from '../kit/timers';

/** How long the drivers wait, in milliseconds. */
export interface SiritTimeouts {
  /** For the reply to a command; the wait starts again while a long reply comes in. A later reply would be taken for another command's. */
  readonly replyMs: number;
  /** For the greeting on a new event connection. */
  readonly greetingMs: number;
  /** Between two probes of a running reader. */
  readonly probeIntervalMs: number;
  /** Without a reply until the link is closed: long enough for a cable that is put back, whose events the reader still holds. */
  readonly deadAfterMs: number;
  /** Between two checks of the operating mode, which other programs may change. */
  readonly modeCheckIntervalMs: number;
  /** Between the samples of one clock comparison. */
  readonly clockSampleGapMs: number;
  /** Serial console: for the first line of a reply. */
  readonly consoleReplyMs: number;
  /** Serial console: silence that ends a reply without another end. */
  readonly consoleQuietMs: number;
  /** Serial console: between two polls of the tag list. */
  readonly pollIntervalMs: number;
  /** Serial console: between two checks that events do come. */
  readonly muteCheckIntervalMs: number;
}

/** Waits that fit the device: a captured reader replied within 35 ms and greeted after 300 ms; it holds back events while its cable is out. */
export const DEFAULT_TIMEOUTS: SiritTimeouts = {
  replyMs: 5000,
  greetingMs: 10_000,
  probeIntervalMs: 1500,
  deadAfterMs: 40_000,
  modeCheckIntervalMs: 15_000,
  clockSampleGapMs: 50,
  consoleReplyMs: 1000,
  consoleQuietMs: 300,
  pollIntervalMs: 200,
  muteCheckIntervalMs: 10_000,
};

/** Settings of a driver for a Sirit INfinity 510. */
export interface SiritOptions {
  /** Ports to scan, in order; null leaves the reader as it is. */
  readonly antennas: readonly number[] | null;
  /** Conducted power in dBm for those ports (or all four); null leaves the reader as it is. */
  readonly power: number | null;
  /** Without a read for this long, a tag has departed: 100 to 25000. */
  readonly departTime: Ms;
  readonly timeouts: SiritTimeouts;
  readonly timers: Timers;
}

/** What a channel needs to wait for replies. */
export type SiritTiming = Pick<SiritOptions, 'timeouts' | 'timers'>;

/** A reader that is left as it is, with the waits that fit it. */
export const defaultSiritOptions: SiritOptions = {
  antennas: null,
  power: null,
  departTime: 1000 as Ms,
  timeouts: DEFAULT_TIMEOUTS,
  timers: systemTimers,
};
