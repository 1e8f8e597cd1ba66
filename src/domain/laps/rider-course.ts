import type { PassingOverride } from '../ledger/passing-overrides';
import type { Origin, ReadLog } from '../ledger/read-log';
import { LINE, type Passage, passageName, plainReader, startOfCourse, type TimingPoint } from '../model/course';
import type { RaceRules } from '../model/rules';
import type { Ms } from '../model/time';
import { type CandidateRef, overrideOfRef } from './candidate-ref';

/**
 * What being read somewhere means for a rider (rule 25). `end`: a lap may end here. `way`: a passage on the way, and never the end of a lap.
 * `start`: it may be the own start. `ignored`: a point whose reads do not count. `off-course`: a point that the rider's course does not
 * have. `unassigned`: a reader that no point names, where another point ends the laps.
 */
export type PlaceUse = 'end' | 'way' | 'start' | 'ignored' | 'off-course' | 'unassigned';

/** A place by its number: a point of the race by its index, then the line of readers without a point, and the place of none. */
export type Place = number;

/** A passage of a rider's lap before its end. */
export interface RiderPassage {
  readonly name: string;
  readonly place: Place;
  /** From the beginning of the lap on. */
  readonly notBefore: Ms;
  /** From then on a read belongs to a later passage at the same place; Infinity where there is none. */
  readonly until: number;
}

/** The points and passages of a rider, as the reads of one log name them. */
export interface RiderCourse extends Pick<RaceRules, 'points' | 'edition'> {
  /** Uses by place. */
  readonly uses: readonly PlaceUse[];
  /** The passages of a lap before its end, in their order, without a start. */
  readonly passages: readonly RiderPassage[];
  /** Name of the end of a lap; empty where the race has no course. */
  readonly endName: string;
  readonly endPlace: Place;
  /** Sooner after the beginning of a lap it cannot end; 0: any time. */
  readonly endNotBefore: Ms;
  /** Name of the passage at the start; null where the course begins with none. */
  readonly startName: string | null;
  /** Where that is. */
  readonly startPlace: Place | null;
  readonly hasStart: boolean;
  /** By place, in which order reads of the same millisecond are taken: the start, then the course. */
  readonly order: readonly number[];
  /** By place, how long after the beginning of a lap somebody can be there at the earliest; at the end of a lap at least the minimum lap. */
  readonly earliest: readonly Ms[];
  /** The same for passages before the end of a lap alone; undefined where there is none. */
  readonly earliestOnWay: readonly (Ms | undefined)[];
  /** By place, how far apart two passages of a lap can be there at the least; undefined where there is one. */
  readonly apart: readonly (Ms | undefined)[];
  /** Places that are known already, by the code of the origin in the log. */
  readonly placeOfOrigin: Map<number, Place>;
}

const COURSES = new WeakMap<RaceRules, WeakMap<ReadLog, RiderCourse>>();

/** The course of the riders with these rules; null where every reader stands at the line and nothing is asked of a lap. */
export function courseOf(rules: RaceRules, log: ReadLog): RiderCourse | null {
  if (rules.points.length === 0 && rules.course.length === 0) return null;
  const ofRules = COURSES.get(rules) ?? new WeakMap<ReadLog, RiderCourse>();
  COURSES.set(rules, ofRules);
  const known = ofRules.get(log) ?? makeCourse(rules);
  ofRules.set(log, known);
  return known;
}

/** Whether riders with these rules have a point where reads are starts. */
export function startsAtPoint(rules: RaceRules): boolean {
  return rules.points.length > 0 && makeCourse(rules).hasStart;
}

/** Whether a reader that no point names stands at the line: no point with readers of its own ends a lap. */
export function isLineOpen(points: readonly TimingPoint[]): boolean {
  return !points.some(({ role, readers }) => endsLap(role) && readers.length > 0);
}

function endsLap(role: TimingPoint['role']): boolean {
  return role === 'line' || role === 'finish';
}

function makeCourse({ points, course, minLap, edition }: RaceRules): RiderCourse {
  const placeOf = (id: string): Place => {
    const index = points.findIndex((point) => point.id === id);
    return index < 0 ? points.length : index;
  };
  const start = startOfCourse({ points, course });
  const passages = start === null ? course : course.slice(1);
  const end = passages[passages.length - 1];
  const places = passages.map(({ point }) => placeOf(point));
  const uses = [...points.keys(), points.length].map((place) => useOf(points[place] ?? null, place, places));
  const rider = { points, edition, uses, hasStart: uses.includes('start'), placeOfOrigin: new Map<number, Place>() };
  return {
    ...rider,
    uses: [...uses, 'unassigned'],
    passages: passages.slice(0, -1).map((passage, index) => riderPassage(passage, passages.slice(index + 1), { points, placeOf })),
    endName: end === undefined ? '' : passageName(end, points),
    endPlace: end === undefined ? Math.max(0, uses.indexOf('end')) : placeOf(end.point),
    endNotBefore: end?.notBefore ?? (0 as Ms),
    order: uses.map((use, place) => (use === 'start' ? -1 : places.indexOf(place) < 0 ? places.length : places.indexOf(place))),
    earliestOnWay: uses.map((_, place) => earliestAt(place, 0 as Ms, passages.slice(0, -1), places)),
    apart: uses.map((_, place) => apartAt(place, passages, places)),
    earliest: uses.map((use, place) => earliestAt(place, minLap, passages, places) ?? (use === 'end' ? minLap : (0 as Ms))),
    startName: start === null ? null : passageName(start, points),
    startPlace: start === null ? null : placeOf(start.point),
  };
}

