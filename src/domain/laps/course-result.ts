import { firstNotBelow } from '../model/column';
import { type Segment, START, segmentsOnCourse } from '../model/course';
import type { SegmentTime, Split } from '../model/standing';
import type { EpochMs, Ms } from '../model/time';
import { rejectionAt } from './crossings';
import { lapBegin, lapCount, lapEnd, ownStart } from './laps';
import { type LapPassages, passagesOf, reachedIn } from './passages';
import { raceTime } from './race-time';
import { placeOfRef, type RiderCourse } from './rider-course';
import type { RiderContext, RiderTrack } from './rider-track';

/** What a rider did on the course (rule 25). */
export interface CourseResult {
  readonly splits: readonly Split[];
  /** How far the rider is in the lap in progress, in passages. */
  readonly reached: number;
  /** When the rider was there; null before the first passage. */
  readonly reachedAt: EpochMs | null;
  readonly segments: readonly SegmentTime[];
  /** How many segments that count were ridden, each lap by itself; null where none counts. */
  readonly segmentsDone: number | null;
  /** Their sum. */
  readonly segmentsTime: Ms;
}

type SegmentResult = Pick<CourseResult, 'segments' | 'segmentsDone' | 'segmentsTime'>;

const NO_SEGMENTS: SegmentResult = { segments: [], segmentsDone: null, segmentsTime: 0 as Ms };
const NO_COURSE: CourseResult = { ...NO_SEGMENTS, splits: [], reached: 0, reachedAt: null };

/** `finish`: the lap with which the rider finished; null before. */
export function courseResult(track: RiderTrack, context: RiderContext, finish: number | null): CourseResult {
  const { course, rules } = context;
  if (course === null || course.endName === '') return NO_COURSE;
  const laps = finish ?? lapCount(track);
  const underway = finish === null ? passagesOf(track, context, laps + 1) : null;
  // After the hard stop laps rank, then the time of the last one (rule 14): how far somebody is in the next one does not.
  const reached = underway === null || rules.finish === 'hard-stop' ? 0 : reachedIn(underway);
  const isShown = underway !== null && (laps === 0 || reachedIn(underway) > 0);
  const shown = [...(laps > 0 ? [marksOf(track, context, laps)] : []), ...(isShown ? [marksOf(track, context, laps + 1, underway)] : [])];
  return {
    splits: shown.flatMap((marks) => splitsOf(track, context, course, marks)),
    reached,
    reachedAt: underway?.found[reached - 1]?.at ?? null,
    ...segmentTimes(track, context, course, laps + (underway === null ? 0 : 1)),
  };
}

/** When a rider was where in a lap. */
interface LapMarks {
  readonly lap: number;
  /** Null where a segment from the start has no time: no read at the start point that the course names. */
  readonly start: EpochMs | null;
  readonly began: EpochMs;
  /** The passages before the end, then the end. */
  readonly passed: readonly (EpochMs | null)[];
}

function marksOf(track: RiderTrack, context: RiderContext, lap: number, known?: LapPassages): LapMarks {
  const { found } = known ?? passagesOf(track, context, lap);
  const end = lap <= lapCount(track) ? lapEnd(track, lap) : null;
  const began = lapBegin(track, lap, context);
  return { lap, start: lap > 1 ? began : readAtNamedStart(track, context), began, passed: [...found.map((one) => one?.at ?? null), end] };
}

/** The own start where it was read at the start that the course names; null where it was read elsewhere, as with the first read of all. */
function readAtNamedStart(track: RiderTrack, context: RiderContext): EpochMs | null {
  const { at } = track.start;
  if (at === null) return null;
  const { times, refs } = track;
  for (let position = firstNotBelow(times, at); position < times.length && times.at(position) === at; position++) {
    const isThere = placeOfRef(context, refs.at(position)) === context.course?.startPlace;
    if (isThere && rejectionAt(track, position, context) === 'start') return at;
  }
  return null;
}

function splitsOf(track: RiderTrack, context: RiderContext, course: RiderCourse, { lap, passed }: LapMarks): readonly Split[] {
  const start = ownStart(track) ?? context.startAt;
  return namesOf(course).map((name, index) => {
    const at = passed[index] ?? null;
    return { name, lap: hasOneLap(context) ? null : lap, at, time: at === null ? null : raceTime(context, start, at) };
  });
}

/** Names of the passages of a lap, its end last. */
function namesOf({ passages, endName }: RiderCourse): readonly string[] {
  return [...passages.map(({ name }) => name), endName];
}

/** Whether the race of a rider is one lap, as from a start to a finish. */
export function hasOneLap({ rules: { finish, totalLaps } }: RiderContext): boolean {
  return totalLaps === 1 && (finish === 'laps' || finish === 'with-leader');
}

/** A segment by the passages where it begins and ends: their index; `began`: the own start or the beginning of the lap; `start`: the read there. */
interface PlacedSegment {
  readonly segment: Segment;
  readonly from: number | 'began' | 'start';
  readonly to: number;
}

function segmentTimes(track: RiderTrack, context: RiderContext, course: RiderCourse, upTo: number): SegmentResult {
  const placed = segmentsOnCourse(context.rules.segments, context.rules).map((segment) => placedSegment(segment, course));
  if (placed.length === 0) return NO_SEGMENTS;
  const counts = placed.some(({ segment }) => segment.counts);
  const ridden = placed.map((one) => ({ ...one, times: [] as Ms[] }));
  // From the latest lap back: of segments that do not count one time is enough.
  for (let lap = upTo; lap >= 1 && (counts || ridden.some(({ times }) => times.length === 0)); lap--) {
    const marks = marksOf(track, context, lap);
    for (const one of ridden) one.times.push(...timeOf(one, marks, context));
  }
  const counting = ridden.flatMap(({ segment, times }) => (segment.counts ? times : []));
  return {
    segments: ridden.map(({ segment, times: [latest, ...before] }) => ({
      name: segment.name,
      time: latest === undefined ? null : segment.counts ? sum([latest, ...before]) : latest,
    })),
    segmentsDone: counts ? counting.length : null,
    segmentsTime: sum(counting),
  };
}

function placedSegment(segment: Segment, course: RiderCourse): PlacedSegment {
  const names = namesOf(course);
  const begin = segment.from === START ? 'began' : segment.from === course.startName ? 'start' : names.indexOf(segment.from);
  return { segment, from: begin, to: names.indexOf(segment.to) };
}

/** None where the rider was not read at both of its ends in the lap. */
function timeOf({ from, to }: PlacedSegment, marks: LapMarks, context: RiderContext): readonly Ms[] {
  const begin = from === 'began' ? marks.began : from === 'start' ? marks.start : (marks.passed[from] ?? null);
  const end = marks.passed[to] ?? null;
  return begin === null || end === null ? [] : [raceTime(context, begin, end)];
}

function sum(times: readonly Ms[]): Ms {
  return times.reduce((total, time) => total + time, 0) as Ms;
}
