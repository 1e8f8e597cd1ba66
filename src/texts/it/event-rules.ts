import type { FieldFilter } from '../../domain/model/classifications';
import type { RuleMessages } from '../../domain/model/rule.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName } from './durations';

type EventRule = 'lap-distance' | 'category-rules' | 'points' | 'course' | 'segments' | 'classifications' | 'teams';

/** Rules of an event beyond one line and one rule, for screens and exports. */
export const eventRuleTexts: MessageTexts<Pick<RuleMessages, EventRule>> = {
  'lap-distance': ({ lap, first }, texts) => {
    const of = lap === null ? 'Lunghezza del giro: sconosciuta' : `Lunghezza del giro: ${metres(lap, texts)}`;
    return first === null ? `${of}.` : `${of}; primo giro: ${metres(first, texts)}.`;
  },
  'category-rules': ({ categories, rules }, texts) =>
    `${texts.list(categories)}: ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`,
  points: ({ points }, texts) => {
    const each = points.map(
      ({ name, role, readers }) => `${name} (${ROLES[role]}${readers.length === 0 ? '' : `: ${readers.join(', ')}`})`,
    );
    return `Punti di rilevamento: ${texts.list(each)}.`;
  },
  course: ({ category, passages }, texts) => {
    const of = category === '' ? 'Percorso' : `Percorso di ${category}`;
    const each = passages.map((passage) => `${passage.name}${inBrackets(limits(passage, texts))}`);
    return each.length === 0 ? `${of}: solo la linea.` : `${of}: ${each.join(', ')}.`;
  },
  segments: ({ segments }, texts) => {
    const isSum = segments.some(({ counts }) => counts);
    const each = segments.map(({ name, from, to, counts }) => `${name} da ${from} a ${to}${counts || !isSum ? '' : ' (non conta)'}`);
    return `Tratti: ${texts.list(each)}.${isSum ? ' Il tempo è la somma dei tratti che contano.' : ''}`;
  },
  classifications: ({ order, places, pulls, fields }) => {
    const each = fields.map(({ name, of }) => named(name, fieldName(of)));
    const head = `Classifiche ${ORDERS[order]}${places === null ? '' : `, ${counted(places, 'posizione', 'posizioni')} ciascuna`}: ${each.join(', ')}.`;
    return pulls ? `${head} Chi vi è classificato non compare nelle classifiche successive.` : head;
  },
  teams: ({ by, score, best, displace }, texts) => {
    const riders = best === 1 ? 'del miglior partecipante' : `dei migliori ${texts.number(best)} partecipanti`;
    const scores = {
      'sum-time': `somma dei tempi ${riders}`,
      'sum-place': `somma delle posizioni ${riders}${displace ? ', contate fra le squadre complete' : ''}`,
      'nth-time': `tempo del partecipante numero ${texts.number(best)}`,
      laps: `giri ${riders}`,
    };
    return `Squadre (${by === 'team' ? 'stessa squadra' : 'stessa società'}): ${scores[score]}.`;
  },
};

const ROLES = {
  line: 'linea',
  start: 'partenza',
  split: 'intermedio',
  finish: 'arrivo',
  ignore: 'non conta',
} as const;

const ORDERS = { gun: 'per tempo gara', chip: 'per real time', 'best-lap': 'per miglior giro' } as const;

const GENDERS = { f: 'donne', m: 'uomini', x: 'non binario' } as const;

type Passage = RuleMessages['course']['passages'][number];

function limits({ distance, not_before, cut_off }: Passage, texts: Writer): readonly string[] {
  return [
    ...(distance === null ? [] : [metres(distance, texts)]),
    ...(not_before === 0 ? [] : [`non prima di ${durationName(not_before, texts)}`]),
    ...(cut_off === null ? [] : [`tempo massimo ${durationName(cut_off, texts)}`]),
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
  const by = on === 'year' ? 'per anno di nascita' : 'il giorno della gara';
  if (from === null && to === null) return 'tutte le età';
  if (from === null) return `fino a ${to} anni ${by}`;
  return to === null ? `da ${from} anni in su ${by}` : `da ${from} a ${to} anni ${by}`;
}

/** `800 m`, `2,5 km`. */
function metres(distance: number, texts: Writer): string {
  return distance < 1_000 ? `${distance} m` : `${texts.number(distance / 1_000)} km`;
}
