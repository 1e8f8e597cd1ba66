import type { FieldFilter } from '../../domain/model/classifications';
import type { RuleMessages } from '../../domain/model/rule.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { durationName } from './durations';

type EventRule = 'lap-distance' | 'category-rules' | 'points' | 'course' | 'segments' | 'classifications' | 'teams';

/** Rules of an event beyond one line and one rule, for screens and exports. */
export const eventRuleTexts: MessageTexts<Pick<RuleMessages, EventRule>> = {
  'lap-distance': ({ lap, first }, texts) => {
    const of = lap === null ? 'The length of a lap is not known' : `A lap is ${metres(lap, texts)}`;
    return first === null ? `${of}.` : `${of}; the first lap is ${metres(first, texts)}.`;
  },
  'category-rules': ({ categories, rules }, texts) =>
    `${texts.list(categories)}: ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`,
  points: ({ points }, texts) => {
    const each = points.map(
      ({ name, role, readers }) => `${name} (${ROLES[role]}${readers.length === 0 ? '' : `: ${readers.join(', ')}`})`,
    );
    return `Points: ${texts.list(each)}.`;
  },
  course: ({ category, passages }, texts) => {
    const of = category === '' ? 'Course' : `Course of ${category}`;
    const each = passages.map((passage) => `${passage.name}${inBrackets(limits(passage, texts))}`);
    return each.length === 0 ? `${of}: the line alone.` : `${of}: ${each.join(', ')}.`;
  },
  segments: ({ segments }, texts) => {
    const isSum = segments.some(({ counts }) => counts);
    const each = segments.map(
      ({ name, from, to, counts }) => `${name} from ${from} to ${to}${counts || !isSum ? '' : ' (does not count)'}`,
    );
    return `Segments: ${texts.list(each)}.${isSum ? ' The sum of the segments that count is the time.' : ''}`;
  },
  classifications: ({ order, places, pulls, fields }, texts) => {
    const each = fields.map(({ name, of }) => named(name, fieldName(of)));
    const head = `Classifications ${ORDERS[order]}${places === null ? '' : `, ${placeCount(places, texts)}`}: ${each.join(', ')}.`;
    return pulls ? `${head} Riders placed there are left out of the classifications after it.` : head;
  },
  teams: ({ by, score, best, displace }, texts) => {
    const riders = best === 1 ? 'the best rider' : `the best ${texts.number(best)} riders`;
    const scores = {
      'sum-time': `sum of the times of ${riders}`,
      'sum-place': `sum of the places of ${riders}${displace ? ', counted among complete teams' : ''}`,
      'nth-time': `time of rider number ${texts.number(best)}`,
      laps: `laps of ${riders}`,
    };
    return `Teams (${by === 'team' ? 'same team' : 'same club'}): ${scores[score]}.`;
  },
};

const ROLES = {
  line: 'line',
  start: 'start',
  split: 'split',
  finish: 'finish',
  ignore: 'does not count',
} as const;

const ORDERS = { gun: 'by gun time', chip: 'by chip time', 'best-lap': 'by best lap' } as const;

const GENDERS = { f: 'women', m: 'men', x: 'non-binary' } as const;

type Passage = RuleMessages['course']['passages'][number];

function limits({ distance, not_before, cut_off }: Passage, texts: Writer): readonly string[] {
  return [
    ...(distance === null ? [] : [metres(distance, texts)]),
    ...(not_before === 0 ? [] : [`not before ${durationName(not_before, texts)}`]),
    ...(cut_off === null ? [] : [`cut-off ${durationName(cut_off, texts)}`]),
  ];
}

function inBrackets(parts: readonly string[]): string {
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** A classification by its name, and who is in it where the name does not say the same. */
function named(name: string, field: string): string {
  return field === '' || field.toLowerCase() === name.toLowerCase() ? name : `${name} (${field})`;
}

function fieldName({ category, gender, age, field }: FieldFilter): string {
  return [
    ...(category === undefined ? [] : [category]),
    ...(gender === undefined ? [] : [GENDERS[gender]]),
    ...(age === undefined ? [] : [ageName(age)]),
    ...(field === undefined ? [] : [`${field.name} is ${field.is}`]),
  ].join(', ');
}

function ageName({ from, to, on }: NonNullable<FieldFilter['age']>): string {
  const by = on === 'year' ? 'by year of birth' : 'on the day';
  if (from === null && to === null) return 'any age';
  if (from === null) return `up to ${to} ${by}`;
  return to === null ? `${from} and older ${by}` : `${from} to ${to} ${by}`;
}

function placeCount(places: number, texts: Writer): string {
  return `${texts.number(places)} ${texts.plural(places, { one: 'place', other: 'places' })} each`;
}

/** `800 m`, `2.5 km`. */
function metres(distance: number, texts: Writer): string {
  return distance < 1_000 ? `${distance} m` : `${texts.number(distance / 1_000)} km`;
}
