import type { RuleMessages } from '../../domain/model/rule.messages';
import type { RulesProblemMessages } from '../../domain/model/rules-problem.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName, exactDuration } from './durations';
import { eventRuleTexts } from './event-rules';

const EVERYONE_ELSE = 'Alle anderen sind im Ziel, wenn sie nach dem Ersten ihrer Kategorie das nächste Mal über die Linie kommen.';
const READS = { first: 'erste', strongest: 'stärkste', last: 'letzte' } as const;

/** The rules of a race, for screens and exports. */
export const ruleTexts: MessageTexts<RuleMessages> = {
  'tag-rule': ({ prefix, number, last }, texts) =>
    `Ein Chip, den niemand hat${prefix === '' ? '' : ` und der mit ${prefix} beginnt`}, gehört dem Teilnehmer, dessen Startnummer ${bibInTag(last, prefix, texts)}${number === 'hex' ? ', als Hexadezimalzahl' : ''}.`,
  'finish-laps': ({ laps }) => `Renndistanz: ${lapCount(laps)}. Überrundete fahren alle Runden.`,
  'finish-with-leader': ({ laps }) => `Renndistanz: ${lapCount(laps)}. ${EVERYONE_ELSE}`,
  'finish-after-time': ({ duration, laps }, texts) => {
    const more = laps === 0 ? '' : ` und fährt noch ${laps} weitere`;
    return `Nach ${durationName(duration, texts)} beendet der Erste jeder Kategorie die laufende Runde${more}. ${EVERYONE_ELSE}`;
  },
  'finish-hard-stop': ({ duration }, texts) =>
    `Renndauer: ${durationName(duration, texts)}. Spätere Durchgänge zählen nicht. Die meisten Runden gewinnen; bei gleicher Rundenzahl der frühere letzte Durchgang.`,
  'mass-start': 'Alle starten mit dem Startschuss.',
  waves: ({ waves }, texts) =>
    `Start nach dem Startschuss: ${lateStarts(waves, texts)}. Alle anderen Kategorien starten mit dem Startschuss.`,
  'start-list': ({ waves }, texts) => `Jeder startet zu seiner Zeit auf der Startliste; ohne Startzeit ${atGun(waves, texts)}.`,
  'start-crossing': ({ waves, points }, texts) => {
    const where = points.length === 0 ? 'über der Linie' : `bei ${texts.list(points)}`;
    return `Jeder startet mit dem ersten Durchgang ${where}. Wer dort nicht gelesen wird, startet ${atGun(waves, texts)}.`;
  },
  'start-first-read': 'Jeder startet mit der ersten Lesung an einem beliebigen Messpunkt.',
  'first-crossing-is-lap': 'Erster Durchgang nach dem Start: Ende von Runde 1.',
  'first-crossing-is-start': ({ window }, texts) =>
    `Letzter Durchgang innerhalb von ${durationName(window, texts)} nach dem Start: Beginn von Runde 1 (Nettozeit); bis dahin endet keine Runde. Wer keinen hat, startet mit dem Startschuss.`,
  'min-lap': ({ span }, texts) =>
    span === 0
      ? 'Jede Lesung zählt als Durchgang.'
      : `Weitere Lesungen innerhalb von ${durationName(span, texts)} werden ignoriert (Mindestrundenzeit).`,
  'min-lap-from-start': ({ span }, texts) => `Lesungen innerhalb von ${durationName(span, texts)} nach dem Start beenden keine Runde.`,
  'counts-before-gun': 'Solange keine Startzeit gesetzt ist, zählen auch Durchgänge vor dem Start.',
  'crossing-time': ({ read, gap }, texts) =>
    read === 'first'
      ? 'Es zählt die Zeit der ersten Lesung.'
      : `Es zählt die Zeit der ${READS[read]}n Lesung, unter Lesungen mit höchstens ${durationName(gap, texts)} Abstand.`,
  'parked-tags': ({ after, pause }, texts) =>
    `Ein Chip, der ${durationName(after, texts)} lang ohne Pause von ${durationName(pause, texts)} gelesen wird, zählt einmal (liegender Chip).`,
  'ranked-by-gun': ({ waves }) => (waves ? 'Rangfolge nach Bruttozeit; Startwellen ab ihrem eigenen Start.' : 'Rangfolge nach Bruttozeit.'),
  'ranked-by-chip': 'Rangfolge nach Nettozeit; wer keinen eigenen Start hat, nach Bruttozeit.',
  'unfinished-places': 'Wer nicht ins Ziel kommt, hat ebenfalls einen Platz, nach seinen Runden.',
  ...eventRuleTexts,
  'earlier-edition': 'Die Ergebnisse werden nach den Regeln der Version berechnet, die dieses Rennen angelegt hat.',
};

type LateWaves = RuleMessages['waves']['waves'];

function lateStarts(waves: LateWaves, texts: Writer): string {
  return waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)}`).join(', ');
}

function atGun(waves: LateWaves, texts: Writer): string {
  return waves.length === 0
    ? 'mit dem Startschuss'
    : `mit dem Startschuss (${waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)} danach`).join(', ')})`;
}

function lapCount(laps: number): string {
  return counted(laps, 'Runde', 'Runden');
}

