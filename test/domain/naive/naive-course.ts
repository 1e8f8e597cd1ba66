import { type Passage, passageName } from '../../../src/domain/model/course';
import type { RaceRules } from '../../../src/domain/model/rules';
import { type Crossing, chosenOf, type Mark } from './naive-sweep';

/** A second, simple implementation of points and courses (rule 25): every way to explain the reads of a lap is tried. */

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

type Use = 'end' | 'way' | 'start' | 'nothing';

/** The passages of a lap: a start that the course begins with is none. */
function passagesOf({ points, course }: RaceRules): readonly Passage[] {
  return course.filter(({ point }, index) => index > 0 || points.find(({ id }) => id === point)?.role !== 'start');
}

function roleFor(place: string | null, rules: RaceRules): Use {
  if (place === null) return 'nothing';
  const role = rules.points.find(({ id }) => id === place)?.role ?? 'line';
  const passages = passagesOf(rules).map(({ point }) => point);
  if (role === 'ignore') return 'nothing';
  if (passages.length === 0) return role === 'line' || role === 'finish' ? 'end' : role === 'start' ? 'start' : 'nothing';
  if (passages[passages.length - 1] === place) return 'end';
  if (passages.includes(place)) return 'way';
  return role === 'start' ? 'start' : 'nothing';
}

/** A passage of a lap: its name, and what was read there; null is a hole. */
interface Passed {
  readonly name: string;
  readonly at: number | null;
}

export interface RiddenCourse {
  readonly ownStart: number | null;
  readonly laps: readonly Crossing[];
  /** Of every lap, also of the one in progress, the passages before its end. */
  readonly passed: readonly (readonly Passed[])[];
}

/** How soon after the beginning of a lap somebody can be at a place. */
function earliestAt(place: string, rules: RaceRules): number {
  const passages = passagesOf(rules);
  const times = passages.flatMap(({ point, notBefore }, index) =>
    point === place ? [index === passages.length - 1 ? Math.max(notBefore, rules.minLap) : notBefore] : [],
  );
  return times.length > 0 ? Math.min(...times) : rules.minLap;
}

/** `marks`: those that may count, in any order; `start`: the own start of a list, the wave or the gun. */
export function rideCourse(all: readonly Mark[], rules: RaceRules, start: number): RiddenCourse {
  const passages = passagesOf(rules);
  const orderOf = (mark: Mark) => {
    const place = placeOf(mark, rules);
    if (roleFor(place, rules) === 'start') return -1;
    const index = passages.findIndex(({ point }) => point === place);
    return index < 0 ? passages.length : index;
  };
  const hasStart = rules.points.some(({ id }) => roleFor(id, rules) === 'start');
  const isLate = (mark: Mark) => hasStart || roleFor(placeOf(mark, rules), rules) !== 'end' || !isTooSoon(mark, rules, start);
  const marks = all.filter(isLate).sort((one, other) => one.at - other.at || orderOf(one) - orderOf(other) || one.seq - other.seq);
  const at = (use: Use) => marks.filter((mark) => roleFor(placeOf(mark, rules), rules) === use);
  const onCourse = marks.filter((mark) => ['way', 'end'].includes(roleFor(placeOf(mark, rules), rules)));
  const ownStart = ownStartOf(at('start'), onCourse, rules, start);
  const began = ownStart ?? start;
  const { laps, used } = lapsOf(at('end'), rules, began);
  // What is too early for the end of a lap may be a passage at the same place.
  const onWay = onCourse.filter((mark) => !used.has(mark));
  const begins = [began, ...laps.map(({ chosen }) => chosen.at)];
  const passed = begins.map((begin, index) => {
    const end = begins[index + 1] ?? Number.POSITIVE_INFINITY;
    return passedIn(
      onWay.filter((mark) => (index > 0 ? mark.at > begin : mark.at >= begin) && mark.at <= end),
      rules,
      begin,
    );
  });
  return { ownStart, laps, passed };
}

/**
 * The last read at the start not later than the first passage that can have been ridden to since a read there, or since the gun, minus its
 * earliest time; while there is no such passage the latest read.
 */
function ownStartOf(atStart: readonly Mark[], onCourse: readonly Mark[], rules: RaceRules, start: number): number | null {
  for (const passage of onCourse) {
    const span = earliestAt(placeOf(passage, rules) ?? '', rules);
    const latest = passage.at - span;
    const before = atStart.filter(({ at }) => at <= passage.at);
    const possible = before.filter(({ at }) => at <= latest);
    if (latest >= start && possible.length > 0) return possible[possible.length - 1]?.at ?? null;
    if (latest >= start && (before.length === 0 || (span > rules.minLap && rules.starts !== 'line'))) return null;
    // Who has a lap has left.
    const began = before[before.length - 1]?.at ?? start;
    const isEnd = roleFor(placeOf(passage, rules), rules) === 'end';
    if (isEnd && !isTooSoon(passage, rules, began) && !isTooEarly(passage, rules, began)) return before[before.length - 1]?.at ?? null;
  }
  return atStart[atStart.length - 1]?.at ?? null;
}

/** Sooner after the own start than a lap can be ridden. */
function isTooSoon({ at }: Mark, { minLapFromStart, minLap }: RaceRules, began: number): boolean {
  return minLapFromStart && at - began < minLap;
}

