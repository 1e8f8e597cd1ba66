import type { RiderId } from './entry';
import { completedAt } from './laps';
import { categoryOf, type Rider } from './rider';
import type { RaceRules } from './rules';
import type { EpochMs } from './time';

/** When the leader of each category completed the race (rule 12); no entry while none has, and none at all where the rule does not apply. */
export type Leaders = ReadonlyMap<string, EpochMs>;

/** The leaders of all categories: the earliest to complete the race's laps among riders who are racing. */
export function findLeaders(riders: Iterable<Rider>, { finish }: RaceRules): Leaders {
  const leaders = new Map<string, EpochMs>();
  if (finish === 'laps') return leaders;
  for (const rider of riders) {
    const at = leadsAt(rider);
    const category = categoryOf(rider);
    const best = leaders.get(category);
    if (at !== null && (best === undefined || at < best)) leaders.set(category, at);
  }
  return leaders;
}

/** When a rider would finish as a leader: on completing the laps while racing, where the race ends with the leader; null otherwise. */
export function leadsAt({ terms, track }: Rider): EpochMs | null {
  return terms.rules.finish === 'with-leader' && terms.status === 'racing' ? completedAt(track, terms) : null;
}

/** Riders of the categories whose leader is another one now, or finished at another time. */
export function ridersWithNewLeader(riders: ReadonlyMap<RiderId, Rider>, before: Leaders, after: Leaders): readonly RiderId[] {
  const changed = new Set([...before.keys(), ...after.keys()].filter((category) => before.get(category) !== after.get(category)));
  if (changed.size === 0) return [];
  return [...riders.values()].filter((rider) => changed.has(categoryOf(rider))).map(({ id }) => id);
}
