import type { RiderStatus } from '../model/entry';
import type { EpochMs } from '../model/time';
import type { RiderContext } from './rider-track';

/** Where in a section of the table a rider stands, before laps and time decide (rule 16). */
export interface RankGroup {
  /** Riders of a lower one are ranked first. */
  readonly group: number;
  /** Whether there are places in it; a rider without a lap has none anyway. */
  readonly ranked: boolean;
  /** When the rider was pulled, where that ranks: of equal laps, who was pulled first is ahead. */
  readonly pulledAt: EpochMs | null;
}

/** The order of status in the table; `unfinished` are those who were still racing when the race was stopped. Who finished is first in each. */
const GROUPS = ['racing', 'pulled', 'unfinished', 'dnf', 'over-time', 'dsq', 'dns'] as const;
type Group = (typeof GROUPS)[number];

const WITHOUT_PLACE: readonly Group[] = ['unfinished', 'dnf', 'dsq', 'dns'];

/** Riders of these are ranked together where who did not finish has a place: by laps and time. */
const TOGETHER: readonly RiderStatus[] = ['racing', 'pulled', 'dnf'];

/**
 * The group of a rider; `isInRace` is false for a tag without a participant beside registered riders. Before the third edition of the rules a stop changed no group, and nobody was ranked by when
 * they were pulled.
 */
export function rankGroup(context: RiderContext, finished: boolean, isInRace: boolean): RankGroup {
  const { rules, status } = context;
  const isNew = rules.edition > 2;
  if (isNew && rules.unfinishedPlaces && TOGETHER.includes(status)) return { group: 0, ranked: true, pulledAt: null };
  const group = groupOf(context, finished, isInRace);
  const pulledAt = isNew && status === 'pulled' ? context.withdrawnAt : null;
  return { group: 2 * GROUPS.indexOf(group) + Number(!finished), ranked: !WITHOUT_PLACE.includes(group), pulledAt };
}

function groupOf({ rules, status, isOver }: RiderContext, finished: boolean, isInRace: boolean): Group {
  if (status !== 'racing' || finished) return status;
  return isInRace && isOver && rules.edition > 2 && rules.finish !== 'hard-stop' ? 'unfinished' : 'racing';
}
