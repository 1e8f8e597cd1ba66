import { plainReader } from '../../../src/domain/model/course';
import { type SetupRules, swapped } from './setup-rules';

export type PointRule = SetupRules['points'][number];
export type PassageRule = SetupRules['course'][number];

const MAX_ID = 40;

/** An id made from a name, that no other point has. */
export function pointId(name: string, points: readonly PointRule[]): string {
  const plain = slug(name) || 'point';
  const isUsed = (id: string): boolean => points.some((point) => point.id === id);
  let id = plain;
  for (let number = 2; isUsed(id); number += 1) id = `${plain.slice(0, MAX_ID - 4)}-${number}`;
  return id;
}

function slug(name: string): string {
  const letters = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return letters
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, MAX_ID);
}

/** Rules in which a point has another name. An id that was made from the name follows it, and so do courses and segments. */
export function withPointName(rules: SetupRules, at: number, name: string): SetupRules {
  const point = rules.points[at];
  if (point === undefined) return rules;
  const others = rules.points.filter((_, index) => index !== at);
  const known = point.name ?? point.id;
  const id = point.id === pointId(known, others) && name.trim() !== '' ? pointId(name, others) : point.id;
  const points = rules.points.map((one, index) => (index === at ? { ...one, id, name } : one));
  const isUnnamed = courses(rules).some((course) => course.some((passage) => passage.point === point.id && (passage.name ?? '') === ''));
  const renamed = (passage: string): string => (isUnnamed && passage === known ? name : passage);
  const segments = rules.segments.map((one) => ({ ...one, from: renamed(one.from), to: renamed(one.to) }));
  return { ...withPassages(rules, (passage) => (passage.point === point.id ? { ...passage, point: id } : passage)), points, segments };
}

/** Rules without a point, and without the passages there. */
export function withoutPoint(rules: SetupRules, id: string): SetupRules {
  const without = (course: readonly PassageRule[]) => course.filter(({ point }) => point !== id);
  return {
    ...rules,
    points: rules.points.filter((point) => point.id !== id),
    course: without(rules.course),
    terms: rules.terms.map((terms) => (terms.course === undefined ? terms : { ...terms, course: without(terms.course) })),
  };
}

/** Rules in which a reader stands at a point, and at no other. */
export function withReaderAt(rules: SetupRules, at: number, reader: string): SetupRules {
  const points = rules.points.map((point, index) => {
    const others = point.readers.filter((one) => plainReader(one) !== plainReader(reader));
    return { ...point, readers: index === at ? [...others, reader] : others };
  });
  return { ...rules, points };
}

/** Those of these readers that stand at no point. */
export function readersToPlace(rules: SetupRules, readers: readonly string[]): readonly string[] {
  const placed = new Set(rules.points.flatMap((point) => point.readers.map(plainReader)));
  return readers.filter((reader) => !placed.has(plainReader(reader)));
}

/** Readers that may stand at a point: those that are linked or were seen, and each antenna of one that has several. */
export function knownReaders(
  linked: readonly { readonly id: string; readonly antennas: readonly { readonly antenna: number }[] }[],
  seen: readonly string[],
): readonly string[] {
  const antennas = linked.flatMap(({ id, antennas: all }) => (all.length < 2 ? [] : all.map(({ antenna }) => `${id}#${antenna}`)));
  return [...new Set([...linked.map(({ id }) => id), ...seen, ...antennas])];
}

/** Names of the passages of all courses, in their order, each once. */
export function passageNames(rules: SetupRules): readonly string[] {
  return [...new Set(courses(rules).flatMap((course) => course.map((passage) => nameOfPassage(passage, rules.points))))];
}

/** The name of a passage, else that of its point; segments name it so. */
export function nameOfPassage({ name = '', point }: PassageRule, points: readonly PointRule[]): string {
  if (name !== '') return name;
  return points.find(({ id }) => id === point)?.name ?? point;
}

/** A course in which a passage is one place earlier. */
export function earlierPassage(course: readonly PassageRule[], at: number): PassageRule[] {
  return swapped(course, at - 1);
}

function courses({ course, terms }: SetupRules): readonly (readonly PassageRule[])[] {
  return [course, ...terms.flatMap((one) => (one.course === undefined ? [] : [one.course]))];
}

function withPassages(rules: SetupRules, change: (passage: PassageRule) => PassageRule): SetupRules {
  return {
    ...rules,
    course: rules.course.map(change),
    terms: rules.terms.map((terms) => (terms.course === undefined ? terms : { ...terms, course: terms.course.map(change) })),
  };
}
