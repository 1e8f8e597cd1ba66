import type { ClassificationRule } from './classifications';
import { type Course, passageName, type TimingPoint } from './course';
import type { RuleMessage } from './rule.messages';
import type { RaceRules } from './rules';

/** Points, the course of the race and those of categories, and segments as messages; empty where everybody is read at the line alone. */
export function courseMessages({ points, course, terms, segments }: RaceRules): readonly RuleMessage[] {
  const courses = [
    { category: '', of: course },
    ...terms.flatMap(({ category, course: own }) => (own === undefined ? [] : [{ category, of: own }])),
  ];
  return [
    ...(points.length === 0
      ? []
      : [{ code: 'points', params: { points: points.map(({ name, role, readers }) => ({ name, role, readers })) } } as const]),
    ...courses
      .filter(({ category, of }) => of.length > 0 || (category !== '' && course.length > 0))
      .map(({ category, of }) => ({ code: 'course', params: { category, passages: passages(of, points) } }) as const),
    ...(segments.length === 0 ? [] : [{ code: 'segments', params: { segments } } as const]),
  ];
}

/** Classifications and the ranking of teams as messages; empty for a race without them. */
export function fieldMessages({ classifications, teams }: RaceRules): readonly RuleMessage[] {
  return [
    ...runsOfEqual(classifications).map(({ order, places, pulls, fields }) => {
      return { code: 'classifications', params: { order, places, pulls, fields } } as const;
    }),
    ...(teams === null ? [] : [{ code: 'teams', params: teams } as const]),
  ];
}

type Run = Extract<RuleMessage, { readonly code: 'classifications' }>['params'];

function runsOfEqual(classifications: readonly ClassificationRule[]): readonly Run[] {
  const runs: (Omit<Run, 'fields'> & { readonly fields: Run['fields'][number][] })[] = [];
  for (const { name, of, order, places, pulls } of classifications) {
    const last = runs.at(-1);
    const goesOn = last !== undefined && last.order === order && last.places === places && last.pulls === pulls;
    if (goesOn) last.fields.push({ name, of });
    else runs.push({ order, places, pulls, fields: [{ name, of }] });
  }
  return runs;
}

function passages(course: Course, points: readonly TimingPoint[]): Extract<RuleMessage, { readonly code: 'course' }>['params']['passages'] {
  return course.map((passage) => ({
    name: passageName(passage, points),
    distance: passage.distance,
    not_before: passage.notBefore,
    cut_off: passage.cutOff,
  }));
}
