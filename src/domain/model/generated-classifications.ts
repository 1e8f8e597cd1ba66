import type { ClassificationRule, FieldFilter } from './classifications';

/** What all classifications of a generator have in common. */
type Common = Pick<ClassificationRule, 'order' | 'places' | 'pulls'>;

/** The people of an age group; `to` null: and older. */
export interface AgeGroup {
  readonly gender: 'f' | 'm' | 'x' | null;
  readonly from: number;
  readonly to: number | null;
}

export interface AgeGroups {
  /** The age with which the first group begins, and how many years each has. */
  readonly from: number;
  readonly years: number;
  /** The age with which the last group begins; it has no end. */
  readonly last: number;
  /** Null: all together. */
  readonly genders: readonly ('f' | 'm' | 'x')[] | null;
  readonly on: 'day' | 'year';
}

/** A group for every so many years and for each gender: "age groups of 10 years from 20". Groups of one gender follow each other. */
export function ageGroups(
  { from, years, last, genders, on }: AgeGroups,
  common: Common,
  nameOf: (group: AgeGroup) => string,
): readonly ClassificationRule[] {
  const begins = Array.from({ length: Math.floor((last - from) / years) + 1 }, (_, index) => from + index * years);
  return (genders ?? [null]).flatMap((gender) =>
    begins.map((begin, index): ClassificationRule => {
      const group: AgeGroup = { gender, from: begin, to: index === begins.length - 1 ? null : begin + years - 1 };
      const of: FieldFilter = { ...(gender === null ? {} : { gender }), age: { from: group.from, to: group.to, on } };
      return { name: nameOf(group), of, ...common };
    }),
  );
}

/** A classification for each gender. */
export function byGender(
  genders: readonly ('f' | 'm' | 'x')[],
  common: Common,
  nameOf: (gender: 'f' | 'm' | 'x') => string,
): readonly ClassificationRule[] {
  return genders.map((gender) => ({ name: nameOf(gender), of: { gender }, ...common }));
}

/** A classification for each category, under its name. */
export function byCategory(categories: readonly string[], common: Common): readonly ClassificationRule[] {
  return categories.filter((category) => category !== '').map((category) => ({ name: category, of: { category }, ...common }));
}

/** The list with what was generated: a classification of the same name is replaced where it stands, the others come last. */
export function withGenerated(
  known: readonly ClassificationRule[],
  generated: readonly ClassificationRule[],
): readonly ClassificationRule[] {
  const byName = new Map(generated.map((one) => [one.name, one]));
  const names = new Set(known.map(({ name }) => name));
  return [...known.map((one) => byName.get(one.name) ?? one), ...generated.filter(({ name }) => !names.has(name))];
}
