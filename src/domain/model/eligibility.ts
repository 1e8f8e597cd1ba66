import type { ClassificationRule, FieldFilter } from './classifications';
import type { ParticipantDetails } from './roster';
import { type EpochMs, formatInstant } from './time';

/** A detail that a classification asks for: a name of the contract, or the heading of a column. */
export type AskedField = 'category' | 'gender' | 'born' | (string & {});

/** Whether a rider belongs to the field of a classification; where that cannot be said, the detail that is not known. */
export type Belonging = { readonly is: 'in' | 'out' } | { readonly is: 'unknown'; readonly lacks: AskedField };

/** What a rider may be in; it does not depend on other riders. The lists are in the order of the rules. */
export interface Eligibility {
  /** Names of the classifications whose field the rider belongs to; another one may have pulled the rider out of it. */
  readonly classifications: readonly string[];
  /** Details without which it cannot be said, each once. */
  readonly lacks: readonly AskedField[];
}

/** The eligibility of a tag without a participant, and of everybody where the race has no classifications. */
export const NOT_ELIGIBLE: Eligibility = { classifications: [], lacks: [] };

/** What a participant may be in (rule 27). */
export function eligibilityOf(classifications: readonly ClassificationRule[], details: ParticipantDetails, startAt: EpochMs): Eligibility {
  if (classifications.length === 0) return NOT_ELIGIBLE;
  const found = classifications.map(({ name, of }) => ({ name, belonging: belongingTo(of, details, startAt) }));
  const lacks = found.flatMap(({ belonging }) => (belonging.is === 'unknown' ? [belonging.lacks] : []));
  return {
    classifications: found.filter(({ belonging }) => belonging.is === 'in').map(({ name }) => name),
    lacks: [...new Set(lacks)],
  };
}

const IN: Belonging = { is: 'in' };
const OUT: Belonging = { is: 'out' };

/** Whether a participant belongs to a field. When one condition excludes a rider, the others ask for no details. */
export function belongingTo(of: FieldFilter, details: ParticipantDetails, startAt: EpochMs): Belonging {
  const conditions = [
    ...(of.category === undefined ? [] : [byText('category', details.category, of.category)]),
    ...(of.gender === undefined ? [] : [byText('gender', details.gender, of.gender)]),
    ...(of.age === undefined ? [] : [byAge(of.age, details.born, startAt)]),
    ...(of.field === undefined ? [] : [byColumn(of.field, details.more)]),
  ];
  return conditions.find(({ is }) => is === 'out') ?? conditions.find(({ is }) => is === 'unknown') ?? IN;
}

function byText(field: AskedField, text: string, wanted: string): Belonging {
  if (text === '') return { is: 'unknown', lacks: field };
  return text === wanted ? IN : OUT;
}

/** A column that a list left blank for a rider is an answer; one that no list had for the rider is not known. */
function byColumn({ name, is }: NonNullable<FieldFilter['field']>, more: ParticipantDetails['more']): Belonging {
  if (!Object.hasOwn(more, name)) return { is: 'unknown', lacks: name };
  return more[name] === is ? IN : OUT;
}

const NOT_BORN: Belonging = { is: 'unknown', lacks: 'born' };

/** Of a rider with a year of birth alone, the age on a day is one of two: that matters only where one of them is in the group and one is not. */
function byAge({ from, to, on }: NonNullable<FieldFilter['age']>, born: string, startAt: EpochMs): Belonging {
  if (from === null && to === null) return IN;
  const [, year, day] = /^(\d{4})(?:-(\d\d-\d\d))?$/.exec(born) ?? [];
  if (year === undefined) return NOT_BORN;
  const date = formatInstant(startAt);
  const inYear = Number(date.slice(0, 4)) - Number(year);
  const ages = on === 'year' ? [inYear] : agesOn(date.slice(5, 10), inYear, day);
  const inGroup = ages.filter((age) => age >= (from ?? 0) && age <= (to ?? Number.POSITIVE_INFINITY)).length;
  if (inGroup === ages.length) return IN;
  return inGroup === 0 ? OUT : NOT_BORN;
}

function agesOn(today: string, inYear: number, birthday: string | undefined): readonly number[] {
  if (birthday === undefined) return [inYear - 1, inYear];
  return [today < birthday ? inYear - 1 : inYear];
}
