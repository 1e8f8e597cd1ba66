import type { FinishRule } from '../model/category-terms';
import type { RiderId } from '../model/entry';
import type { RaceRules } from '../model/rules';
import type { EpochMs } from '../model/time';
import { completedAt, type LeaderFinish, lapsInTime } from './laps';
import { categoryOf, type Rider } from './rider';

/** How far a rider, or the best rider of a category, has come towards ending its race. */
export interface Lead extends LeaderFinish {
  /** Laps completed before the time was up (rule 13); 0 where laps end the race. */
  readonly lapsInTime: number;
  /** When the lap with which the leader finishes was completed; null before that. */
  readonly finishAt: EpochMs | null;
  /** That lap; null where no leader ends the race. */
  readonly lap: number | null;
}

/** No rider has done anything yet, or the leader does not end the race. */
export const NO_LEAD: Lead = { lapsInTime: 0, finishAt: null, lap: null };

/** The leads of all categories (rules 12 and 13); empty where no leader ends the race. */
export type Leaders = Map<string, Lead>;

/** The lead of a rider's category; a tag without a participant has none. */
export function leadOfCategory(leaders: Leaders, rider: Rider): Lead {
  // It is asked several times for every read.
  if (leaders.size === 0) return NO_LEAD;
  const category = groupOf(rider);
  return category === null ? NO_LEAD : (leaders.get(category) ?? NO_LEAD);
}

/**
 * The category whose leader ends the race of a rider; null for a tag without a participant, which ends nobody's race unless nobody is
 * registered at all. In the first edition of the rules such tags always raced with the riders without a category.
 */
function groupOf(rider: Rider): string | null {
  const { rules, isTagRace } = rider.context;
  return rider.registered === null && rules.edition > 1 && !isTagRace ? null : categoryOf(rider);
}

/**
 * Whether what a rider did counts for the lead of the category: everybody who is racing and, up to the moment given with the status,
 * everybody else. In the first edition of the rules a status took the lead with it.
 */
function canLead({ context }: Rider): boolean {
  return context.status === 'racing' || (context.rules.edition > 1 && context.withdrawnAt !== null);
}

/** The leads of all categories: the most laps in time, then the earliest to complete the leader's lap, among riders who are racing. */
export function findLeaders(riders: Iterable<Rider>, rules: RaceRules): Leaders {
  const leaders: Leaders = new Map();
  if (!endsWithLeader(rules)) return leaders;
  const grouped = [...riders].flatMap((rider) => {
    const category = endsWithLeader(rider.context.rules) ? groupOf(rider) : null;
    return category === null ? [] : [{ rider, category }];
  });
  for (const { rider, category } of grouped) {
    const most = Math.max(lapsInTimeOf(rider), leadOfCategory(leaders, rider).lapsInTime);
    leaders.set(category, leadWith(rider.context.rules, most));
  }
  for (const { rider, category } of grouped) {
    const lead = leadOfCategory(leaders, rider);
    const { finishAt } = leadOfRider(rider, lead);
    if (isEarlier(finishAt, lead.finishAt)) leaders.set(category, { ...lead, finishAt });
  }
  return leaders;
}

/** Whether some category of a race, or the riders with these rules, end their race with a leader. */
function endsWithLeader({ finish, terms }: RaceRules): boolean {
  const isLed = (rule: FinishRule) => rule === 'with-leader' || rule === 'after-time';
  return isLed(finish) || terms.some((own) => own.finish !== undefined && isLed(own.finish));
}

/** The lead of a category in which nobody has finished yet. */
function leadWith(rules: RaceRules, lapsInTime: number): Lead {
  return { lapsInTime, finishAt: null, lap: leadersLap(rules, lapsInTime) };
}

/** How far a rider has come towards the lead. `lead` is that of the category: it decides with which lap its leader finishes. */
export function leadOfRider(rider: Rider, lead: Lead): Lead {
  const lap = leadersLap(rider.context.rules, lead.lapsInTime);
  if (lap === null || groupOf(rider) === null || !canLead(rider)) return NO_LEAD;
  return { lapsInTime: lapsInTimeOf(rider), finishAt: completedAt(rider.track, lap), lap };
}

/** The lap with which the leader of a category finishes; null where no leader ends the race. */
function leadersLap({ finish, totalLaps, lapsAfterTime }: RaceRules, lapsInTime: number): number | null {
  if (finish === 'with-leader') return totalLaps;
  return finish === 'after-time' ? lapsInTime + 1 + lapsAfterTime : null;
}

function lapsInTimeOf(rider: Rider): number {
  return canLead(rider) ? (lapsInTime(rider.track, rider.context) ?? 0) : 0;
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
  const category = groupOf(rider);
  if (category !== null) leaders.set(category, leadWith(rider.context.rules, own.lapsInTime));
  return true;
}

function isEarlier(one: EpochMs | null, other: EpochMs | null): boolean {
  return one !== null && (other === null || one < other);
}

/** Riders of the categories whose leader finished at another time than before. */
export function ridersWithNewLeader(riders: ReadonlyMap<RiderId, Rider>, before: Leaders, after: Leaders): readonly RiderId[] {
  const changed = new Set(
    [...before.keys(), ...after.keys()].filter((category) => isOther(before.get(category) ?? NO_LEAD, after.get(category) ?? NO_LEAD)),
  );
  if (changed.size === 0) return [];
  const isConcerned = (category: string | null) => category !== null && changed.has(category);
  return [...riders.values()].filter((rider) => isConcerned(groupOf(rider))).map(({ id }) => id);
}

/** Whether a leader finished at another time or, in the same millisecond, with another lap. */
function isOther(before: Lead, after: Lead): boolean {
  return before.finishAt !== after.finishAt || (after.finishAt !== null && before.lap !== after.lap);
}