/** Names of the rules at the beginning of a sentence; one that is not here has its field name. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  totalLaps: 'Die Rundenzahl',
  minLap: 'Die Mindestrundenzeit',
  finish: 'Die Zielregel',
  duration: 'Die Renndauer',
  lapsAfterTime: 'Die Zahl der Runden nach der Zeit',
  firstCrossing: 'Die Bedeutung des ersten Durchgangs',
  startWindow: 'Das Startfenster',
  crossingTime: 'Die Lesung, deren Zeit zählt,',
  minLapFromStart: 'Ob die Mindestrundenzeit ab dem Start gilt,',
  countsBeforeGun: 'Ob Durchgänge vor dem Start zählen,',
  unfinishedPlaces: 'Ob einen Platz hat, wer nicht ins Ziel kommt,',
  starts: 'Die Regel für den Start',
  lapDistance: 'Die Rundenlänge',
  firstLapDistance: 'Die Länge der ersten Runde',
  stayGap: 'Die längste Pause zwischen Lesungen eines Durchgangs',
  tagRule: 'Die Regel für Chips, die niemand hat',
  parkedAfter: 'Die Zeit, nach der ein Chip als liegend gilt,',
  edition: 'Die Ausgabe der Regeln',
  rankedBy: 'Die Zeit der Rangfolge',
  decimals: 'Die Zahl der Nachkommastellen',
};

const LIST_NAMES = {
  waves: { one: 'Welle', all: 'Startwellen' },
  terms: { one: 'Kategorie', all: 'Kategorien mit eigenen Regeln' },
  points: { one: 'Messpunkt', all: 'Messpunkte' },
  course: { one: 'Passage', all: 'Passagen der Strecke' },
  segments: { one: 'Abschnitt', all: 'Abschnitte' },
  classifications: { one: 'Wertung', all: 'Wertungen' },
  teams: { one: 'Teamwertung', all: 'Teamwertung' },
} as const;

/** Members of an item within a sentence; one that is not here has its name in the model. */
const MEMBER_NAMES: Readonly<Record<string, string>> = {
  name: 'Name',
  category: 'Kategorie',
  categories: 'Kategorien',
  role: 'Aufgabe',
  readers: 'Lesegerät',
  distance: 'Entfernung',
  notBefore: 'früheste Zeit',
  cutOff: 'Zeitlimit',
  from: 'Anfang',
  to: 'Ende',
  order: 'Rangfolge',
  places: 'Zahl der Plätze',
  gender: 'Geschlecht',
  age: 'Alter',
  by: 'Zugehörigkeit',
  best: 'Zahl der gewerteten Teilnehmer',
};

/** Which characters of a tag are the bib. */
function bibInTag(last: number | null, prefix: string, texts: Writer): string {
  if (last === null) return prefix === '' ? 'der ganze Chip ist' : 'darauf folgt';
  return last === 1 ? 'sein letztes Zeichen ist' : `seine letzten ${texts.number(last)} Zeichen sind`;
}

/** Values that no rule can have. */
export const rulesProblemTexts: MessageTexts<RulesProblemMessages> = {
  'tag-prefix': 'Der Anfang der Chips darf höchstens 64 hexadezimale Ziffern (0 bis 9, A bis F) haben.',
  'not-in-range': ({ field, from, to, unit }, texts) =>
    `${FIELD_NAMES[field] ?? field} muss eine ganze Zahl von ${texts.number(from)} bis ${texts.number(to)}${unit === 'ms' ? ' Millisekunden' : ''} sein.`,
  'not-an-option': ({ field, options }) => `${FIELD_NAMES[field] ?? field} muss eines davon sein: ${options.join(', ')}.`,
  'not-a-list': ({ list }) => `${LIST_NAMES[list].all}: Das muss eine Liste sein.`,
  'too-many-items': ({ list, max }) => `${LIST_NAMES[list].all}: mehr als ${max}. Einige entfernen.`,
  'repeated-item': ({ list, item, name }) => `${LIST_NAMES[list].one} ${item}: Der Name ${name} ist schon vergeben. Anderen Namen wählen.`,
  'item-text': ({ list, item, member, max }) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} fehlt oder ist länger als ${max} Zeichen.`,
  'item-number': ({ list, item, member, from, to, unit }, texts) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} muss eine ganze Zahl von ${texts.number(from)} bis ${texts.number(to)}${unit === 'ms' ? ' Millisekunden' : ''} sein.`,
  'item-option': ({ list, item, member, options }) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} muss eines davon sein: ${options.join(', ')}.`,
  'repeated-reader': ({ item, other, reader }) =>
    `Messpunkt ${item}: Lesegerät ${reader} steht schon an Messpunkt ${other}. Von einem der beiden entfernen.`,
  'unknown-point': ({ list, item, point, known }, texts) =>
    `${LIST_NAMES[list].one} ${item}: Den Messpunkt ${point} gibt es nicht. ${known.length === 0 ? 'Zuerst die Messpunkte eingeben.' : `Einen davon wählen: ${texts.list(known)}.`}`,
  'passage-order': ({ passage }) => `Passage ${passage} kann früher sein als eine vor ihr. Spätere früheste Zeit eingeben.`,
  'course-end': ({ point }) => `Die Strecke endet bei ${point}, wo keine Runde endet. Sie muss an der Linie oder im Ziel enden.`,
  'age-range': ({ item, from, to }) => `Wertung ${item}: Das Alter von ${from} bis ${to} hat niemand. Zuerst das niedrigere eingeben.`,
  'waves-not-a-list': 'Startwellen: Das muss eine Liste sein.',
  'too-many-waves': ({ max }) => `Mehr als ${max} Startwellen. Kategorien, die zusammen starten, denselben Namen geben.`,
  'repeated-wave': ({ wave, category }) => `Welle ${wave}: ${category} hat schon eine Welle. Eine der beiden entfernen.`,
  'wave-category': ({ wave, max }) => `Welle ${wave} hat keine Kategorie. Kategorie eingeben, höchstens ${max} Zeichen.`,
  'wave-start': ({ wave, max }, texts) =>
    `Welle ${wave}: Der Start muss eine ganze Zahl von 0 bis ${texts.number(max)} Millisekunden nach dem Startschuss sein.`,
};
