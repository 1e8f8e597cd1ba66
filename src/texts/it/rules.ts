import type { RuleMessages } from '../../domain/model/rule.messages';
import type { RulesProblemMessages } from '../../domain/model/rules-problem.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName, exactDuration } from './durations';
import { eventRuleTexts } from './event-rules';

const EVERYONE_ELSE = 'Tutti gli altri arrivano al loro primo passaggio dopo il primo della loro categoria.';

/** The rules of a race, for screens and exports. */
export const ruleTexts: MessageTexts<RuleMessages> = {
  'finish-laps': ({ laps }) => `Lunghezza della gara: ${lapCount(laps)}. I doppiati completano tutti i giri.`,
  'finish-with-leader': ({ laps }) => `Lunghezza della gara: ${lapCount(laps)}. ${EVERYONE_ELSE}`,
  'finish-after-time': ({ duration, laps }, texts) => {
    const more = laps === 0 ? '' : ` più altri ${laps}`;
    return `Dopo ${durationName(duration, texts)}, il primo di ogni categoria conclude il giro in corso${more}. ${EVERYONE_ELSE}`;
  },
  'finish-hard-stop': ({ duration }, texts) =>
    `Durata della gara: ${durationName(duration, texts)}. I passaggi successivi sono ignorati. Vince chi ha più giri; a pari giri, chi ha fatto prima l’ultimo passaggio.`,
  'mass-start': 'Tutti partono al via.',
  waves: ({ waves }, texts) => `Partenze dopo il via: ${lateStarts(waves, texts)}. Tutte le altre categorie partono al via.`,
  'start-list': ({ waves }, texts) =>
    `Ogni partecipante parte alla sua ora dell’ordine di partenza. Chi non ne ha una parte ${atGun(waves, texts)}.`,
  'start-crossing': ({ waves, points }, texts) => {
    const where = points.length === 0 ? 'la linea per la prima volta' : texts.list(points);
    return `Ogni partecipante parte quando passa ${where}. Chi non viene letto lì parte ${atGun(waves, texts)}.`;
  },
  'start-first-read': 'Ogni partecipante parte con la sua prima lettura, a qualsiasi punto.',
  'first-crossing-is-lap': 'Primo passaggio dopo la partenza: fine del giro 1.',
  'first-crossing-is-start': ({ window }, texts) =>
    `Ultimo passaggio entro ${durationName(window, texts)} dalla partenza: inizio del giro 1 (partenza chip); fino ad allora non finisce nessun giro. Chi non ne ha parte al via.`,
  'min-lap': ({ span }, texts) =>
    span === 0
      ? 'Ogni lettura conta come passaggio.'
      : `Le letture ripetute entro ${durationName(span, texts)} sono ignorate (tempo minimo sul giro).`,
  'min-lap-from-start': ({ span }, texts) =>
    `Le letture entro ${durationName(span, texts)} dalla partenza di un partecipante non concludono giri.`,
  'counts-before-gun': 'I passaggi contano anche prima della partenza, finché non è impostata un’ora di partenza.',
  'crossing-time': ({ read, gap }, texts) =>
    read === 'first'
      ? 'Tempo preso da: prima lettura.'
      : `Tempo preso da: ${READS[read]}, fra letture distanti al massimo ${durationName(gap, texts)}.`,
  'parked-tags': ({ after, pause }, texts) =>
    `Un chip letto per ${durationName(after, texts)} senza una pausa di ${durationName(pause, texts)} conta una volta (chip fermo).`,
  'tag-rule': ({ prefix, number, last }, texts) =>
    `Un chip non assegnato${prefix === '' ? '' : ` che inizia con ${prefix}`} vale per il pettorale che corrisponde ${bibInTag(last, prefix, texts)}${number === 'hex' ? ', come numero esadecimale' : ''}.`,
  'ranked-by-gun': ({ waves }) => (waves ? 'Classifica per tempo gara; le batterie dalla loro partenza.' : 'Classifica per tempo gara.'),
  'ranked-by-chip': 'Classifica per real time; senza partenza chip, per tempo gara.',
  'unfinished-places': 'Anche chi non è arrivato ha una posizione, secondo i suoi giri.',
  ...eventRuleTexts,
  'earlier-edition': 'I risultati sono calcolati con le regole della versione che ha creato questa gara.',
};

const READS = { strongest: 'lettura più forte', last: 'ultima lettura' } as const;

/** Which characters of a tag are the bib, with the preposition. */
function bibInTag(last: number | null, prefix: string, texts: Writer): string {
  if (last === null) return prefix === '' ? 'a tutto il chip' : 'a ciò che segue';
  return last === 1 ? 'al suo ultimo carattere (1)' : `ai suoi ultimi ${texts.number(last)} caratteri`;
}

type LateWaves = RuleMessages['waves']['waves'];

function lateStarts(waves: LateWaves, texts: Writer): string {
  return waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)}`).join(', ');
}

function atGun(waves: LateWaves, texts: Writer): string {
  return waves.length === 0
    ? 'al via'
    : `al via (${waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)} dopo`).join(', ')})`;
}

function lapCount(laps: number): string {
  return counted(laps, 'giro', 'giri');
}

