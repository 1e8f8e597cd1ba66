import { rulesFor } from '../../../src/domain/model/terms';
import { type CategoryLead, leadsOf } from '../../state/category-leads';
import { categoriesOf } from '../../state/placing';
import { raceTimes, type Timed } from '../../state/race-state';

/** What the lap counter shows of a category. */
export interface LapCount {
  /** Empty for riders without one. */
  readonly category: string;
  /**
   * `laps` to go; `bell` on the last lap; `finished` with the leader; the `time` that is left before laps are counted; `up`: no lap counts any more;
   * `nobody`: the race does not know the category.
   */
  readonly kind: 'laps' | 'bell' | 'finished' | 'time' | 'up' | 'nobody';
  /** Laps to go; with `time` milliseconds; 0 with `nobody`. */
  readonly value: number;
}

/**
 * What is left for the leader of each category, in alphabetical order, so that no counter changes its place; riders without a category are last.
 * With `wanted` only those, in that order, also before anybody is in them. Before the first lap all laps are left.
 */
export function lapCounts(timed: Timed, wanted: readonly string[], now: number): readonly LapCount[] {
  const { race: summary, placed } = timed;
  if (summary === null) return [];
  const race = raceTimes(summary);
  const leads = new Map(leadsOf(timed, now).map((lead) => [lead.category, lead]));
  const hasOthers = placed.some(({ category, participant }) => category === '' && participant !== null);
  const all = [...categoriesOf(placed), ...(hasOthers || leads.has('') ? [''] : [])];
  return (wanted.length > 0 ? wanted : all).map((category) => {
    const { finish, totalLaps, duration } = rulesFor(race.rules, category);
    const lead = leads.get(category);
    if (lead !== undefined) return countOf(category, lead);
    const isKnown = all.includes(category) || knownToRules(summary).has(category);
    if (!isKnown) return { category, kind: 'nobody', value: 0 };
    const isOverTime = finish === 'after-time' || finish === 'hard-stop';
    return { category, kind: isOverTime ? 'time' : 'laps', value: isOverTime ? duration : totalLaps };
  });
}

/** Categories that the rules name, also before anybody is in them. */
function knownToRules({ waves, terms }: NonNullable<Timed['race']>): ReadonlySet<string> {
  return new Set([...waves.flatMap(({ categories }) => categories), ...terms.map(({ category }) => category)]);
}

function countOf(category: string, { leader, toGo, timeLeft }: CategoryLead): LapCount {
  if (toGo === 0) return { category, kind: 'finished', value: 0 };
  if (toGo !== null) return { category, kind: toGo === 1 && leader.rankedLaps > 0 ? 'bell' : 'laps', value: toGo };
  return { category, kind: timeLeft === 0 ? 'up' : 'time', value: timeLeft ?? 0 };
}
