import { isLineOpen, pointOfReader, readerName } from '../domain/laps/rider-course';
import { LINE, passageName, START } from '../domain/model/course';
import type { RaceRules } from '../domain/model/rules';
import type { RaceView } from '../race-view';
import type { Station } from '../station';
import type { PreflightCheck } from '../wire/station-to-wire';

type Race = Pick<RaceView, 'control' | 'readersWithoutPoint'>;
type Reader = Pick<ReturnType<Station['readers']['list']>[number], 'id' | 'antennas'>;

/**
 * Checks the points of a race: readers, seen or linked, that stand at none, then points and segments that nothing can come of. Empty for a
 * race without points and segments.
 */
export function pointChecks(race: Race | null, linked: readonly Reader[]): readonly PreflightCheck[] {
  if (race === null) return [];
  const { rules } = race.control;
  if (rules.points.length === 0) return segmentChecks(rules);
  return [
    ...readersToAssign(race, linked).map((reader) => readerCheck(reader, isLineOpen(rules.points))),
    ...rules.points.flatMap((point) => pointCheck(point, rules)),
    ...segmentChecks(rules),
  ];
}

function readersToAssign(race: Race, linked: readonly Reader[]): readonly string[] {
  const { rules } = race.control;
  const places = linked.flatMap(({ id, antennas }) => {
    const known = antennas.map(({ antenna }) => ({ reader: id, antenna: antenna as number | null }));
    return known.length === 0 ? [{ reader: id, antenna: null }] : known;
  });
  const missing = places.filter((place) => pointOfReader(rules, place) < 0).map((place) => readerName(rules.points, place));
  return [...new Set([...race.readersWithoutPoint().readers, ...missing])];
}

function readerCheck(reader: string, isAtLine: boolean): PreflightCheck {
  const check = { id: `point-of:${reader}`, title: { code: 'reader-title', params: { reader } } } as const;
  if (isAtLine) return { ...check, verdict: 'warning', finding: { code: 'reader-at-line', params: { reader } } };
  return { ...check, verdict: 'problem', finding: { code: 'reader-at-no-point', params: { reader } } };
}

function pointCheck({ id, name, role, readers }: RaceRules['points'][number], rules: RaceRules): readonly PreflightCheck[] {
  const check = { id: `point:${id}`, title: { code: 'point-title', params: { point: name } }, verdict: 'warning' } as const;
  // The line takes every reader without a point, where no other point ends a lap.
  const hasReaders = readers.length > 0 || (id === LINE && isLineOpen(rules.points));
  if (!hasReaders) return [{ ...check, finding: { code: 'point-without-reader', params: { point: name } } }];
  const isOnCourse = role !== 'split' || coursesOf(rules).some((course) => course.some(({ point }) => point === id));
  return isOnCourse ? [] : [{ ...check, finding: { code: 'point-off-course', params: { point: name } } }];
}

function segmentChecks(rules: RaceRules): readonly PreflightCheck[] {
  const courses = coursesOf(rules).map((course) => [START, ...course.map((passage) => passageName(passage, rules.points))]);
  return rules.segments.flatMap(({ name, from, to }) => {
    const finding = segmentFinding(from, to, courses);
    if (finding === null) return [];
    const title = { code: 'segment-title', params: { segment: name } } as const;
    return [{ id: `segment:${name}`, title, verdict: 'warning', finding }];
  });
}

/** `courses`: the names of the passages of each, behind the own start. */
function segmentFinding(from: string, to: string, courses: readonly (readonly string[])[]): PreflightCheck['finding'] | null {
  const known = [...new Set(courses.flatMap((names) => names.slice(1)))];
  const passage = [from, to].find((one) => one !== START && !known.includes(one));
  if (passage !== undefined) return { code: 'segment-without-passage', params: { passage, known } };
  const isPart = courses.some((names) => names.includes(from) && names.indexOf(from) < names.indexOf(to));
  return isPart ? null : { code: 'segment-backwards', params: { from, to } };
}

function coursesOf({ course, terms }: RaceRules): readonly RaceRules['course'][] {
  return [course, ...terms.flatMap((own) => (own.course === undefined ? [] : [own.course]))];
}
