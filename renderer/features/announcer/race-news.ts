import type { PlacedStanding } from '../../../src/domain/model/standing';
import type { CategoryLead } from '../../state/category-leads';

/** A rider as the announcer names them. */
export type NamedRider = Pick<PlacedStanding, 'rider' | 'bib' | 'name'>;

/** An event that the announcer may tell the spectators. */
export interface News {
  readonly kind: 'leads' | 'takes-lead' | 'half' | 'best-lap' | 'bell' | 'wins';
  readonly category: string;
  /** Who leads; with `best-lap` who has ridden it. */
  readonly leader: NamedRider;
  /** Who led before; with `takes-lead`. */
  readonly before: NamedRider | null;
  /** With `best-lap` its milliseconds, with `half` the laps that are left. */
  readonly value: number | null;
  /** By the station's clock, in milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Compares two lists of leaders and returns what changed, oldest first; empty when nothing did. A category that is missing in `before` gives
 * its present state; a category whose leader has no lap gives nothing. `now` is the station's clock in milliseconds since 1970.
 */
export function newsBetween(before: readonly CategoryLead[], after: readonly CategoryLead[], now: number): readonly News[] {
  const known = new Map(before.map((lead) => [lead.category, lead]));
  return after.flatMap((lead) => newsOf(known.get(lead.category), lead, now)).sort((one, other) => one.at - other.at);
}

/** A race of fewer laps is over soon after its half. */
const FEWEST_LAPS_WITH_HALF = 4;
/** First laps are begun at a standstill, and often shorter or longer than the others. */
const FIRST_LAP_TO_BEAT = 2;

function newsOf(before: CategoryLead | undefined, lead: CategoryLead, now: number): readonly News[] {
  const { category, leader, toGo } = lead;
  if (leader.rankedLaps === 0) return [];
  const last = before !== undefined && before.leader.rankedLaps > 0 ? before : null;
  const tell = (kind: News['kind'], at = leader.lastPassAt ?? now): News => ({
    kind,
    category,
    leader,
    before: kind === 'takes-lead' ? (last?.leader ?? null) : null,
    value: kind === 'half' ? toGo : null,
    at,
  });
  const isWon = toGo === 0 && last?.toGo !== 0;
  const isBell = toGo === 1 && last?.toGo !== 1;
  // Where the time of the race is up, the bell is for the lap that the leader is on.
  const bellAt = last !== null && last.leader.rankedLaps === leader.rankedLaps ? now : undefined;
  return [
    ...(last === null && !isWon && !isBell ? [tell('leads')] : []),
    ...(last !== null && last.leader.rider !== leader.rider ? [tell('takes-lead')] : []),
    ...(last !== null && isPastHalf(lead) && !isPastHalf(last) && !isWon && !isBell ? [tell('half')] : []),
    ...(last === null ? [] : bestLapOf(last, lead, now)),
    ...(isBell ? [tell('bell', bellAt)] : []),
    ...(isWon ? [tell('wins')] : []),
  ];
}

/** Whether the leader has ridden half of the laps; not in a race over time, whose laps nobody knows before its end. */
function isPastHalf({ leader, toGo, timeLeft }: CategoryLead): boolean {
  if (toGo === null || timeLeft !== null || leader.rankedLaps + toGo < FEWEST_LAPS_WITH_HALF) return false;
  return leader.rankedLaps >= toGo;
}

/** A lap that is faster than the fastest before it. */
function bestLapOf({ fastest: last }: CategoryLead, { category, fastest }: CategoryLead, now: number): readonly News[] {
  if (fastest === null || fastest.bestLap === null || fastest.rankedLaps < FIRST_LAP_TO_BEAT) return [];
  if (last === null || last.bestLap === null || fastest.bestLap >= last.bestLap) return [];
  return [{ kind: 'best-lap', category, leader: fastest, before: null, value: fastest.bestLap, at: fastest.lastPassAt ?? now }];
}
