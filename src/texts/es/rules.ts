import type { RuleMessages } from '../../domain/model/rule.messages';
import type { RulesProblemMessages } from '../../domain/model/rules-problem.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName, exactDuration } from './durations';
import { eventRuleTexts } from './event-rules';

const EVERYONE_ELSE = 'Los demás terminan en su siguiente paso por la línea tras el líder de su categoría.';
const READS = { first: 'primera lectura', strongest: 'lectura más fuerte', last: 'última lectura' } as const;

/** The rules of a race, for screens and exports. */
export const ruleTexts: MessageTexts<RuleMessages> = {
  'finish-laps': ({ laps }) => `Distancia: ${lapCount(laps)}. Los doblados completan todas las vueltas.`,
  'finish-with-leader': ({ laps }) => `Distancia: ${lapCount(laps)}. ${EVERYONE_ELSE}`,
  'finish-after-time': ({ duration, laps }, texts) => {
    const more = laps === 0 ? '' : ` y da ${laps} más`;
    return `Tras ${durationName(duration, texts)}, el líder de cada categoría termina la vuelta en curso${more}. ${EVERYONE_ELSE}`;
  },
  'finish-hard-stop': ({ duration }, texts) =>
    `Duración: ${durationName(duration, texts)}. Los pasos posteriores no cuentan. Gana quien da más vueltas; a igualdad de vueltas, quien hizo antes el último paso.`,
  'mass-start': 'Todos salen con la salida general.',
  waves: ({ waves }, texts) =>
    `Salidas tras la salida general: ${lateStarts(waves, texts)}. Las demás categorías salen con la salida general.`,
  'start-list': ({ waves }, texts) => `Cada participante sale a su hora de la lista de salida. Sin hora, sale ${atGun(waves, texts)}.`,
  'start-crossing': ({ waves, points }, texts) => {
    const where = points.length === 0 ? 'por primera vez por la línea' : `por ${texts.list(points)}`;
    return `Cada participante sale cuando pasa ${where}. Quien no es leído allí sale ${atGun(waves, texts)}.`;
  },
  'start-first-read': 'Cada participante sale con su primera lectura en cualquier punto.',
  'first-crossing-is-lap': 'Primer paso tras la salida: fin de la vuelta 1.',
  'first-crossing-is-start': ({ window }, texts) =>
    `Último paso hasta ${durationName(window, texts)} después de la salida: inicio de la vuelta 1 (tiempo neto); hasta entonces no termina ninguna vuelta. Quien no lo tiene sale con la salida general.`,
  'min-lap': ({ span }, texts) =>
    span === 0
      ? 'Cada lectura cuenta como un paso.'
      : `Las lecturas repetidas en menos de ${durationName(span, texts)} se ignoran (tiempo mínimo por vuelta).`,
  'min-lap-from-start': ({ span }, texts) =>
    `Las lecturas hasta ${durationName(span, texts)} después de la salida de un participante no cierran vuelta.`,
  'counts-before-gun': 'Mientras no haya hora de salida, también cuentan los pasos anteriores a la salida.',
  'crossing-time': ({ read, gap }, texts) =>
    read === 'first'
      ? 'Hora tomada de: primera lectura.'
      : `Hora tomada de: ${READS[read]}, entre lecturas separadas ${durationName(gap, texts)} como máximo.`,
  'parked-tags': ({ after, pause }, texts) =>
    `Un chip leído durante ${durationName(after, texts)} sin una pausa de ${durationName(pause, texts)} cuenta una vez (chip inmóvil).`,
  'tag-rule': ({ prefix, number, last }, texts) =>
    `Un chip sin asignar${prefix === '' ? '' : ` que empieza por ${prefix}`} es del participante cuyo dorsal ${bibInTag(last, prefix, texts)}${number === 'hex' ? ', como número hexadecimal' : ''}.`,
  'ranked-by-gun': ({ waves }) => (waves ? 'Orden por tiempo oficial; las oleadas, desde su propia salida.' : 'Orden por tiempo oficial.'),
  'ranked-by-chip': 'Orden por tiempo neto; quien no tiene salida por chip, por tiempo oficial.',
  'unfinished-places': 'Quien no termina también tiene puesto, según sus vueltas.',
  ...eventRuleTexts,
  'earlier-edition': 'Los resultados se calculan con las reglas de la versión que creó esta carrera.',
};

/** Which characters of a tag are the bib. */
function bibInTag(last: number | null, prefix: string, texts: Writer): string {
  if (last === null) return prefix === '' ? 'es el chip entero' : 'es lo que sigue';
  return last === 1 ? 'es su último carácter' : `son sus últimos ${texts.number(last)} caracteres`;
}

type LateWaves = RuleMessages['waves']['waves'];

function lateStarts(waves: LateWaves, texts: Writer): string {
  return waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)}`).join(', ');
}

function atGun(waves: LateWaves, texts: Writer): string {
  return waves.length === 0
    ? 'con la salida general'
    : `con la salida general (${waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)} después`).join(', ')})`;
}

function lapCount(laps: number): string {
  return counted(laps, 'vuelta', 'vueltas');
}

