import type { RuleMessages } from '../../domain/model/rule.messages';
import type { RulesProblemMessages } from '../../domain/model/rules-problem.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName, exactDuration } from './durations';
import { eventRuleTexts } from './event-rules';

const EVERYONE_ELSE = 'Els altres acaben en el seu pas següent per la línia després del líder de la seva categoria.';
const READS = { first: 'primera lectura', strongest: 'lectura més forta', last: 'última lectura' } as const;

/** The rules of a race, for screens and exports. */
export const ruleTexts: MessageTexts<RuleMessages> = {
  'finish-laps': ({ laps }) => `Distància: ${lapCount(laps)}. Els doblats completen totes les voltes.`,
  'finish-with-leader': ({ laps }) => `Distància: ${lapCount(laps)}. ${EVERYONE_ELSE}`,
  'finish-after-time': ({ duration, laps }, texts) => {
    const more = laps === 0 ? '' : ` i en fa ${laps} més`;
    return `Després de ${durationName(duration, texts)}, el líder de cada categoria acaba la volta en curs${more}. ${EVERYONE_ELSE}`;
  },
  'finish-hard-stop': ({ duration }, texts) =>
    `Durada: ${durationName(duration, texts)}. Els passos posteriors no compten. Guanya qui fa més voltes; a igualtat de voltes, qui ha fet abans l’últim pas.`,
  'mass-start': 'Tothom surt amb la sortida general.',
  waves: ({ waves }, texts) =>
    `Sortides després de la sortida general: ${lateStarts(waves, texts)}. Les altres categories surten amb la sortida general.`,
  'start-list': ({ waves }, texts) =>
    `Cada participant surt a la seva hora de la llista de sortida. Sense hora, surt ${atGun(waves, texts)}.`,
  'start-crossing': ({ waves, points }, texts) => {
    const where = points.length === 0 ? 'per primera vegada per la línia' : `per ${texts.list(points)}`;
    return `Cada participant surt quan passa ${where}. Qui no hi és llegit surt ${atGun(waves, texts)}.`;
  },
  'start-first-read': 'Cada participant surt amb la seva primera lectura en qualsevol punt.',
  'first-crossing-is-lap': 'Primer pas després de la sortida: fi de la volta 1.',
  'first-crossing-is-start': ({ window }, texts) =>
    `Últim pas fins a ${durationName(window, texts)} després de la sortida: inici de la volta 1 (temps net); fins llavors no acaba cap volta. Qui no el té surt amb la sortida general.`,
  'min-lap': ({ span }, texts) =>
    span === 0
      ? 'Cada lectura compta com un pas.'
      : `Les lectures repetides en menys de ${durationName(span, texts)} s’ignoren (temps mínim per volta).`,
  'min-lap-from-start': ({ span }, texts) =>
    `Les lectures fins a ${durationName(span, texts)} després de la sortida d’un participant no tanquen volta.`,
  'counts-before-gun': 'Mentre no hi ha hora de sortida, també compten els passos anteriors a la sortida.',
  'crossing-time': ({ read, gap }, texts) =>
    read === 'first'
      ? 'Hora presa de: primera lectura.'
      : `Hora presa de: ${READS[read]}, entre lectures separades ${durationName(gap, texts)} com a màxim.`,
  'parked-tags': ({ after, pause }, texts) =>
    `Un xip llegit durant ${durationName(after, texts)} sense una pausa de ${durationName(pause, texts)} compta una vegada (xip immòbil).`,
  'tag-rule': ({ prefix, number, last }, texts) =>
    `Un xip sense assignar${prefix === '' ? '' : ` que comença per ${prefix}`} és del participant el dorsal del qual ${bibInTag(last, prefix, texts)}${number === 'hex' ? ', com a nombre hexadecimal' : ''}.`,
  'ranked-by-gun': ({ waves }) =>
    waves ? 'Ordre per temps oficial; les onades, des de la seva pròpia sortida.' : 'Ordre per temps oficial.',
  'ranked-by-chip': 'Ordre per temps net; qui no té sortida per xip, per temps oficial.',
  'unfinished-places': 'Qui no acaba també té lloc, segons les seves voltes.',
  ...eventRuleTexts,
  'earlier-edition': 'Els resultats es calculen amb les regles de la versió que va crear aquesta cursa.',
};

/** Which characters of a tag are the bib. */
function bibInTag(last: number | null, prefix: string, texts: Writer): string {
  if (last === null) return prefix === '' ? 'és el xip sencer' : 'és el que segueix';
  return last === 1 ? 'és l’últim caràcter' : `són els últims ${texts.number(last)} caràcters`;
}

type LateWaves = RuleMessages['waves']['waves'];

function lateStarts(waves: LateWaves, texts: Writer): string {
  return waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)}`).join(', ');
}

function atGun(waves: LateWaves, texts: Writer): string {
  return waves.length === 0
    ? 'amb la sortida general'
    : `amb la sortida general (${waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)} després`).join(', ')})`;
}

function lapCount(laps: number): string {
  return counted(laps, 'volta', 'voltes');
}

