import type { FieldFilter } from '../../domain/model/classifications';
import type { RuleMessages } from '../../domain/model/rule.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName } from './durations';

type EventRule = 'lap-distance' | 'category-rules' | 'points' | 'course' | 'segments' | 'classifications' | 'teams';

/** Rules of an event beyond one line and one rule, for screens and exports. */
export const eventRuleTexts: MessageTexts<Pick<RuleMessages, EventRule>> = {
  'lap-distance': ({ lap, first }, texts) => {
    const of = lap === null ? 'Longitud de la volta: desconeguda' : `Longitud de la volta: ${metres(lap, texts)}`;
    return first === null ? `${of}.` : `${of}; primera volta: ${metres(first, texts)}.`;
  },
  'category-rules': ({ categories, rules }, texts) =>
    `${texts.list(categories)}: ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`,
  points: ({ points }, texts) => {
    const each = points.map(
      ({ name, role, readers }) => `${name} (${ROLES[role]}${readers.length === 0 ? '' : `: ${readers.join(', ')}`})`,
    );
    return `Punts de cronometratge: ${texts.list(each)}.`;
  },
  course: ({ category, passages }, texts) => {
    const of = category === '' ? 'Recorregut' : `Recorregut de ${category}`;
    const each = passages.map((passage) => `${passage.name}${inBrackets(limits(passage, texts))}`);
    return each.length === 0 ? `${of}: només la línia.` : `${of}: ${each.join(', ')}.`;
  },
  segments: ({ segments }, texts) => {
    const isSum = segments.some(({ counts }) => counts);
    const each = segments.map(({ name, from, to, counts }) => `${name} de ${from} a ${to}${counts || !isSum ? '' : ' (no compta)'}`);
    return `Trams: ${texts.list(each)}.${isSum ? ' El temps és la suma dels trams que compten.' : ''}`;
  },
  classifications: ({ order, places, pulls, fields }) => {
    const each = fields.map(({ name, of }) => named(name, fieldName(of)));
    const head = `Classificacions ${ORDERS[order]}${places === null ? '' : `, ${counted(places, 'lloc', 'llocs')} cadascuna`}: ${each.join(', ')}.`;
    return pulls ? `${head} Qui hi té lloc no entra en les següents.` : head;
  },
  teams: ({ by, score, best, displace }, texts) => {
    const riders = best === 1 ? 'del millor participant' : `dels ${texts.number(best)} millors participants`;
    const scores = {
      'sum-time': `suma dels temps ${riders}`,
      'sum-place': `suma dels llocs ${riders}${displace ? ', comptats entre equips complets' : ''}`,
      'nth-time': `temps del participant núm. ${texts.number(best)}`,
      laps: `voltes ${riders}`,
    };
    return `Equips (${by === 'team' ? 'mateix equip' : 'mateix club'}): ${scores[score]}.`;
  },
};

const ROLES = {
  line: 'línia',
  start: 'sortida',
  split: 'parcial',
  finish: 'arribada',
  ignore: 'no compta',
} as const;

const ORDERS = { gun: 'per temps oficial', chip: 'per temps net', 'best-lap': 'per millor volta' } as const;

const GENDERS = { f: 'dones', m: 'homes', x: 'no binari' } as const;

type Passage = RuleMessages['course']['passages'][number];

function limits({ distance, not_before, cut_off }: Passage, texts: Writer): readonly string[] {
  return [
    ...(distance === null ? [] : [metres(distance, texts)]),
    ...(not_before === 0 ? [] : [`no abans de ${durationName(not_before, texts)}`]),
    ...(cut_off === null ? [] : [`tall ${durationName(cut_off, texts)}`]),
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
  const by = on === 'year' ? 'per any de naixement' : 'el dia de la cursa';
  if (from === null && to === null) return 'qualsevol edat';
  if (from === null) return `fins a ${to} anys ${by}`;
  return to === null ? `${from} anys o més ${by}` : `de ${from} a ${to} anys ${by}`;
}

/** `800 m`, `2,5 km`. */
function metres(distance: number, texts: Writer): string {
  return distance < 1_000 ? `${distance} m` : `${texts.number(distance / 1_000)} km`;
}
