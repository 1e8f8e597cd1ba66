import { type Course, passageName, type Segment, type TimingPoint } from './course';
import type { RaceRules } from './rules';
import type { Ms } from './time';

const HOUR_MS = 3_600_000;

/** Kilometres an hour with two decimals, cut; null for no time. */
export function speedOf(metres: number, time: Ms): number | null {
  return time <= 0 ? null : Math.floor(((metres / 1000) * HOUR_MS * 100) / time) / 100;
}

/** The time for one kilometre, cut to milliseconds; null for no way. */
export function paceOf(metres: number, time: Ms): Ms | null {
  return metres <= 0 ? null : (Math.trunc((time * 1000) / metres) as Ms);
}

/** How long so many laps are, in metres; null where the rules do not say it. The end of a course is as far as a lap is long. */
export function distanceOfLaps({ lapDistance, firstLapDistance, course }: RaceRules, laps: number): number | null {
  const lap = lapDistance ?? course[course.length - 1]?.distance ?? null;
  if (lap === null || laps <= 0) return null;
  return (firstLapDistance ?? lap) + (laps - 1) * lap;
}

/** How long a segment is, in metres; null where the course does not say it. */
export function distanceOfSegment({ from, to }: Segment, course: Course, points: readonly TimingPoint[]): number | null {
  const distanceAt = (name: string) => course.find((passage) => passageName(passage, points) === name)?.distance ?? null;
  const begin = from === 'start' ? 0 : distanceAt(from);
  const end = distanceAt(to);
  return begin === null || end === null || end <= begin ? null : end - begin;
}