/** Names of the rules at the beginning of a sentence, before a colon; one that is not here has its field name. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  totalLaps: 'Numero di giri',
  minLap: 'Tempo minimo sul giro',
  finish: 'Regola di arrivo',
  duration: 'Durata della gara',
  lapsAfterTime: 'Numero di giri dopo il tempo',
  firstCrossing: 'Significato del primo passaggio',
  startWindow: 'Finestra di partenza',
  crossingTime: 'Lettura che dà il tempo',
  minLapFromStart: 'Tempo minimo sul giro dalla partenza',
  countsBeforeGun: 'Passaggi prima della partenza',
  unfinishedPlaces: 'Posizione di chi non è arrivato',
  starts: 'Che cosa fa partire un partecipante',
  lapDistance: 'Lunghezza del giro',
  firstLapDistance: 'Lunghezza del primo giro',
  stayGap: 'Pausa più lunga fra le letture di un passaggio',
  tagRule: 'Regola per i chip non assegnati',
  parkedAfter: 'Tempo dopo il quale un chip è fermo',
  edition: 'Edizione delle regole',
  rankedBy: 'Tempo per la classifica',
  decimals: 'Numero di decimali',
};

const LIST_NAMES = {
  waves: { one: 'Batteria', all: 'Batterie' },
  terms: { one: 'Categoria', all: 'Categorie con regole proprie' },
  points: { one: 'Punto', all: 'Punti' },
  course: { one: 'Punto di passaggio', all: 'Punti di passaggio del percorso' },
  segments: { one: 'Tratto', all: 'Tratti' },
  classifications: { one: 'Classifica', all: 'Classifiche' },
  teams: { one: 'Classifica a squadre', all: 'Classifica a squadre' },
} as const;

/** Members of an item within a sentence; one that is not here has its name in the model. */
const MEMBER_NAMES: Readonly<Record<string, string>> = {
  name: 'nome',
  category: 'categoria',
  categories: 'categorie',
  role: 'funzione',
  readers: 'lettore',
  distance: 'distanza',
  notBefore: 'tempo minimo',
  cutOff: 'tempo massimo',
  from: 'inizio',
  to: 'fine',
  order: 'criterio di classifica',
  places: 'numero di posizioni',
  gender: 'sesso',
  age: 'età',
  by: 'criterio delle squadre',
  best: 'numero di partecipanti che contano',
};

/** Values that no rule can have. */
export const rulesProblemTexts: MessageTexts<RulesProblemMessages> = {
  'tag-prefix': 'L’inizio dei chip deve avere al massimo 64 cifre esadecimali (da 0 a 9, da A a F).',
  'not-in-range': ({ field, from, to, unit }, texts) =>
    `${FIELD_NAMES[field] ?? field}: inserire un numero intero da ${texts.number(from)} a ${texts.number(to)}${unit === 'ms' ? ' millisecondi' : ''}.`,
  'not-an-option': ({ field, options }) => `${FIELD_NAMES[field] ?? field}: scegliere fra ${options.join(', ')}.`,
  'not-a-list': ({ list }) => `${LIST_NAMES[list].all}: serve un elenco.`,
  'too-many-items': ({ list, max }) => `${LIST_NAMES[list].all}: più di ${max}. Ridurre l’elenco.`,
  'repeated-item': ({ list, item, name }) => `${LIST_NAMES[list].one} ${item}: il nome ${name} esiste già. Dare un altro nome.`,
  'item-text': ({ list, item, member, max }) =>
    `${LIST_NAMES[list].one} ${item}, ${MEMBER_NAMES[member] ?? member}: manca o supera ${max} caratteri.`,
  'item-number': ({ list, item, member, from, to, unit }, texts) =>
    `${LIST_NAMES[list].one} ${item}, ${MEMBER_NAMES[member] ?? member}: inserire un numero intero da ${texts.number(from)} a ${texts.number(to)}${unit === 'ms' ? ' millisecondi' : ''}.`,
  'item-option': ({ list, item, member, options }) =>
    `${LIST_NAMES[list].one} ${item}, ${MEMBER_NAMES[member] ?? member}: scegliere fra ${options.join(', ')}.`,
  'repeated-reader': ({ item, other, reader }) => `Punto ${item}: il lettore ${reader} è già al punto ${other}. Toglierlo da uno dei due.`,
  'unknown-point': ({ list, item, point, known }, texts) =>
    `${LIST_NAMES[list].one} ${item}: non c’è un punto ${point}. ${known.length === 0 ? 'Inserire prima i punti.' : `Scegliere fra: ${texts.list(known)}.`}`,
  'passage-order': ({ passage }) =>
    `Il punto di passaggio ${passage} può essere raggiunto prima di uno precedente. Inserire un tempo minimo più lungo.`,
  'course-end': ({ point }) => `Il percorso finisce a ${point}, dove non si conclude nessun giro. Farlo finire alla linea o a un arrivo.`,
  'age-range': ({ item, from, to }) =>
    `Classifica ${item}: le età vanno da ${from} a ${to}, e nessuno può rientrarvi. Mettere per prima la più bassa.`,
  'waves-not-a-list': 'Batterie: serve un elenco.',
  'too-many-waves': ({ max }) => `Ci sono più di ${max} batterie. Dare lo stesso nome alle categorie che partono insieme.`,
  'repeated-wave': ({ wave, category }) => `Batteria ${wave}: ${category} ha già una batteria. Rimuovere una delle due.`,
  'wave-category': ({ wave, max }) =>
    `La batteria ${wave} non ha una categoria. Inserire la categoria dei suoi partecipanti, al massimo ${max} caratteri.`,
  'wave-start': ({ wave, max }, texts) =>
    `Batteria ${wave}: la partenza deve essere un numero intero da 0 a ${texts.number(max)} millisecondi dopo il via.`,
};
