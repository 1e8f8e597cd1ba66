import { segmentsOnCourse } from './course';
import type { RaceRules } from './rules';

const RULES_FOR = new WeakMap<object, Map<string, object>>();

/**
 * The rules for the riders of a category: those of the race with the terms of the category. The same object for the same category, and that of
 * the race where it has no terms of its own; empty for riders without a category and for unknown tags.
 */
export function rulesFor<Rules extends Pick<RaceRules, 'terms'>>(rules: Rules, category: string): Rules {
  if (rules.terms.length === 0) return rules;
  const known = (RULES_FOR.get(rules) ?? new Map<string, object>()) as Map<string, Rules>;
  RULES_FOR.set(rules, known);
  const found = known.get(category) ?? withTerms(rules, category);
  known.set(category, found);
  return found;
}

function withTerms<Rules extends Pick<RaceRules, 'terms'>>(rules: Rules, category: string): Rules {
  const terms = rules.terms.find((one) => one.category === category);
  if (terms === undefined) return rules;
  const { category: _, ...own } = terms;
  return { ...rules, ...own };
}

/**
 * The section of the table in which a category is ranked: riders with other terms are never compared (rule 24). Sections are in the order
 * of the first terms that make them, those of the race without terms last; 0 where no category has terms.
 */
export function sectionOf(rules: RaceRules, category: string): number {
  if (rules.terms.length === 0) return 0;
  const sections = sectionsOf(rules);
  return sections.get(comparedBy(rulesFor(rules, category))) ?? sections.size;
}

const SECTIONS = new WeakMap<RaceRules, ReadonlyMap<string, number>>();

/** The place of each section by what its riders have in common. */
function sectionsOf(rules: RaceRules): ReadonlyMap<string, number> {
  const known = SECTIONS.get(rules);
  if (known !== undefined) return known;
  const keys = [...new Set(rules.terms.map(({ category }) => comparedBy(rulesFor(rules, category))))];
  const sections = new Map(keys.map((key, section) => [key, section]));
  SECTIONS.set(rules, sections);
  return sections;
}

const KEYS = new WeakMap<RaceRules, string>();

/** What must be equal in the rules of two riders, so that their results can be compared. */
function comparedBy(rules: RaceRules): string {
  const known = KEYS.get(rules);
  if (known !== undefined) return known;
  const { finish, totalLaps, duration, lapsAfterTime, lapDistance, firstLapDistance, course, segments } = rules;
  const overLaps = finish === 'laps' || finish === 'with-leader';
  const key = JSON.stringify([
    finish,
    overLaps ? totalLaps : null,
    overLaps ? null : duration,
    finish === 'after-time' ? lapsAfterTime : null,
    lapDistance,
    firstLapDistance,
    course.map(({ point, distance }) => [point, distance]),
    // Courses of the same points may name them otherwise, and segments are found by name.
    segmentsOnCourse(segments, rules).flatMap(({ name, counts }) => (counts ? [name] : [])),
  ]);
  KEYS.set(rules, key);
  return key;
}
