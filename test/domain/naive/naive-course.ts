import { passageName } from '../../../src/domain/model/course';
import type { RaceRules } from '../../../src/domain/model/rules';
import { type OwnStart, ownStartOf } from './naive-own-start';
import { isTooEarly, isTooSoon, passagesOf, placeOf, roleFor } from './naive-places';
import { type Crossing, chosenOf, fixedOf, givenNear, type Mark, type Ridable } from './naive-sweep';

/** A second, simple implementation of points and courses (rule 25): every way to explain the reads of a lap is tried. */

/** A passage of a lap: its name, and what was read there; null is a hole. */
interface Passed {
  readonly name: string;
  readonly at: number | null;
}

export interface RiddenCourse {
  readonly ownStart: OwnStart | null;
  readonly laps: readonly Crossing[];
  /** Of every lap, also of the one in progress, the passages before its end. */
  readonly passed: readonly (readonly Passed[])[];
}

/** `marks`: those that may count, in any order; `start`: the own start of a list, the wave or the gun. */
export function rideCourse(all: readonly Mark[], rules: RaceRules, start: number, ridable: Ridable): RiddenCourse {
  const passages = passagesOf(rules);
  const orderOf = (mark: Mark) => {
    const place = placeOf(mark, rules);
    if (roleFor(place, rules) === 'start') return -1;
    const index = passages.findIndex(({ point }) => point === place);
    // Points that the course does not have are taken in the order of the points.
    return index < 0 ? passages.length + 1 + rules.points.findIndex(({ id }) => id === place) : index;
  };
  const hasStart = rules.points.some(({ id }) => roleFor(id, rules) === 'start');
  const mayBeAtOnce = hasStart || rules.starts === 'line' || rules.starts === 'first-read';
  const isLate = (mark: Mark) => mayBeAtOnce || roleFor(placeOf(mark, rules), rules) !== 'end' || !isTooSoon(mark, rules, start, ridable);
  const marks = all.filter(isLate).sort((one, other) => one.at - other.at || orderOf(one) - orderOf(other) || one.seq - other.seq);
  const ownStart = ownStartOf(marks, rules, start, ridable);
  const began = ownStart?.at ?? start;
  const onCourse = marks.filter(
    (mark) => ['way', 'end'].includes(roleFor(placeOf(mark, rules), rules)) && ownStart?.marks.includes(mark) !== true,
  );
  const ends = onCourse.filter((mark) => roleFor(placeOf(mark, rules), rules) === 'end');
  const { laps, used } = lapsOf(ends, rules, began, ridable);
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

/** Laps by the reads where they end. A time that the timekeeper gave wins over everything sooner than the minimum lap before and after it. */
function lapsOf(
  marks: readonly Mark[],
  rules: RaceRules,
  began: number,
  ridable: Ridable,
): { readonly laps: readonly Crossing[]; readonly used: Set<Mark> } {
  const laps: (Crossing & { readonly fixed: Mark | null })[] = [];
  const used = new Set<Mark>();
  const given = fixedOf(marks, rules);
  for (const mark of marks) {
    const last = laps[laps.length - 1];
    const near = givenNear(mark, given, rules);
    const begin = last?.chosen.at ?? began;
    const counted = last === undefined || rules.edition > 1 || last.fixed !== null ? last?.chosen.at : last.marks[0].at;
    const isSame = near === null ? counted !== undefined && ridable(counted, mark.at) < rules.minLap : last?.fixed === near;
    if (isSame && last !== undefined) {
      const group = [...last.marks, mark] as [Mark, ...Mark[]];
      laps[laps.length - 1] = { marks: group, fixed: last.fixed, chosen: last.fixed ?? chosenOf(group, rules) };
    } else if (rules.starts === 'first-read' && near?.at === began) continue;
    else if (near !== null) laps.push({ marks: [mark], fixed: near, chosen: near });
    else if (last === undefined && (mark.at < begin || isTooSoon(mark, rules, begin, ridable))) continue;
    else if (isTooEarly(mark, rules, begin, ridable)) continue;
    else laps.push({ marks: [mark], fixed: null, chosen: mark });
    used.add(mark);
  }
  return { laps, used };
}

/** The passages of one lap, by the reads on the way in it: as many as possible, of several ways the earlier passages, each at its earliest. */
function passedIn(marks: readonly Mark[], rules: RaceRules, begin: number): readonly Passed[] {
  const passages = passagesOf(rules).slice(0, -1);
  const { crossings, inOrder } = slowOnes(crossingsOnWay(marks, rules, begin), rules, begin);
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
    const until = inOrder.includes(passage.point) ? Number.POSITIVE_INFINITY : untilOf(way.length, rules);
    crossings.forEach(({ place, at }, index) => {
      const since = at - begin;
      if (index > after && place === passage.point && since >= passage.notBefore && since < until) explain([...way, index]);
    });
  };
  explain([]);
  return passages.map((passage, index) => {
    const found = best[index] ?? null;
    return { name: passageName(passage, rules.points), at: found === null ? null : (crossings[found]?.at ?? null) };
  });
}

/** When a read since the beginning of a lap is of a later passage at the same point. */
function untilOf(index: number, rules: RaceRules): number {
  const passage = passagesOf(rules)[index];
  const after = passagesOf(rules).slice(index + 1);
  const again = after.find(({ point, notBefore }) => point === passage?.point && notBefore > passage.notBefore);
  return again?.notBefore ?? Number.POSITIVE_INFINITY;
}

interface PlacedCrossing {
  readonly place: string;
  readonly at: number;
}

/** Points that a slow rider passed as often as the lap does: what counts of their crossings is told apart by its order. */
function slowOnes(crossings: readonly PlacedCrossing[], rules: RaceRules, begin: number) {
  const passages = passagesOf(rules)
    .slice(0, -1)
    .map((passage, index) => ({ ...passage, until: untilOf(index, rules) }));
  const slow = [...new Set(passages.map(({ point }) => point))].flatMap((point) => {
    const there = passages.filter((passage) => passage.point === point);
    if (there.length < 2) return [];
    let rest = crossings.filter(({ place }) => place === point);
    const taken: PlacedCrossing[] = [];
    there.forEach(({ notBefore }, index) => {
      const from = index === 0 ? begin + notBefore : (taken[index - 1]?.at ?? Infinity) + notBefore - (there[index - 1]?.notBefore ?? 0);
      const [next] = rest.filter(({ at }) => at >= from);
      if (next === undefined) return;
      taken.push(next);
      rest = rest.filter(({ at }) => at > next.at);
    });
    const isSlow = taken.length === there.length && taken.some(({ at }, index) => at - begin >= (there[index]?.until ?? Infinity));
    return isSlow ? [{ point, taken }] : [];
  });
  const inOrder = slow.map(({ point }) => point);
  const taken = slow.flatMap((one) => one.taken);
  return { inOrder, crossings: crossings.filter((one) => !inOrder.includes(one.place) || taken.includes(one)) };
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
