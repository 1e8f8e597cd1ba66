import type { ListedStart } from './entry';
import type { ParticipantId } from './roster';
import type { StartNotice } from './start-notice.messages';
import type { EpochMs, Ms } from './time';

/** A participant in the order of the starts. */
export interface StartingRider {
  readonly participant: ParticipantId;
  readonly bib: string;
  readonly name: string;
  readonly category: string;
  /** The club of a rider without a team. */
  readonly team: string;
  /** Own start from a start list or a correction; null without one. */
  readonly at: EpochMs | null;
  /** When the race of the rider begins: the own start, else the wave's or the gun; null while neither is known. */
  readonly startsAt: EpochMs | null;
  /** Marked as not starting. */
  readonly isOut: boolean;
}

/** How a start list is to be made. */
export interface StartOrder {
  /** `list`: the order of registration. `random`: drawn with `seed`. `ranking`: as `ranking` or `column` say, best first. */
  readonly order: 'bib' | 'list' | 'random' | 'ranking';
  /** The same seed draws the same order of the same riders. */
  readonly seed: number;
  /** The other way round, as where the best rider starts last. */
  readonly isReversed: boolean;
  /** Bibs, best first; empty where `column` ranks. */
  readonly ranking: readonly string[];
  /** A column of the rider list with numbers, the smallest of which is the best; null for none. */
  readonly column: string | null;
  /** Only riders of these categories, one category after the other in this order; empty: everybody. */
  readonly categories: readonly string[];
  readonly firstAt: EpochMs;
  /** Between two starts. */
  readonly gap: Ms;
  /** So many of the last riders, of each category where categories follow each other, start with `lastGap` before them. */
  readonly lastRiders: number;
  readonly lastGap: Ms;
  /** Riders who start together. */
  readonly groupSize: number;
  /** From the last start of a category to the first of the next; null: categories are mixed, unless `categories` names them. */
  readonly categoryGap: Ms | null;
}

/** A start list as it would be, in order of start; nothing is stored. */
export interface PlannedStarts {
  readonly starts: readonly ListedStart[];
  readonly notices: readonly StartNotice[];
}
