import { type Segment, START } from '../model/course';
import type { SegmentTime, Split } from '../model/standing';
import type { EpochMs, Ms } from '../model/time';
import { lapBegin, lapCount, lapEnd, ownStart } from './laps';
import { type LapPassages, passagesOf, reachedIn } from './passages';
import { raceTime } from './race-time';
import type { RiderCourse } from './rider-course';
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
  return { lap, start: lap > 1 ? began : ownStart(track), began, passed: [...found.map((one) => one?.at ?? null), end] };
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
  const placed = context.rules.segments.flatMap((segment) => placedSegment(segment, course));
  if (placed.length === 0) return NO_SEGMENTS;
  const counts = placed.some(({ segment }) => segment.counts);
  const first = counts ? 1 : Math.max(1, upTo - 1);
  const laps = Array.from({ length: upTo - first + 1 }, (_, index) => marksOf(track, context, first + index));
  const times = placed.map((one) => ({ ...one, times: laps.flatMap((marks) => timeOf(one, marks, context) ?? []) }));
  const counting = times.flatMap((one) => (one.segment.counts ? one.times : []));
  return {
    segments: times.map(({ segment, times: ridden }) => ({
      name: segment.name,
      time: ridden.length === 0 ? null : segment.counts ? sum(ridden) : (ridden[ridden.length - 1] ?? null),
    })),
    segmentsDone: counts ? counting.length : null,
    segmentsTime: sum(counting),
  };
}

/** None where the course does not have both of its passages, in this order. */
function placedSegment(segment: Segment, course: RiderCourse): readonly PlacedSegment[] {
  const names = namesOf(course);
  const to = names.indexOf(segment.to);
  const isStart = segment.from === START || segment.from === course.startName;
  const from = names.indexOf(segment.from);
  if (to < 0 || (!isStart && (from < 0 || from >= to))) return [];
  return [{ segment, from: !isStart ? from : segment.from === START ? 'began' : 'start', to }];
}

function timeOf({ from, to }: PlacedSegment, marks: LapMarks, context: RiderContext): Ms | null {
  const begin = from === 'began' ? marks.began : from === 'start' ? marks.start : (marks.passed[from] ?? null);
  const end = marks.passed[to] ?? null;
  return begin === null || end === null ? null : raceTime(context, begin, end);
}

function sum(times: readonly Ms[]): Ms {
  return times.reduce((total, time) => total + time, 0) as Ms;
}
