import type { RiderId } from '../model/entry';
import type { RaceRules } from '../model/rules';
import type { EpochMs } from '../model/time';
import { completedAt, lapsInTime } from './laps';
import { categoryOf, type Rider } from './rider';

/** How far a rider, or the best rider of a category, has come towards ending its race. */
export interface Lead {
  /** Laps completed before the time was up (rule 13); 0 where laps end the race. */
  readonly lapsInTime: number;
  /** When the lap with which the leader finishes was completed; null before that. */
  readonly finishAt: EpochMs | null;
}

/** No rider has done anything yet, or the leader does not end the race. */
export const NO_LEAD: Lead = { lapsInTime: 0, finishAt: null };

/** The leads of all categories (rules 12 and 13); empty where no leader ends the race. */
export type Leaders = Map<string, Lead>;

/** The lead of a rider's category. */
export function leadOfCategory(leaders: Leaders, rider: Rider): Lead {
  return leaders.get(categoryOf(rider)) ?? NO_LEAD;
}

/** The leads of all categories: the most laps in time, then the earliest to complete the leader's lap, among riders who are racing. */
export function findLeaders(riders: Iterable<Rider>, { finish }: RaceRules): Leaders {
  const leaders: Leaders = new Map();
  if (finish === 'laps' || finish === 'hard-stop') return leaders;
  const all = [...riders];
  for (const rider of all) {
    const most = Math.max(lapsInTimeOf(rider), leadOfCategory(leaders, rider).lapsInTime);
    leaders.set(categoryOf(rider), { lapsInTime: most, finishAt: null });
  }
  for (const rider of all) {
    const lead = leadOfCategory(leaders, rider);
    const { finishAt } = leadOfRider(rider, lead);
    if (isEarlier(finishAt, lead.finishAt)) leaders.set(categoryOf(rider), { ...lead, finishAt });
  }
  return leaders;
}

/** How far a rider has come towards the lead. `lead` is that of the category: it decides with which lap its leader finishes. */
export function leadOfRider(rider: Rider, lead: Lead): Lead {
  const { context, track } = rider;
  const lap = leadersLap(context.rules, lead);
  if (lap === null || context.status !== 'racing') return NO_LEAD;
  return { lapsInTime: lapsInTimeOf(rider), finishAt: completedAt(track, lap) };
}

/** The lap with which the leader of a category finishes; null where no leader ends the race. */
function leadersLap({ finish, totalLaps, lapsAfterTime }: RaceRules, { lapsInTime }: Lead): number | null {
  if (finish === 'with-leader') return totalLaps;
  return finish === 'after-time' ? lapsInTime + 1 + lapsAfterTime : null;
}

function lapsInTimeOf({ context, track }: Rider): number {
  return context.status === 'racing' ? (lapsInTime(track, context) ?? 0) : 0;
}

/**
 * Brings the lead of a category up to date with one rider, whose own lead was `before`. Returns false when all riders of the category
 * have to be looked at. While no rider has finished, one more lap in time only postpones the finish, so until the time is up a lap costs
 * the same whatever the size of the field.
 */
export function updateLead(leaders: Leaders, rider: Rider, before: Lead): boolean {
  const lead = leadOfCategory(leaders, rider);
  const own = leadOfRider(rider, lead);
  const decidedFinish = before.finishAt !== own.finishAt && before.finishAt === lead.finishAt;
  if (decidedFinish || isEarlier(own.finishAt, lead.finishAt)) return false;
  if (own.lapsInTime <= lead.lapsInTime) return own.lapsInTime >= before.lapsInTime || before.lapsInTime < lead.lapsInTime;
  if (lead.finishAt !== null) return false;
  leaders.set(categoryOf(rider), { lapsInTime: own.lapsInTime, finishAt: null });
  return true;
}

function isEarlier(one: EpochMs | null, other: EpochMs | null): boolean {
  return one !== null && (other === null || one < other);
}

/** Riders of the categories whose leader finished at another time than before. */
export function ridersWithNewLeader(riders: ReadonlyMap<RiderId, Rider>, before: Leaders, after: Leaders): readonly RiderId[] {
  const changed = new Set(
    [...before.keys(), ...after.keys()].filter((category) => before.get(category)?.finishAt !== after.get(category)?.finishAt),
  );
  if (changed.size === 0) return [];
  return [...riders.values()].filter((rider) => changed.has(categoryOf(rider))).map(({ id }) => id);
}
