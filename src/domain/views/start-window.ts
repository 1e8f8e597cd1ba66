import { startsAtPoint } from '../laps/rider-course';
import { distanceOfLaps } from '../model/pace';
import type { RaceRules } from '../model/rules';
import { rulesFor } from '../model/terms';
import type { Ms } from '../model/time';
import type { RuleNotice } from './rule-notices';

/** Nobody on a bicycle is faster over a lap: 72 km/h. */
const METRES_PER_S = 20;

/**
 * Where the first crossing is the start (rule 9b): a first lap that ends within the start window is taken for the start, and who rides no other
 * one has no lap. Says so where the rules allow such a lap: by the minimum lap time, the earliest end of a course, and what can be ridden
 * of its length. Empty where they do not. One notice for the race, or one for the categories whose own rules alone allow it.
 */
export function lapsInStartWindow(rules: RaceRules): readonly RuleNotice[] {
  const { startWindow: window } = rules;
  const lap = lapInWindow(rules);
  if (lap !== null) return [{ code: 'lap-in-start-window', params: { window, lap, categories: [] } }];
  const own = rules.terms.flatMap(({ category }) => {
    const shortest = lapInWindow(rulesFor(rules, category));
    return shortest === null ? [] : [{ category, shortest }];
  });
  if (own.length === 0) return [];
  const shortest = Math.min(...own.map((one) => one.shortest)) as Ms;
  return [{ code: 'lap-in-start-window', params: { window, lap: shortest, categories: own.map(({ category }) => category) } }];
}

/** The shortest first lap that the rules allow; null where it ends after the window, and where no window decides. */
function lapInWindow(rules: RaceRules): Ms | null {
  const { firstCrossing, starts, startWindow, minLap, course } = rules;
  if (firstCrossing !== 'is-the-start' || starts === 'line' || starts === 'first-read' || startsAtPoint(rules)) return null;
  const metres = distanceOfLaps(rules, 1) ?? 0;
  const ridden = Math.trunc((metres / METRES_PER_S) * 1000);
  const shortest = Math.max(minLap, course[course.length - 1]?.notBefore ?? 0, ridden);
  return shortest < startWindow ? (shortest as Ms) : null;
}
