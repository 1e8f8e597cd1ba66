import type { FieldFilter } from '../../domain/model/classifications';
import type { RuleMessages } from '../../domain/model/rule.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName } from './durations';

type EventRule = 'lap-distance' | 'category-rules' | 'points' | 'course' | 'segments' | 'classifications' | 'teams';

/** Rules of an event beyond one line and one rule, for screens and exports. */
export const eventRuleTexts: MessageTexts<Pick<RuleMessages, EventRule>> = {
  'lap-distance': ({ lap, first }, texts) => {
    const of = lap === null ? 'Longueur du tour : inconnue' : `Longueur du tour : ${metres(lap, texts)}`;
    return first === null ? `${of}.` : `${of} ; premier tour : ${metres(first, texts)}.`;
  },
  'category-rules': ({ categories, rules }, texts) =>
    `${texts.list(categories)} : ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`,
  points: ({ points }, texts) => {
    const each = points.map(
      ({ name, role, readers }) => `${name} (${ROLES[role]}${readers.length === 0 ? '' : ` : ${readers.join(', ')}`})`,
    );
    return `Points de chronométrage : ${texts.list(each)}.`;
  },
  course: ({ category, passages }, texts) => {
    const of = category === '' ? 'Parcours' : `Parcours de ${category}`;
    const each = passages.map((passage) => `${passage.name}${inBrackets(limits(passage, texts))}`);
    return each.length === 0 ? `${of} : la ligne seule.` : `${of} : ${each.join(', ')}.`;
  },
  segments: ({ segments }, texts) => {
    const isSum = segments.some(({ counts }) => counts);
    const each = segments.map(({ name, from, to, counts }) => `${name} de ${from} à ${to}${counts || !isSum ? '' : ' (ne compte pas)'}`);
    return `Sections : ${texts.list(each)}.${isSum ? ' Le temps est la somme des sections qui comptent.' : ''}`;
  },
  classifications: ({ order, places, pulls, fields }) => {
    const each = fields.map(({ name, of }) => named(name, fieldName(of)));
    const head = `Classements ${ORDERS[order]}${places === null ? '' : `, ${counted(places, 'place', 'places')} chacun`} : ${each.join(', ')}.`;
    return pulls ? `${head} Un participant qui y est classé ne figure pas dans les classements suivants.` : head;
  },
  teams: ({ by, score, best, displace }, texts) => {
    const riders = best === 1 ? 'du meilleur participant' : `des ${texts.number(best)} meilleurs participants`;
    const scores = {
      'sum-time': `somme des temps ${riders}`,
      'sum-place': `somme des places ${riders}${displace ? ', comptées entre équipes complètes' : ''}`,
      'nth-time': `temps du participant n° ${texts.number(best)}`,
      laps: `tours ${riders}`,
    };
    return `Équipes (${by === 'team' ? 'même équipe' : 'même club'}) : ${scores[score]}.`;
  },
};

const ROLES = {
  line: 'ligne',
  start: 'départ',
  split: 'intermédiaire',
  finish: 'arrivée',
  ignore: 'ne compte pas',
} as const;

const ORDERS = { gun: 'au temps officiel', chip: 'au temps réel', 'best-lap': 'au meilleur tour' } as const;

const GENDERS = { f: 'femmes', m: 'hommes', x: 'non binaire' } as const;

type Passage = RuleMessages['course']['passages'][number];

function limits({ distance, not_before, cut_off }: Passage, texts: Writer): readonly string[] {
  return [
    ...(distance === null ? [] : [metres(distance, texts)]),
    ...(not_before === 0 ? [] : [`pas avant ${durationName(not_before, texts)}`]),
    ...(cut_off === null ? [] : [`barrière horaire ${durationName(cut_off, texts)}`]),
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
    ...(field === undefined ? [] : [`${field.name} : ${field.is}`]),
  ].join(', ');
}

function ageName({ from, to, on }: NonNullable<FieldFilter['age']>): string {
  const by = on === 'year' ? 'selon l’année de naissance' : 'le jour de la course';
  if (from === null && to === null) return 'tous âges';
  if (from === null) return `jusqu’à ${to} ans ${by}`;
  return to === null ? `${from} ans et plus ${by}` : `de ${from} à ${to} ans ${by}`;
}

/** `800 m`, `2,5 km`. */
function metres(distance: number, texts: Writer): string {
  return distance < 1_000 ? `${distance} m` : `${texts.number(distance / 1_000)} km`;
}
