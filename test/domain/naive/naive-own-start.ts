import type { RaceRules } from '../../../src/domain/model/rules';
import { earliestAt, isTooEarly, isTooSoon, passagesOf, placeOf, roleFor } from './naive-places';
import { crossingsOf, fixedOf, givenNear, type Mark, type Ridable } from './naive-sweep';

/** A second, simple implementation of own starts where points matter (rule 25). */
export interface OwnStart {
  readonly at: number;
  /** The point where it was read. */
  readonly place: string;
  /** The reads of the crossing that is the start: they are no lap and no passage. */
  readonly marks: readonly Mark[];
}

/** `marks`: what may count, in order; `start`: the own start of a list, the wave or the gun. */
export function ownStartOf(marks: readonly Mark[], rules: RaceRules, start: number, ridable: Ridable): OwnStart | null {
  if (rules.starts === 'first-read') return firstReadOf(marks, rules);
  const atLine = rules.starts === 'line' ? lineStartOf(marks, rules, start, ridable) : null;
  const left = leavingOf(marks, { atLine, rules, start, ridable });
  return left === null ? atLine : { at: left.at, place: placeOf(left, rules) ?? '', marks: [left] };
}

function roleAt(mark: Mark, rules: RaceRules) {
  return roleFor(placeOf(mark, rules), rules);
}

/**
 * The first read at any point of the course. Where a lap ends it is no lap, and a time that the timekeeper gave is that of its whole crossing; on
 * the way it is a passage, too.
 */
function firstReadOf(marks: readonly Mark[], rules: RaceRules): OwnStart | null {
  const first = marks.find((mark) => roleAt(mark, rules) !== 'nothing');
  if (first === undefined) return null;
  const isEnd = roleAt(first, rules) === 'end';
  const ends = marks.filter((mark) => roleAt(mark, rules) === 'end');
  const given = isEnd ? givenNear(first, fixedOf(ends, rules), rules) : null;
  return { at: (given ?? first).at, place: placeOf(first, rules) ?? '', marks: isEnd ? [first] : [] };
}

/**
 * The first crossing where a lap ends, unless it can be the end of one: it is no sooner than the last passage allows. Where no point is a start
 * and the passage allows any time, it is the start all the same. Nobody starts at a `finish`.
 */
function lineStartOf(marks: readonly Mark[], rules: RaceRules, start: number, ridable: Ridable): OwnStart | null {
  const isFinish = (mark: Mark) => rules.points.find(({ id }) => id === placeOf(mark, rules))?.role === 'finish';
  // Where nobody starts, what is too soon after the gun is nothing.
  const isNothing = (mark: Mark) => isFinish(mark) && (isTooSoon(mark, rules, start, ridable) || isTooEarly(mark, rules, start, ridable));
  const [crossing] = crossingsOf(
    marks.filter((mark) => roleAt(mark, rules) === 'end' && !isNothing(mark)),
    rules,
    ridable,
  );
  if (crossing === undefined) return null;
  const { chosen } = crossing;
  const first = chosen.isFixed ? chosen : crossing.marks[0];
  const hasStart = rules.points.some(({ id }) => roleFor(id, rules) === 'start');
  const allowed = passagesOf(rules).at(-1)?.notBefore ?? 0;
  const isLap = (hasStart || allowed > 0) && ridable(start, first.at) >= allowed;
  if (isLap || isFinish(first)) return null;
  return { at: chosen.at, place: placeOf(chosen, rules) ?? '', marks: crossing.marks };
}

interface Leaving {
  readonly atLine: OwnStart | null;
  readonly rules: RaceRules;
  readonly start: number;
  readonly ridable: Ridable;
}

/**
 * The last read at the start not later than the first passage that can have been ridden to since a read there, or since the gun, minus its
 * earliest time; while there is no such passage the latest read.
 */
function leavingOf(marks: readonly Mark[], { atLine, rules, start, ridable }: Leaving): Mark | null {
  const atStart = marks.filter((mark) => roleAt(mark, rules) === 'start');
  for (const passage of marks.filter((mark) => ['way', 'end'].includes(roleAt(mark, rules)))) {
    const span = earliestAt(placeOf(passage, rules) ?? '', rules);
    const latest = passage.at - span;
    const before = atStart.filter(({ at }) => at <= passage.at);
    const possible = before.filter(({ at }) => at <= latest);
    if (latest >= start && possible.length > 0) return possible[possible.length - 1] ?? null;
    if (latest >= start && (before.length === 0 || (span > rules.minLap && rules.starts !== 'line'))) return null;
    // Who has a lap has left; a crossing of the line before any read at the start is none where it can be the start.
    const isLap = roleAt(passage, rules) === 'end' && (before.length > 0 || atLine?.marks.includes(passage) !== true);
    const began = before[before.length - 1]?.at ?? start;
    if (isLap && !isTooSoon(passage, rules, began, ridable) && !isTooEarly(passage, rules, began, ridable))
      return before[before.length - 1] ?? null;
  }
  return atStart[atStart.length - 1] ?? null;
}
