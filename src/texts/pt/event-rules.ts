import type { FieldFilter } from '../../domain/model/classifications';
import type { RuleMessages } from '../../domain/model/rule.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName } from './durations';

type EventRule = 'lap-distance' | 'category-rules' | 'points' | 'course' | 'segments' | 'classifications' | 'teams';

/** Rules of an event beyond one line and one rule, for screens and exports. */
export const eventRuleTexts: MessageTexts<Pick<RuleMessages, EventRule>> = {
  'lap-distance': ({ lap, first }, texts) => {
    const of = lap === null ? 'Distância da volta: desconhecida' : `Distância da volta: ${metres(lap, texts)}`;
    return first === null ? `${of}.` : `${of}; primeira volta: ${metres(first, texts)}.`;
  },
  'category-rules': ({ categories, rules }, texts) =>
    `${texts.list(categories)}: ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`,
  points: ({ points }, texts) => {
    const each = points.map(
      ({ name, role, readers }) => `${name} (${ROLES[role]}${readers.length === 0 ? '' : `: ${readers.join(', ')}`})`,
    );
    return `Pontos de controlo: ${texts.list(each)}.`;
  },
  course: ({ category, passages }, texts) => {
    const of = category === '' ? 'Percurso' : `Percurso de ${category}`;
    const each = passages.map((passage) => `${passage.name}${inBrackets(limits(passage, texts))}`);
    return each.length === 0 ? `${of}: só a linha.` : `${of}: ${each.join(', ')}.`;
  },
  segments: ({ segments }, texts) => {
    const isSum = segments.some(({ counts }) => counts);
    const each = segments.map(({ name, from, to, counts }) => `${name} de ${from} a ${to}${counts || !isSum ? '' : ' (não conta)'}`);
    return `Segmentos: ${texts.list(each)}.${isSum ? ' O tempo é a soma dos segmentos que contam.' : ''}`;
  },
  classifications: ({ order, places, pulls, fields }) => {
    const each = fields.map(({ name, of }) => named(name, fieldName(of)));
    const head = `Classificações ${ORDERS[order]}${places === null ? '' : `, ${counted(places, 'lugar', 'lugares')} em cada uma`}: ${each.join(', ')}.`;
    return pulls ? `${head} Quem aí tem lugar fica fora das classificações seguintes.` : head;
  },
  teams: ({ by, score, best, displace }, texts) => {
    const riders = best === 1 ? 'do melhor participante' : `dos ${texts.number(best)} melhores participantes`;
    const scores = {
      'sum-time': `soma dos tempos ${riders}`,
      'sum-place': `soma dos lugares ${riders}${displace ? ', contados entre equipas completas' : ''}`,
      'nth-time': `tempo do participante número ${texts.number(best)}`,
      laps: `voltas ${riders}`,
    };
    return `Equipas (${by === 'team' ? 'mesma equipa' : 'mesmo clube'}): ${scores[score]}.`;
  },
};

const ROLES = {
  line: 'linha',
  start: 'partida',
  split: 'parcial',
  finish: 'meta',
  ignore: 'não conta',
} as const;

const ORDERS = { gun: 'por tempo oficial', chip: 'por tempo líquido', 'best-lap': 'por melhor volta' } as const;

const GENDERS = { f: 'feminino', m: 'masculino', x: 'não binário' } as const;

type Passage = RuleMessages['course']['passages'][number];

function limits({ distance, not_before, cut_off }: Passage, texts: Writer): readonly string[] {
  return [
    ...(distance === null ? [] : [metres(distance, texts)]),
    ...(not_before === 0 ? [] : [`não antes de ${durationName(not_before, texts)}`]),
    ...(cut_off === null ? [] : [`tempo limite ${durationName(cut_off, texts)}`]),
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
  const by = on === 'year' ? 'pelo ano de nascimento' : 'no dia da prova';
  if (from === null && to === null) return 'qualquer idade';
  if (from === null) return `até ${to} anos ${by}`;
  return to === null ? `${from} anos ou mais ${by}` : `${from} a ${to} anos ${by}`;
}

/** `800 m`, `2,5 km`. */
function metres(distance: number, texts: Writer): string {
  return distance < 1_000 ? `${distance} m` : `${texts.number(distance / 1_000)} km`;
}
