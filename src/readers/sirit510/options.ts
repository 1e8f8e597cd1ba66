import type { Ms } from '../../domain/model/time';

/** How long the drivers wait, in milliseconds. The defaults fit the device; tests shorten them. */
export interface SiritPatience {
  /** For the reply to a set-up command; a later reply could be taken for another command's. */
  readonly reply: number;
  /** For the greeting on a new event connection. */
  readonly greeting: number;
  /** Between two probes of a running reader. */
  readonly probeEvery: number;
  /** Without any reply until the link is given up: long enough for a cable that is put back, whose events the reader still holds. */
  readonly deadAfter: number;
  /** Between two looks at the operating mode, which other programs may change. */
  readonly modeEvery: number;
  /** Between the samples of one clock comparison. */
  readonly clockGap: number;
  /** Serial console: for the first answer at a speed. */
  readonly firstReply: number;
  /** Serial console: silence that ends a reply without another end. */
  readonly quiet: number;
  /** Serial console: between two polls of the tag list. */
  readonly pollEvery: number;
  /** Serial console: between two checks that events do come. */
  readonly doubtEvery: number;
}

export const defaultPatience: SiritPatience = {
  reply: 5000,
  greeting: 10_000,
  probeEvery: 1500,
  deadAfter: 40_000,
  modeEvery: 15_000,
  clockGap: 50,
  firstReply: 1000,
  quiet: 300,
  pollEvery: 200,
  doubtEvery: 10_000,
};

/** What somebody may want of a Sirit INfinity 510. */
export interface SiritOptions {
  /** Ports to scan, in order; null leaves the reader as it is. */
  readonly antennas: readonly number[] | null;
  /** Conducted power in dBm for those ports (or all four); null leaves the reader as it is. */
  readonly power: number | null;
  /** Without a read for this long, a tag has departed: 100 to 25000. */
  readonly departTime: Ms;
  readonly patience: SiritPatience;
}

export const defaultSiritOptions: SiritOptions = { antennas: null, power: null, departTime: 1000 as Ms, patience: defaultPatience };
