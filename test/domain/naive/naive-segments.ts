import { passageName } from '../../../src/domain/model/course';
import type { RaceRules } from '../../../src/domain/model/rules';
import type { RiddenCourse } from './naive-course';
import { passagesOf } from './naive-places';

/** A second, simple implementation of splits and segments (rule 25), from the moments that a rider passed. */

export interface NaiveSplit {
  readonly name: string;
  readonly lap: number | null;
  readonly at: number | null;
  readonly time: number | null;
}

export interface NaiveSegment {
  readonly name: string;
  readonly time: number | null;
}

/** A lap with its passages and its end; of the lap in progress the end is null. */
export interface NaiveLap {
  readonly number: number;
  readonly begin: number;
  readonly passed: readonly { readonly name: string; readonly at: number | null }[];
}

/** The laps of a rider, and after them the one in progress. */
export function lapsRidden(course: RiddenCourse, rules: RaceRules, start: number): readonly NaiveLap[] {
  const passages = passagesOf(rules);
  const end = passages[passages.length - 1];
  const ends = course.laps.map(({ chosen }) => chosen.at);
  const begins = [course.ownStart?.at ?? start, ...ends];
  return begins.map((begin, index) => ({
    number: index + 1,
    begin,
    passed: [
      ...(course.passed[index] ?? []),
      ...(end === undefined ? [] : [{ name: passageName(end, rules.points), at: ends[index] ?? null }]),
    ],
  }));
}

type Segment = RaceRules['segments'][number];
/** How long the race went on between two moments. */
type Span = (from: number, to: number) => number;

/** The passages of some laps; of a lap in which nothing was passed none. */
export function splitsOf(laps: readonly NaiveLap[], rules: RaceRules, since: (at: number) => number): readonly NaiveSplit[] {
  const isOneLap = (rules.finish === 'laps' || rules.finish === 'with-leader') && rules.totalLaps === 1;
  return laps
    .filter(({ passed }) => passed.some(({ at }) => at !== null))
    .flatMap(({ number, passed }) =>
      passed.map(({ name, at }) => ({ name, lap: isOneLap ? null : number, at, time: at === null ? null : since(at) })),
    );
}

/**
 * The times of the segments that the course has, how many of those that count were ridden, and their sum: the latter two are null where
 * none counts.
 */
export function segmentsOf(
  laps: readonly NaiveLap[],
  { course, rules, span }: { course: RiddenCourse | null; rules: RaceRules; span: Span },
) {
  const own = rules.segments.filter((segment) => isOnCourse(segment, rules));
  const timesOf = ({ from, to }: Segment) =>
    laps.flatMap((lap) => {
      const [begin, end] = [momentOf(from, lap, course, rules), lap.passed.find(({ name }) => name === to)?.at ?? null];
      return begin === null || end === null ? [] : [span(begin, end)];
    });
  const counting = own.filter(({ counts }) => counts).flatMap(timesOf);
  return {
    segments: own.map((segment) => {
      const times = timesOf(segment);
      return { name: segment.name, time: times.length === 0 ? null : segment.counts ? sum(times) : (times[times.length - 1] ?? null) };
    }),
    ...(own.some(({ counts }) => counts)
      ? { segmentsDone: counting.length, segmentsTime: counting.length === 0 ? null : sum(counting) }
      : { segmentsDone: null, segmentsTime: null }),
  };
}

/** The names of the segments that count for riders with these rules. */
export function countingOf(rules: RaceRules): readonly string[] {
  return rules.segments.filter((segment) => segment.counts && isOnCourse(segment, rules)).map(({ name }) => name);
}

/** Whether the course has both ends of a segment, in this order. */
function isOnCourse({ from, to }: Segment, rules: RaceRules): boolean {
  const names = passagesOf(rules).map((passage) => passageName(passage, rules.points));
  const begin = from === 'start' || from === startNamed(rules)?.name ? -1 : names.indexOf(from);
  return names.includes(to) && (begin >= 0 || from === 'start' || from === startNamed(rules)?.name) && begin < names.indexOf(to);
}

/** The start that the course names. */
function startNamed({ course: [first], points }: RaceRules): { readonly name: string; readonly point: string } | null {
  if (first === undefined || points.find(({ id }) => id === first.point)?.role !== 'start') return null;
  return { name: passageName(first, points), point: first.point };
}

/**
 * Where a segment begins: at the beginning of the lap, at a passage, or at the start that the course names: there is where the rider was read
 * there; in later laps, in which nobody starts, the beginning of the lap.
 */
function momentOf(name: string, { number, begin, passed }: NaiveLap, course: RiddenCourse | null, rules: RaceRules): number | null {
  if (name === 'start') return begin;
  const start = startNamed(rules);
  if (name !== start?.name) return passed.find((passage) => passage.name === name)?.at ?? null;
  if (number > 1) return begin;
  return course?.ownStart?.place === start.point ? course.ownStart.at : null;
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0);
}