/** Sooner after the beginning of the lap than its end allows; what people entered is not judged by that. */
function isTooEarly({ at, receivedAt }: Mark, rules: RaceRules, began: number): boolean {
  return receivedAt !== null && at - began < (passagesOf(rules).at(-1)?.notBefore ?? 0);
}

/** Laps by the reads where they end. A time that the timekeeper gave wins over everything sooner than the minimum lap before and after it. */
function lapsOf(marks: readonly Mark[], rules: RaceRules, began: number): { readonly laps: readonly Crossing[]; readonly used: Set<Mark> } {
  const laps: (Crossing & { readonly fixed: Mark | null })[] = [];
  const used = new Set<Mark>();
  const given = fixedOf(marks, rules);
  for (const mark of marks) {
    const last = laps[laps.length - 1];
    const near = given.find(({ at }) => Math.abs(at - mark.at) < rules.minLap) ?? null;
    const begin = last?.chosen.at ?? began;
    const counted = last === undefined || rules.edition > 1 || last.fixed !== null ? last?.chosen.at : last.marks[0].at;
    const isSame = near === null ? counted !== undefined && mark.at - counted < rules.minLap : last?.fixed === near;
    if (isSame && last !== undefined) {
      const group = [...last.marks, mark] as [Mark, ...Mark[]];
      laps[laps.length - 1] = { marks: group, fixed: last.fixed, chosen: last.fixed ?? chosenOf(group, rules) };
    } else if (near !== null) laps.push({ marks: [mark], fixed: near, chosen: near });
    else if (last === undefined && isTooSoon(mark, rules, begin)) continue;
    else if (isTooEarly(mark, rules, begin)) continue;
    else laps.push({ marks: [mark], fixed: null, chosen: mark });
    used.add(mark);
  }
  return { laps, used };
}

function fixedOf(marks: readonly Mark[], { minLap }: RaceRules): readonly Mark[] {
  const fixed: Mark[] = [];
  for (const mark of marks)
    if (mark.isFixed && mark.at - (fixed[fixed.length - 1]?.at ?? Number.NEGATIVE_INFINITY) >= minLap) fixed.push(mark);
  return fixed;
}

/** The passages of one lap, by the reads on the way in it: as many as possible, of several ways the earlier passages, each at its earliest. */
function passedIn(marks: readonly Mark[], rules: RaceRules, begin: number): readonly Passed[] {
  const passages = passagesOf(rules).slice(0, -1);
  const crossings = crossingsOnWay(marks, rules, begin);
  let best: readonly (number | null)[] = passages.map(() => null);
  const countOf = (way: readonly (number | null)[]) => way.filter((one) => one !== null).length;
  const timeOf = (crossing: number | null) => (crossing === null ? Number.POSITIVE_INFINITY : (crossings[crossing]?.at ?? 0));
  const isBetter = (one: readonly (number | null)[], other: readonly (number | null)[]) => {
    if (countOf(one) !== countOf(other)) return countOf(one) > countOf(other);
    const index = one.findIndex((crossing, at) => timeOf(crossing) !== timeOf(other[at] ?? null));
    return index >= 0 && timeOf(one[index] ?? null) < timeOf(other[index] ?? null);
  };
  const explain = (way: readonly (number | null)[]) => {
    const passage = passages[way.length];
    if (passage === undefined) {
      if (isBetter(way, best)) best = way;
      return;
    }
    explain([...way, null]);
    const after = Math.max(-1, ...way.map((one) => one ?? -1));
    const again = passages.slice(way.length + 1).find(({ point, notBefore }) => point === passage.point && notBefore > passage.notBefore);
    crossings.forEach(({ place, at }, index) => {
      const since = at - begin;
      if (index > after && place === passage.point && since >= passage.notBefore && since < (again?.notBefore ?? Number.POSITIVE_INFINITY))
        explain([...way, index]);
    });
  };
  explain([]);
  return passages.map((passage, index) => {
    const found = best[index] ?? null;
    return { name: passageName(passage, rules.points), at: found === null ? null : (crossings[found]?.at ?? null) };
  });
}

/** Reads at one point on the way merge into crossings like those at the line. */
function crossingsOnWay(marks: readonly Mark[], rules: RaceRules, begin: number) {
  const passages = passagesOf(rules).slice(0, -1);
  const places = [...new Set(passages.map(({ point }) => point))];
  return places
    .flatMap((place) => {
      const earliest = Math.min(...passages.filter(({ point }) => point === place).map(({ notBefore }) => notBefore));
      const here = marks.filter((mark) => placeOf(mark, rules) === place && mark.at - begin >= earliest);
      const groups: [Mark, ...Mark[]][] = [];
      for (const mark of here) {
        const last = groups[groups.length - 1];
        if (last !== undefined && mark.at - chosenOf(last, rules).at < Math.max(1, rules.minLap)) last.push(mark);
        else groups.push([mark]);
      }
      return groups.map((group) => ({ place, at: chosenOf(group, rules).at }));
    })
    .sort((one, other) => one.at - other.at || places.indexOf(one.place) - places.indexOf(other.place));
}
