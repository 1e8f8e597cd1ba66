import type { FieldFilter } from '../../domain/model/classifications';
import type { RuleMessages } from '../../domain/model/rule.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName } from './durations';

type EventRule = 'lap-distance' | 'category-rules' | 'points' | 'course' | 'segments' | 'classifications' | 'teams';

/** Rules of an event beyond one line and one rule, for screens and exports. */
export const eventRuleTexts: MessageTexts<Pick<RuleMessages, EventRule>> = {
  'lap-distance': ({ lap, first }, texts) => {
    const of = lap === null ? 'Lengte van een ronde: niet bekend' : `Lengte van een ronde: ${metres(lap, texts)}`;
    return first === null ? `${of}.` : `${of}; eerste ronde: ${metres(first, texts)}.`;
  },
  'category-rules': ({ categories, rules }, texts) =>
    `${texts.list(categories)}: ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`,
  points: ({ points }, texts) => {
    const each = points.map(
      ({ name, role, readers }) => `${name} (${ROLES[role]}${readers.length === 0 ? '' : `: ${readers.join(', ')}`})`,
    );
    return `Meetpunten: ${texts.list(each)}.`;
  },
  course: ({ category, passages }, texts) => {
    const of = category === '' ? 'Parcours' : `Parcours van ${category}`;
    const each = passages.map((passage) => `${passage.name}${inBrackets(limits(passage, texts))}`);
    return each.length === 0 ? `${of}: alleen de lijn.` : `${of}: ${each.join(', ')}.`;
  },
  segments: ({ segments }, texts) => {
    const isSum = segments.some(({ counts }) => counts);
    const each = segments.map(({ name, from, to, counts }) => `${name} van ${from} tot ${to}${counts || !isSum ? '' : ' (telt niet mee)'}`);
    return `Segmenten: ${texts.list(each)}.${isSum ? ' De som van de segmenten die meetellen is de tijd.' : ''}`;
  },
  classifications: ({ order, places, pulls, fields }) => {
    const each = fields.map(({ name, of }) => named(name, fieldName(of)));
    const head = `Klassementen ${ORDERS[order]}${places === null ? '' : `, elk ${counted(places, 'plaats', 'plaatsen')}`}: ${each.join(', ')}.`;
    return pulls ? `${head} Wie daarin een plaats heeft, ontbreekt in de volgende klassementen.` : head;
  },
  teams: ({ by, score, best, displace }, texts) => {
    const riders = best === 1 ? 'de beste deelnemer' : `de beste ${texts.number(best)} deelnemers`;
    const scores = {
      'sum-time': `som van de tijden van ${riders}`,
      'sum-place': `som van de plaatsen van ${riders}${displace ? ', geteld onder volledige teams' : ''}`,
      'nth-time': `tijd van deelnemer nummer ${texts.number(best)}`,
      laps: `ronden van ${riders}`,
    };
    return `Teams (${by === 'team' ? 'zelfde team' : 'zelfde club'}): ${scores[score]}.`;
  },
};

const ROLES = {
  line: 'lijn',
  start: 'start',
  split: 'tussentijd',
  finish: 'finish',
  ignore: 'telt niet mee',
} as const;

const ORDERS = { gun: 'op brutotijd', chip: 'op nettotijd', 'best-lap': 'op beste ronde' } as const;

const GENDERS = { f: 'vrouwen', m: 'mannen', x: 'non-binair' } as const;

type Passage = RuleMessages['course']['passages'][number];

function limits({ distance, not_before, cut_off }: Passage, texts: Writer): readonly string[] {
  return [
    ...(distance === null ? [] : [metres(distance, texts)]),
    ...(not_before === 0 ? [] : [`niet vóór ${durationName(not_before, texts)}`]),
    ...(cut_off === null ? [] : [`tijdslimiet ${durationName(cut_off, texts)}`]),
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
    ...(field === undefined ? [] : [`${field.name}: ${field.is}`]),
  ].join(', ');
}

function ageName({ from, to, on }: NonNullable<FieldFilter['age']>): string {
  const by = on === 'year' ? 'naar geboortejaar' : 'op de wedstrijddag';
  if (from === null && to === null) return 'elke leeftijd';
  if (from === null) return `tot en met ${to} jaar ${by}`;
  return to === null ? `vanaf ${from} jaar ${by}` : `${from} t/m ${to} jaar ${by}`;
}

/** `800 m`, `2,5 km`. */
function metres(distance: number, texts: Writer): string {
  return distance < 1_000 ? `${distance} m` : `${texts.number(distance / 1_000)} km`;
}
