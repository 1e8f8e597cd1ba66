import type { RaceRules } from '../../../src/domain/model/rules';

/** A read or a passing of a rider, at the time at which it may count. */
export interface Mark {
  readonly seq: number;
  readonly at: number;
  readonly rssi: number;
  /** Null for a passing that was not read, or not at this time. */
  readonly receivedAt: number | null;
  readonly tag: string | null;
  /** Null for a passing that was not read; it may name a point. */
  readonly reader: string | null;
  readonly antenna: number | null;
  readonly point: string | null;
  readonly isInferred: boolean;
  /** The timekeeper gave it this time. */
  readonly isFixed: boolean;
  /** The act that put it here; 0: it was read here. */
  readonly placedBy: number;
  /** A later passing of the same entry: those of a split have one number. */
  readonly isVoided: boolean;
}

export interface Crossing {
  readonly marks: readonly [Mark, ...Mark[]];
  readonly chosen: Mark;
}

/** How long somebody can have ridden from one moment to another (rule 3). */
export type Ridable = (from: number, to: number) => number;

/** A time that the timekeeper gave wins over everything sooner than the minimum lap before and after it (rules 3 and 6). */
export function crossingsOf(marks: readonly Mark[], rules: RaceRules, ridable: Ridable): readonly Crossing[] {
  const { minLap, edition } = rules;
  const fixed = fixedOf(marks, rules);
  const crossings: { marks: [Mark, ...Mark[]]; fixed: Mark | null }[] = [];
  const timeOf = (one: (typeof crossings)[number]) => one.fixed ?? chosenOf(one.marks, rules);
  for (const mark of marks) {
    const last = crossings[crossings.length - 1];
    const near = givenNear(mark, fixed, rules);
    const countedFrom = last === undefined ? 0 : edition > 1 || last.fixed !== null ? timeOf(last).at : last.marks[0].at;
    const isOwn = last === undefined || (near === null ? ridable(countedFrom, mark.at) >= minLap : last.fixed !== near);
    if (isOwn) crossings.push({ marks: [mark], fixed: near });
    else last.marks.push(mark);
  }
  return crossings.map((one) => ({ marks: one.marks, chosen: timeOf(one) }));
}

/** Those times that the timekeeper gave: of two that are sooner than the minimum lap after each other the earlier. */
export function fixedOf(marks: readonly Mark[], { minLap }: RaceRules): readonly Mark[] {
  const fixed: Mark[] = [];
  for (const mark of marks)
    if (mark.isFixed && mark.at - (fixed[fixed.length - 1]?.at ?? Number.NEGATIVE_INFINITY) >= minLap) fixed.push(mark);
  return fixed;
}

/** The given time whose crossing a mark is part of. */
export function givenNear(mark: Mark, given: readonly Mark[], { minLap }: RaceRules): Mark | null {
  return given.find(({ at }) => Math.abs(at - mark.at) < minLap) ?? null;
}

/** The read of a crossing that gives its time (rule 4). */
export function chosenOf(group: readonly [Mark, ...Mark[]], rules: RaceRules): Mark {
  const { minLap, stayGap, crossingTime, edition } = rules;
  const inTime = group.filter((mark) => mark === group[0] || mark.at - group[0].at < minLap);
  const apart = inTime.findIndex((mark, index) => index > 0 && mark.at - (inTime[index - 1]?.at ?? 0) > stayGap);
  const burst = apart < 0 ? inTime : inTime.slice(0, apart);
  const measured = burst.filter(({ isInferred }) => !isInferred);
  const choice = measured.length > 0 ? measured : burst;
  if (crossingTime === 'last') return choice[choice.length - 1] ?? group[0];
  if (crossingTime === 'first') return choice[0] ?? group[0];
  const strength = ({ rssi, placedBy }: Mark) => (edition === 1 && placedBy > 0 ? Number.NEGATIVE_INFINITY : rssi);
  return choice.reduce((best, mark) => (strength(mark) > strength(best) ? mark : best));
}

export interface Stay {
  readonly tag: string | null;
  readonly from: number;
  readonly until: number;
}

/**
 * A tag is parked when it is read for the time of the rule without a pause as long as the minimum lap (at most 15 s), and at least half
 * of that time has no pause longer than three quarters of it (rule 23). Where that is not so the next read begins anew.
 */
export function staysOf(reads: readonly Mark[], { parkedAfter, minLap }: RaceRules): readonly Stay[] {
  const longest = Math.min(minLap, 15_000);
  if (parkedAfter === 0) return [];
  return [...new Set(reads.map(({ tag }) => tag))].flatMap((tag) => {
    const times = reads.flatMap((read) => (read.tag === tag ? [read.at] : [])).sort((one, other) => one - other);
    const stays: Stay[] = [];
    let first = 0;
    while (first < times.length) {
      let end = first + 1;
      while (end < times.length && (times[end] ?? 0) - (times[end - 1] ?? 0) < longest) end++;
      const unbroken = times.slice(first, end);
      const from = unbroken[0] ?? 0;
      const shown = unbroken.findIndex((at) => at - from >= parkedAfter);
      if (shown < 0) first = end;
      else if (present(unbroken.slice(0, shown + 1), longest) * 2 >= (unbroken[shown] ?? 0) - from) {
        stays.push({ tag, from, until: unbroken[unbroken.length - 1] ?? from });
        first = end;
      } else first += shown;
    }
    return stays;
  });
}

/** How much of the time from the first to the last of some reads is no pause longer than three quarters of the longest. */
function present(times: readonly number[], longest: number): number {
  const pauses = times.slice(1).map((at, index) => at - (times[index] ?? at));
  return pauses.filter((pause) => pause <= longest * 0.75).reduce((sum, pause) => sum + pause, 0);
}
