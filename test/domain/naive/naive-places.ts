import type { Passage } from '../../../src/domain/model/course';
import type { RaceRules } from '../../../src/domain/model/rules';
import type { Mark, Ridable } from './naive-sweep';

/** A second, simple implementation of points (rule 25): where a read was made, what it can be there, and how soon. */

/** Where a mark was read: the id of a point, the line of readers without a point, or null for a reader that counts nowhere. */
export function placeOf(mark: Mark, { points, course }: RaceRules): string | null {
  if (mark.reader === null) return mark.point ?? course[course.length - 1]?.point ?? endsOf(points)[0]?.id ?? 'line';
  const { reader, antenna } = mark;
  const own =
    points.find(({ readers }) => readers.includes(`${reader}#${antenna}`)) ?? points.find(({ readers }) => readers.includes(reader));
  if (own !== undefined) return own.id;
  return endsOf(points).some(({ readers }) => readers.length > 0) ? null : 'line';
}

function endsOf(points: RaceRules['points']): RaceRules['points'] {
  return points.filter(({ role }) => role === 'line' || role === 'finish');
}

export type Use = 'end' | 'way' | 'start' | 'nothing';

/** The passages of a lap: a start that the course begins with is none. */
export function passagesOf({ points, course }: RaceRules): readonly Passage[] {
  return course.filter(({ point }, index) => index > 0 || points.find(({ id }) => id === point)?.role !== 'start');
}

export function roleFor(place: string | null, rules: RaceRules): Use {
  if (place === null) return 'nothing';
  const role = rules.points.find(({ id }) => id === place)?.role ?? 'line';
  const passages = passagesOf(rules).map(({ point }) => point);
  if (role === 'ignore') return 'nothing';
  if (passages.length === 0) return role === 'line' || role === 'finish' ? 'end' : role === 'start' ? 'start' : 'nothing';
  if (passages[passages.length - 1] === place) return 'end';
  if (passages.includes(place)) return 'way';
  return role === 'start' ? 'start' : 'nothing';
}

/** How soon after the beginning of a lap somebody can be at a place. */
export function earliestAt(place: string, rules: RaceRules): number {
  const passages = passagesOf(rules);
  const times = passages.flatMap(({ point, notBefore }, index) =>
    point === place ? [index === passages.length - 1 ? Math.max(notBefore, rules.minLap) : notBefore] : [],
  );
  return times.length > 0 ? Math.min(...times) : rules.minLap;
}

/** Sooner after the own start than a lap can be ridden; the first read of all begins the minimum lap in any case. */
export function isTooSoon({ at }: Mark, { starts, minLapFromStart, minLap }: RaceRules, began: number, ridable: Ridable): boolean {
  const since = ridable(began, at);
  return starts === 'first-read' ? since < Math.max(1, minLap) : minLapFromStart && since < minLap;
}

/** Sooner after the beginning of the lap than its end allows; what people entered is not judged by that. */
export function isTooEarly({ at, receivedAt }: Mark, rules: RaceRules, began: number, ridable: Ridable): boolean {
  return receivedAt !== null && ridable(began, at) < (passagesOf(rules).at(-1)?.notBefore ?? 0);
}
