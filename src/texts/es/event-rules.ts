import type { FieldFilter } from '../../domain/model/classifications';
import type { RuleMessages } from '../../domain/model/rule.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName } from './durations';

type EventRule = 'lap-distance' | 'category-rules' | 'points' | 'course' | 'segments' | 'classifications' | 'teams';

/** Rules of an event beyond one line and one rule, for screens and exports. */
export const eventRuleTexts: MessageTexts<Pick<RuleMessages, EventRule>> = {
  'lap-distance': ({ lap, first }, texts) => {
    const of = lap === null ? 'Longitud de la vuelta: desconocida' : `Longitud de la vuelta: ${metres(lap, texts)}`;
    return first === null ? `${of}.` : `${of}; primera vuelta: ${metres(first, texts)}.`;
  },
  'category-rules': ({ categories, rules }, texts) =>
    `${texts.list(categories)}: ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`,
  points: ({ points }, texts) => {
    const each = points.map(
      ({ name, role, readers }) => `${name} (${ROLES[role]}${readers.length === 0 ? '' : `: ${readers.join(', ')}`})`,
    );
    return `Puntos de control: ${texts.list(each)}.`;
  },
  course: ({ category, passages }, texts) => {
    const of = category === '' ? 'Recorrido' : `Recorrido de ${category}`;
    const each = passages.map((passage) => `${passage.name}${inBrackets(limits(passage, texts))}`);
    return each.length === 0 ? `${of}: solo la línea.` : `${of}: ${each.join(', ')}.`;
  },
  segments: ({ segments }, texts) => {
    const isSum = segments.some(({ counts }) => counts);
    const each = segments.map(({ name, from, to, counts }) => `${name} de ${from} a ${to}${counts || !isSum ? '' : ' (no cuenta)'}`);
    return `Tramos: ${texts.list(each)}.${isSum ? ' El tiempo es la suma de los tramos que cuentan.' : ''}`;
  },
  classifications: ({ order, places, pulls, fields }) => {
    const each = fields.map(({ name, of }) => named(name, fieldName(of)));
    const head = `Clasificaciones ${ORDERS[order]}${places === null ? '' : `, ${counted(places, 'puesto', 'puestos')} cada una`}: ${each.join(', ')}.`;
    return pulls ? `${head} Quien tiene puesto en ellas no entra en las siguientes.` : head;
  },
  teams: ({ by, score, best, displace }, texts) => {
    const riders = best === 1 ? 'del mejor participante' : `de los ${texts.number(best)} mejores participantes`;
    const scores = {
      'sum-time': `suma de los tiempos ${riders}`,
      'sum-place': `suma de los puestos ${riders}${displace ? ', contados entre equipos completos' : ''}`,
      'nth-time': `tiempo del participante n.º ${texts.number(best)}`,
      laps: `vueltas ${riders}`,
    };
    return `Equipos (${by === 'team' ? 'mismo equipo' : 'mismo club'}): ${scores[score]}.`;
  },
};

const ROLES = {
  line: 'línea',
  start: 'salida',
  split: 'parcial',
  finish: 'meta',
  ignore: 'no cuenta',
} as const;

const ORDERS = { gun: 'por tiempo oficial', chip: 'por tiempo neto', 'best-lap': 'por mejor vuelta' } as const;

const GENDERS = { f: 'mujeres', m: 'hombres', x: 'no binario' } as const;

type Passage = RuleMessages['course']['passages'][number];

function limits({ distance, not_before, cut_off }: Passage, texts: Writer): readonly string[] {
  return [
    ...(distance === null ? [] : [metres(distance, texts)]),
    ...(not_before === 0 ? [] : [`no antes de ${durationName(not_before, texts)}`]),
    ...(cut_off === null ? [] : [`corte ${durationName(cut_off, texts)}`]),
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
  const by = on === 'year' ? 'por año de nacimiento' : 'el día de la carrera';
  if (from === null && to === null) return 'cualquier edad';
  if (from === null) return `hasta ${to} años ${by}`;
  return to === null ? `${from} años o más ${by}` : `de ${from} a ${to} años ${by}`;
}

/** `800 m`, `2,5 km`. */
function metres(distance: number, texts: Writer): string {
  return distance < 1_000 ? `${distance} m` : `${texts.number(distance / 1_000)} km`;
}