/** Names of the rules at the beginning of a sentence; one that is not here has its field name. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  totalLaps: 'El nombre de voltes',
  minLap: 'El temps mínim per volta',
  finish: 'La regla d’arribada',
  duration: 'La durada de la cursa',
  lapsAfterTime: 'El nombre de voltes després del temps',
  firstCrossing: 'El significat del primer pas',
  startWindow: 'El marge de sortida',
  crossingTime: 'La lectura que dona l’hora',
  minLapFromStart: 'La regla de comptar el temps mínim des de la sortida',
  countsBeforeGun: 'La regla dels passos anteriors a la sortida',
  unfinishedPlaces: 'La regla dels llocs de qui no acaba',
  starts: 'El que dona la sortida a un participant',
  lapDistance: 'La longitud de la volta',
  firstLapDistance: 'La longitud de la primera volta',
  stayGap: 'La pausa més llarga entre lectures d’un mateix pas',
  tagRule: 'La regla dels xips sense assignar',
  parkedAfter: 'El temps després del qual un xip és immòbil',
  edition: 'L’edició de les regles',
  rankedBy: 'El temps que ordena',
  decimals: 'El nombre de decimals',
};

const LIST_NAMES = {
  waves: { one: 'Onada', all: 'Onades' },
  terms: { one: 'Categoria', all: 'Categories amb regles pròpies' },
  points: { one: 'Punt de cronometratge', all: 'Punts de cronometratge' },
  course: { one: 'Punt de pas', all: 'Punts de pas del recorregut' },
  segments: { one: 'Tram', all: 'Trams' },
  classifications: { one: 'Classificació', all: 'Classificacions' },
  teams: { one: 'Classificació per equips', all: 'Classificació per equips' },
} as const;

/** Members of an item within a sentence; one that is not here has its name in the model. */
const MEMBER_NAMES: Readonly<Record<string, string>> = {
  name: 'el nom',
  category: 'la categoria',
  categories: 'la llista de categories',
  role: 'la funció',
  readers: 'un lector',
  distance: 'la distància',
  notBefore: 'el temps mínim',
  cutOff: 'el tall',
  from: 'l’inici',
  to: 'el final',
  order: 'el criteri d’ordre',
  places: 'el nombre de llocs',
  gender: 'el sexe',
  age: 'l’edat',
  by: 'el que forma un equip',
  best: 'el nombre de participants que puntuen',
};

/** Values that no rule can have. */
export const rulesProblemTexts: MessageTexts<RulesProblemMessages> = {
  'tag-prefix': 'El començament dels xips pot tenir com a màxim 64 xifres hexadecimals (0 a 9, A a F).',
  'not-in-range': ({ field, from, to, unit }, texts) =>
    `${FIELD_NAMES[field] ?? field} ha de ser un nombre enter de ${texts.number(from)} a ${texts.number(to)}${unit === 'ms' ? ' mil·lisegons' : ''}.`,
  'not-an-option': ({ field, options }) => `${FIELD_NAMES[field] ?? field} ha de ser un d’aquests valors: ${options.join(', ')}.`,
  'not-a-list': ({ list }) => `${LIST_NAMES[list].all}: ha de ser una llista.`,
  'too-many-items': ({ list, max }) => `${LIST_NAMES[list].all}: n’hi ha més de ${max}. Treure’n alguns elements.`,
  'repeated-item': ({ list, item, name }) => `${LIST_NAMES[list].one} ${item}: ja existeix el nom ${name}. Donar-li un altre nom.`,
  'item-text': ({ list, item, member, max }) =>
    `${LIST_NAMES[list].one} ${item}: falta ${MEMBER_NAMES[member] ?? member} o passa de ${max} caràcters.`,
  'item-number': ({ list, item, member, from, to, unit }, texts) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} ha de ser un nombre enter de ${texts.number(from)} a ${texts.number(to)}${unit === 'ms' ? ' mil·lisegons' : ''}.`,
  'item-option': ({ list, item, member, options }) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} ha de ser un d’aquests valors: ${options.join(', ')}.`,
  'repeated-reader': ({ item, other, reader }) =>
    `Punt de cronometratge ${item}: el lector ${reader} ja és al punt ${other}. Treure’l d’un dels dos.`,
  'unknown-point': ({ list, item, point, known }, texts) =>
    `${LIST_NAMES[list].one} ${item}: no existeix el punt de cronometratge ${point}. ${known.length === 0 ? 'Introduir primer els punts de cronometratge.' : `Triar-ne un: ${texts.list(known)}.`}`,
  'passage-order': ({ passage }) =>
    `El punt de pas ${passage} pot ser anterior a un altre que és abans. Introduir un temps mínim més gran.`,
  'course-end': ({ point }) => `El recorregut acaba a ${point}, on no acaba cap volta. Ha d’acabar a la línia o en una arribada.`,
  'age-range': ({ item, from, to }) => `Classificació ${item}: ningú no té de ${from} a ${to} anys. Posar primer l’edat més baixa.`,
  'waves-not-a-list': 'Onades: ha de ser una llista.',
  'too-many-waves': ({ max }) => `Hi ha més de ${max} onades. Donar el mateix nom a les categories que surten juntes.`,
  'repeated-wave': ({ wave, category }) => `Onada ${wave}: ${category} ja té onada. Treure’n una de les dues.`,
  'wave-category': ({ wave, max }) =>
    `L’onada ${wave} no té categoria. Introduir la categoria dels seus participants, de ${max} caràcters com a màxim.`,
  'wave-start': ({ wave, max }, texts) =>
    `Onada ${wave}: la sortida ha de ser un nombre enter de 0 a ${texts.number(max)} mil·lisegons després de la sortida general.`,
};