/** Names of the rules at the beginning of a sentence; one that is not here has its field name. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  totalLaps: 'El número de vueltas',
  minLap: 'El tiempo mínimo por vuelta',
  finish: 'La regla de llegada',
  duration: 'La duración de la carrera',
  lapsAfterTime: 'El número de vueltas tras el tiempo',
  firstCrossing: 'El significado del primer paso',
  startWindow: 'El margen de salida',
  crossingTime: 'La lectura que da la hora',
  minLapFromStart: 'La regla de contar el tiempo mínimo desde la salida',
  countsBeforeGun: 'La regla de los pasos anteriores a la salida',
  unfinishedPlaces: 'La regla de los puestos de quien no termina',
  starts: 'Lo que da la salida a un participante',
  lapDistance: 'La longitud de la vuelta',
  firstLapDistance: 'La longitud de la primera vuelta',
  stayGap: 'La mayor pausa entre lecturas de un mismo paso',
  tagRule: 'La regla de los chips sin asignar',
  parkedAfter: 'El tiempo tras el que un chip está inmóvil',
  edition: 'La edición de las reglas',
  rankedBy: 'El tiempo que ordena',
  decimals: 'El número de decimales',
};

const LIST_NAMES = {
  waves: { one: 'Oleada', all: 'Oleadas' },
  terms: { one: 'Categoría', all: 'Categorías con reglas propias' },
  points: { one: 'Punto de control', all: 'Puntos de control' },
  course: { one: 'Punto de paso', all: 'Puntos de paso del recorrido' },
  segments: { one: 'Tramo', all: 'Tramos' },
  classifications: { one: 'Clasificación', all: 'Clasificaciones' },
  teams: { one: 'Clasificación por equipos', all: 'Clasificación por equipos' },
} as const;

/** Members of an item within a sentence; one that is not here has its name in the model. */
const MEMBER_NAMES: Readonly<Record<string, string>> = {
  name: 'el nombre',
  category: 'la categoría',
  categories: 'la lista de categorías',
  role: 'la función',
  readers: 'un lector',
  distance: 'la distancia',
  notBefore: 'el tiempo mínimo',
  cutOff: 'el corte',
  from: 'el inicio',
  to: 'el final',
  order: 'el criterio de orden',
  places: 'el número de puestos',
  gender: 'el sexo',
  age: 'la edad',
  by: 'lo que forma un equipo',
  best: 'el número de participantes que puntúan',
};

/** Values that no rule can have. */
export const rulesProblemTexts: MessageTexts<RulesProblemMessages> = {
  'tag-prefix': 'El comienzo de los chips puede tener como máximo 64 cifras hexadecimales (0 a 9, A a F).',
  'not-in-range': ({ field, from, to, unit }, texts) =>
    `${FIELD_NAMES[field] ?? field} debe ser un número entero de ${texts.number(from)} a ${texts.number(to)}${unit === 'ms' ? ' milisegundos' : ''}.`,
  'not-an-option': ({ field, options }) => `${FIELD_NAMES[field] ?? field} debe ser uno de estos valores: ${options.join(', ')}.`,
  'not-a-list': ({ list }) => `${LIST_NAMES[list].all}: debe ser una lista.`,
  'too-many-items': ({ list, max }) => `${LIST_NAMES[list].all}: hay más de ${max}. Quitar algunos elementos.`,
  'repeated-item': ({ list, item, name }) => `${LIST_NAMES[list].one} ${item}: ya existe el nombre ${name}. Darle otro nombre.`,
  'item-text': ({ list, item, member, max }) =>
    `${LIST_NAMES[list].one} ${item}: falta ${MEMBER_NAMES[member] ?? member} o supera los ${max} caracteres.`,
  'item-number': ({ list, item, member, from, to, unit }, texts) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} debe ser un número entero de ${texts.number(from)} a ${texts.number(to)}${unit === 'ms' ? ' milisegundos' : ''}.`,
  'item-option': ({ list, item, member, options }) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} debe ser uno de estos valores: ${options.join(', ')}.`,
  'repeated-reader': ({ item, other, reader }) =>
    `Punto de control ${item}: el lector ${reader} ya está en el punto ${other}. Quitarlo de uno de los dos.`,
  'unknown-point': ({ list, item, point, known }, texts) =>
    `${LIST_NAMES[list].one} ${item}: no existe el punto de control ${point}. ${known.length === 0 ? 'Introducir primero los puntos de control.' : `Elegir uno de estos: ${texts.list(known)}.`}`,
  'passage-order': ({ passage }) =>
    `El punto de paso ${passage} puede ser anterior a otro que está antes. Introducir un tiempo mínimo mayor.`,
  'course-end': ({ point }) => `El recorrido acaba en ${point}, donde no acaba ninguna vuelta. Debe acabar en la línea o en una meta.`,
  'age-range': ({ item, from, to }) => `Clasificación ${item}: nadie tiene de ${from} a ${to} años. Poner primero la edad menor.`,
  'waves-not-a-list': 'Oleadas: debe ser una lista.',
  'too-many-waves': ({ max }) => `Hay más de ${max} oleadas. Dar el mismo nombre a las categorías que salen juntas.`,
  'repeated-wave': ({ wave, category }) => `Oleada ${wave}: ${category} ya tiene oleada. Quitar una de las dos.`,
  'wave-category': ({ wave, max }) =>
    `La oleada ${wave} no tiene categoría. Introducir la categoría de sus participantes, de ${max} caracteres como máximo.`,
  'wave-start': ({ wave, max }, texts) =>
    `Oleada ${wave}: la salida debe ser un número entero de 0 a ${texts.number(max)} milisegundos después de la salida general.`,
};
