import { plainText } from './plain-text';
import type { Ms } from './time';

/**
 * What passing a point means. `line`: a lap ends here, and the race of who finishes. `start`: it gives the own start. `split`: a time on
 * the way. `finish`: like the line, but nobody starts here. `ignore`: its reads do not count.
 */
export type PointRole = 'line' | 'start' | 'split' | 'finish' | 'ignore';

/** A place where riders are read. */
export interface TimingPoint {
  /** Unique in the race, 1 to 40 characters. */
  readonly id: string;
  readonly name: string;
  readonly role: PointRole;
  /** Readers as reads name them, in any spelling of `plainReader`, or one antenna of a reader as `gate#2`. One that no point names stands at the line. */
  readonly readers: readonly string[];
}

const ANTENNA = / ?# ?(?=\d+$)/;

/** The name of a reader, or of one antenna of it, in the one form in which points name readers: plain text, without blanks before an antenna. */
export function plainReader(name: string): string {
  return plainText(name).replace(ANTENNA, '#');
}

/** The id of the place where every reader stands that no point names; a course may name it without a point of the race. */
export const LINE = 'line';

/** The name under which a segment begins at the own start. */
export const START = 'start';

/** One passage of a lap. */
export interface Passage {
  /** Id of a point, or `line`. */
  readonly point: string;
  /** Shown for the passage; empty: the name of the point. */
  readonly name: string;
  /** From the beginning of the lap, in metres; null where it is not known. */
  readonly distance: number | null;
  /** Sooner after the beginning of the lap nobody can be here: such reads belong to another passage. 0: any time. */
  readonly notBefore: Ms;
  /** Later after the own start the rider is out of the race; null: no limit. */
  readonly cutOff: Ms | null;
}

/** The passages of one lap in their order, ending at the line or a finish; empty: the line alone. */
export type Course = readonly Passage[];

/** A part of the way between two passages, with a time of its own. */
export interface Segment {
  /** Unique in the race, 1 to 200 characters. */
  readonly name: string;
  /** Name of the passage where it begins; `start`: the own start. */
  readonly from: string;
  readonly to: string;
  /** Whether the total time is the sum of the segments that count. */
  readonly counts: boolean;
}

/** The name under which a passage is shown and by which segments name it. */
export function passageName(passage: Passage, points: readonly TimingPoint[]): string {
  if (passage.name !== '') return passage.name;
  return points.find(({ id }) => id === passage.point)?.name ?? passage.point;
}

/** The points and passages of a rider. */
interface OwnCourse {
  readonly points: readonly TimingPoint[];
  readonly course: Course;
}

/** The start that a course begins with; null where it begins with none. */
export function startOfCourse({ points, course: [first] }: OwnCourse): Passage | null {
  return first !== undefined && points.find(({ id }) => id === first.point)?.role === 'start' ? first : null;
}

/** Those segments of which a course has both ends, in this order. */
export function segmentsOnCourse(segments: readonly Segment[], own: OwnCourse): readonly Segment[] {
  if (segments.length === 0) return [];
  const start = startOfCourse(own);
  const names = own.course.map((passage) => passageName(passage, own.points));
  const passages = start === null ? names : names.slice(1);
  const isFromStart = (from: string) => from === START || (start !== null && from === names[0]);
  return segments.filter(({ from, to }) => {
    const end = passages.indexOf(to);
    const begin = passages.indexOf(from);
    return end >= 0 && (isFromStart(from) || (begin >= 0 && begin < end));
  });
}