/** When somebody can be at a place at the earliest; undefined for a place that the course does not have. */
function earliestAt(place: Place, minLap: Ms, passages: readonly Passage[], places: readonly Place[]): Ms | undefined {
  const times = passages.flatMap(({ notBefore }, index) =>
    places[index] !== place ? [] : [index === passages.length - 1 ? Math.max(notBefore, minLap) : notBefore],
  );
  return times.length === 0 ? undefined : (Math.min(...times) as Ms);
}

function apartAt(place: Place, passages: readonly Passage[], places: readonly Place[]): Ms | undefined {
  const times = passages.filter((_, index) => places[index] === place).map(({ notBefore }) => notBefore);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  const smallest = Math.min(...gaps.filter((gap) => gap > 0));
  return Number.isFinite(smallest) ? (smallest as Ms) : undefined;
}

/** `passages`: the places of the course after the start; empty where there is none, and then every line and finish ends a lap. */
function useOf(point: TimingPoint | null, place: Place, passages: readonly Place[]): PlaceUse {
  if (point?.role === 'ignore') return 'ignored';
  if (passages.length === 0) return point === null || endsLap(point.role) ? 'end' : point.role === 'start' ? 'start' : 'off-course';
  if (place === passages[passages.length - 1]) return 'end';
  if (passages.includes(place)) return 'way';
  return point?.role === 'start' ? 'start' : 'off-course';
}

interface Places {
  readonly points: readonly TimingPoint[];
  placeOf(id: string): Place;
}

function riderPassage(passage: Passage, after: readonly Passage[], { points, placeOf }: Places): RiderPassage {
  const again = after.find(({ point, notBefore }) => point === passage.point && notBefore > passage.notBefore);
  return {
    name: passageName(passage, points),
    place: placeOf(passage.point),
    notBefore: passage.notBefore,
    until: again?.notBefore ?? Number.POSITIVE_INFINITY,
  };
}

/** Where a read was made. */
export function placeOfRead(course: RiderCourse, log: ReadLog, row: number): Place {
  const code = log.originCodes.at(row);
  const known = course.placeOfOrigin.get(code);
  if (known !== undefined) return known;
  const place = placeOfOrigin(course, log.origins[code]);
  course.placeOfOrigin.set(code, place);
  return place;
}

/** One antenna of a reader wins over the reader. */
function placeOfOrigin(course: RiderCourse, origin: Origin | undefined): Place {
  const { points } = course;
  const point = origin === undefined ? -1 : pointOfReader(course, origin);
  if (point >= 0) return point;
  if (!isLineOpen(points)) return points.length + 1;
  const line = points.findIndex(({ id }) => id === LINE);
  return line < 0 ? points.length : line;
}

/**
 * The index of the point where an antenna of a reader stands; -1 where no point names it. The very name wins over one that looks the same, and
 * up to the sixth edition of the rules that is no name of it (rule 25).
 */
export function pointOfReader(
  rules: Pick<RaceRules, 'points' | 'edition'>,
  { reader, antenna }: Pick<Origin, 'reader' | 'antenna'>,
): number {
  const { points, edition } = rules;
  const exact = pointNaming(points, reader, antenna);
  if (exact >= 0 || edition < 7) return exact;
  const plain = points.map(({ readers }) => ({ readers: readers.map(plainReader) }));
  return pointNaming(plain, plainReader(reader), antenna);
}

function pointNaming(points: readonly Pick<TimingPoint, 'readers'>[], reader: string, antenna: number | null): number {
  const byAntenna = antenna === null ? -1 : points.findIndex(({ readers }) => readers.includes(`${reader}#${antenna}`));
  return byAntenna >= 0 ? byAntenna : points.findIndex(({ readers }) => readers.includes(reader));
}

/** A reader as a point may name it: with its antenna, where points name other antennas of it. */
export function readerName(points: readonly TimingPoint[], { reader, antenna }: Pick<Origin, 'reader' | 'antenna'>): string {
  const prefix = `${plainReader(reader)}#`;
  const isByAntenna = antenna !== null && points.some(({ readers }) => readers.some((named) => plainReader(named).startsWith(prefix)));
  return isByAntenna ? `${reader}#${antenna}` : reader;
}

/** What candidates are placed by. */
export interface PlaceContext {
  readonly course: RiderCourse | null;
  readonly log: ReadLog;
  readonly overrides: readonly PassingOverride[];
}

/** Where a candidate was; passings that were entered without a point are at the end of a lap. 0 where every read is at the line. */
export function placeOfRef({ course, log, overrides }: PlaceContext, ref: CandidateRef): Place {
  if (course === null) return 0;
  const override = overrideOfRef(overrides, ref);
  return override === null ? placeOfRead(course, log, ref) : placeOfOverride(course, log, override);
}

/** Compares two candidates of the same time: below 0 where the first comes first wherever each was; 0 at the same place. */
export function compareAtOnce(context: PlaceContext, one: CandidateRef, other: CandidateRef): number {
  const { course } = context;
  if (course === null) return 0;
  const [first, second] = [placeOfRef(context, one), placeOfRef(context, other)];
  return (course.order[first] ?? course.uses.length) - (course.order[second] ?? course.uses.length) || first - second;
}

/** Where a passing was that a correction is about. */
export function placeOfOverride(course: RiderCourse, log: ReadLog, { row, point }: PassingOverride): Place {
  if (row !== null) return placeOfRead(course, log, row);
  if (point === null) return course.endPlace;
  const place = course.points.findIndex(({ id }) => id === point);
  if (place >= 0) return place;
  return point === LINE ? course.points.length : course.points.length + 1;
}

/** The name of a place for people: that of its point; empty for a reader without one. */
export function placeName({ points }: RiderCourse, place: Place): string {
  return points[place]?.name ?? '';
}
