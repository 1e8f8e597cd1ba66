import type { PlacedStanding } from '../../../src/domain/model/standing';
import type { CategoryLead } from '../../state/category-leads';

/** A rider as the announcer names them. */
export type NamedRider = Pick<PlacedStanding, 'rider' | 'bib' | 'name'>;

/** An event that the announcer may tell the spectators. */
export interface News {
  readonly kind: 'leads' | 'takes-lead' | 'bell' | 'wins';
  readonly category: string;
  readonly leader: NamedRider;
  /** Who led before; with `takes-lead`. */
  readonly before: NamedRider | null;
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

function newsOf(before: CategoryLead | undefined, { category, leader, toGo }: CategoryLead, now: number): readonly News[] {
  if (leader.rankedLaps === 0) return [];
  const last = before !== undefined && before.leader.rankedLaps > 0 ? before : null;
  const tell = (kind: News['kind'], at = leader.lastPassAt ?? now): News => ({
    kind,
    category,
    leader,
    before: kind === 'takes-lead' ? (last?.leader ?? null) : null,
    at,
  });
  const isWon = toGo === 0 && last?.toGo !== 0;
  const isBell = toGo === 1 && last?.toGo !== 1;
  // Where the time of the race is up, the bell is for the lap that the leader is on.
  const bellAt = last !== null && last.leader.rankedLaps === leader.rankedLaps ? now : undefined;
  return [
    ...(last === null && !isWon && !isBell ? [tell('leads')] : []),
    ...(last !== null && last.leader.rider !== leader.rider ? [tell('takes-lead')] : []),
    ...(isBell ? [tell('bell', bellAt)] : []),
    ...(isWon ? [tell('wins')] : []),
  ];
}
