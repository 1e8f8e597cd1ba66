import type { RuleMessages } from '../../domain/model/rule.messages';
import type { RulesProblemMessages } from '../../domain/model/rules-problem.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName, exactDuration } from './durations';
import { eventRuleTexts } from './event-rules';

const EVERYONE_ELSE = 'Alle anderen finishen bij hun eerstvolgende doorkomst na de leider van hun categorie.';
const READS = { first: 'eerste', strongest: 'sterkste', last: 'laatste' } as const;

/** The rules of a race, for screens and exports. */
export const ruleTexts: MessageTexts<RuleMessages> = {
  'finish-laps': ({ laps }) => `Wedstrijdlengte: ${lapCount(laps)}. Gedubbelden rijden alle ronden uit.`,
  'finish-with-leader': ({ laps }) => `Wedstrijdlengte: ${lapCount(laps)}. ${EVERYONE_ELSE}`,
  'finish-after-time': ({ duration, laps }, texts) => {
    const more = laps === 0 ? '' : ` en daarna nog ${counted(laps, 'ronde', 'ronden')}`;
    return `Na ${durationName(duration, texts)} maakt de leider van elke categorie de lopende ronde af${more}. ${EVERYONE_ELSE}`;
  },
  'finish-hard-stop': ({ duration }, texts) =>
    `Wedstrijdduur: ${durationName(duration, texts)}. Latere doorkomsten tellen niet. De meeste ronden winnen; bij gelijke ronden de vroegste laatste doorkomst.`,
  'mass-start': 'Iedereen start met het startschot.',
  waves: ({ waves }, texts) => `Start na het startschot: ${lateStarts(waves, texts)}. Alle andere categorieën starten met het startschot.`,
  'start-list': ({ waves }, texts) =>
    `Elke deelnemer start op zijn eigen tijd van de startlijst. Wie er geen heeft, start ${atGun(waves, texts)}.`,
  'start-crossing': ({ waves, points }, texts) => {
    const where = points.length === 0 ? 'de eerste doorkomst over de lijn' : `de doorkomst bij ${texts.list(points)}`;
    return `Elke deelnemer start met ${where}. Wie daar niet gelezen wordt, start ${atGun(waves, texts)}.`;
  },
  'start-first-read': 'Elke deelnemer start met zijn eerste lezing bij welk meetpunt dan ook.',
  'first-crossing-is-lap': 'Eerste doorkomst na de start: einde van ronde 1.',
  'first-crossing-is-start': ({ window }, texts) =>
    `Laatste doorkomst binnen ${durationName(window, texts)} na de start: begin van ronde 1 (nettostart); tot dan eindigt geen ronde. Wie er geen heeft, start met het startschot.`,
  'min-lap': ({ span }, texts) =>
    span === 0
      ? 'Elke lezing telt als doorkomst.'
      : `Herhaalde lezingen binnen ${durationName(span, texts)} worden genegeerd (minimale rondetijd).`,
  'min-lap-from-start': ({ span }, texts) => `Lezingen binnen ${durationName(span, texts)} na de eigen start beëindigen geen ronde.`,
  'counts-before-gun': 'Doorkomsten vóór de start tellen ook, zolang geen starttijd is ingesteld.',
  'crossing-time': ({ read, gap }, texts) =>
    read === 'first'
      ? 'De tijd komt van de eerste lezing.'
      : `De tijd komt van de ${READS[read]} lezing, onder lezingen met hoogstens ${durationName(gap, texts)} ertussen.`,
  'parked-tags': ({ after, pause }, texts) =>
    `Een chip die ${durationName(after, texts)} zonder pauze van ${durationName(pause, texts)} gelezen wordt, telt één keer (stilliggende chip).`,
  'tag-rule': ({ prefix, number, last }, texts) =>
    `Een chip die niemand heeft${prefix === '' ? '' : ` en die met ${prefix} begint`}, is van de deelnemer met als startnummer ${bibInTag(last, prefix, texts)}${number === 'hex' ? ', als hexadecimaal getal' : ''}.`,
  'ranked-by-gun': ({ waves }) => (waves ? 'Volgorde op brutotijd; startgolven vanaf hun eigen start.' : 'Volgorde op brutotijd.'),
  'ranked-by-chip': 'Volgorde op nettotijd; wie geen nettostart heeft, op brutotijd.',
  'unfinished-places': 'Wie de finish niet haalt, heeft ook een plaats, volgens de gereden ronden.',
  ...eventRuleTexts,
  'earlier-edition': 'De uitslag wordt berekend met de regels van de versie die deze wedstrijd heeft aangemaakt.',
};

/** Which characters of a tag are the bib. */
function bibInTag(last: number | null, prefix: string, texts: Writer): string {
  if (last === null) return prefix === '' ? 'de hele chip' : 'wat daarop volgt';
  return last === 1 ? 'het laatste teken' : `de laatste ${texts.number(last)} tekens`;
}

type LateWaves = RuleMessages['waves']['waves'];

function lateStarts(waves: LateWaves, texts: Writer): string {
  return waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)}`).join(', ');
}

function atGun(waves: LateWaves, texts: Writer): string {
  return waves.length === 0
    ? 'met het startschot'
    : `met het startschot (${waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)} later`).join(', ')})`;
}

function lapCount(laps: number): string {
  return counted(laps, 'ronde', 'ronden');
}

/** Names of the rules at the beginning of a sentence; one that is not here has its field name. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  totalLaps: 'Het aantal ronden',
  minLap: 'De minimale rondetijd',
  finish: 'De finishregel',
  duration: 'De wedstrijdduur',
  lapsAfterTime: 'Het aantal ronden na de tijd',
  firstCrossing: 'De betekenis van de eerste doorkomst',
  startWindow: 'Het startvenster',
  crossingTime: 'De lezing die de tijd geeft',
  minLapFromStart: 'Of de minimale rondetijd vanaf de start geldt',
  countsBeforeGun: 'Of doorkomsten vóór de start tellen',
  unfinishedPlaces: 'Of wie de finish niet haalt een plaats heeft',
  starts: 'De regel voor de start',
  lapDistance: 'De lengte van een ronde',
  firstLapDistance: 'De lengte van de eerste ronde',
  stayGap: 'De langste pauze tussen lezingen van één doorkomst',
  tagRule: 'De regel voor chips die niemand heeft',
  parkedAfter: 'De tijd waarna een chip als stilliggend geldt',
  edition: 'De uitgave van de regels',
  rankedBy: 'De tijd die de volgorde bepaalt',
  decimals: 'Het aantal decimalen',
};

const LIST_NAMES = {
  waves: { one: 'Startgolf', all: 'Startgolven' },
  terms: { one: 'Categorie', all: 'Categorieën met eigen regels' },
  points: { one: 'Meetpunt', all: 'Meetpunten' },
  course: { one: 'Passage', all: 'Passages van het parcours' },
  segments: { one: 'Segment', all: 'Segmenten' },
  classifications: { one: 'Klassement', all: 'Klassementen' },
  teams: { one: 'Teamklassement', all: 'Teamklassement' },
} as const;

/** Members of an item within a sentence; one that is not here has its name in the model. */
const MEMBER_NAMES: Readonly<Record<string, string>> = {
  name: 'de naam',
  category: 'de categorie',
  categories: 'de categorieën',
  role: 'de rol',
  readers: 'een lezer',
  distance: 'de afstand',
  notBefore: 'de vroegste tijd',
  cutOff: 'de tijdslimiet',
  from: 'het begin',
  to: 'het einde',
  order: 'de volgorde',
  places: 'het aantal plaatsen',
  gender: 'het geslacht',
  age: 'de leeftijd',
  by: 'wat een team vormt',
  best: 'het aantal deelnemers dat meetelt',
};

/** Values that no rule can have. */
export const rulesProblemTexts: MessageTexts<RulesProblemMessages> = {
  'tag-prefix': 'Het begin van de chips mag hoogstens 64 hexadecimale cijfers (0 tot 9, A tot F) hebben.',
  'not-in-range': ({ field, from, to, unit }, texts) =>
    `${FIELD_NAMES[field] ?? field} moet een geheel getal van ${texts.number(from)} tot ${texts.number(to)}${unit === 'ms' ? ' milliseconden' : ''} zijn.`,
  'not-an-option': ({ field, options }) => `${FIELD_NAMES[field] ?? field} moet een van deze zijn: ${options.join(', ')}.`,
  'not-a-list': ({ list }) => `${LIST_NAMES[list].all}: dit moet een lijst zijn.`,
  'too-many-items': ({ list, max }) => `${LIST_NAMES[list].all}: meer dan ${max}. Verwijder er enkele.`,
  'repeated-item': ({ list, item, name }) => `${LIST_NAMES[list].one} ${item}: de naam ${name} bestaat al. Geef een andere naam.`,
  'item-text': ({ list, item, member, max }) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} ontbreekt of is langer dan ${max} tekens.`,
  'item-number': ({ list, item, member, from, to, unit }, texts) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} moet een geheel getal van ${texts.number(from)} tot ${texts.number(to)}${unit === 'ms' ? ' milliseconden' : ''} zijn.`,
  'item-option': ({ list, item, member, options }) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} moet een van deze zijn: ${options.join(', ')}.`,
  'repeated-reader': ({ item, other, reader }) =>
    `Meetpunt ${item}: lezer ${reader} staat al bij meetpunt ${other}. Verwijder hem bij een van beide.`,
  'unknown-point': ({ list, item, point, known }, texts) =>
    `${LIST_NAMES[list].one} ${item}: er is geen meetpunt ${point}. ${known.length === 0 ? 'Voer eerst de meetpunten in.' : `Kies een van: ${texts.list(known)}.`}`,
  'passage-order': ({ passage }) => `Passage ${passage} kan vroeger vallen dan een passage ervoor. Voer een latere vroegste tijd in.`,
  'course-end': ({ point }) => `Het parcours eindigt bij ${point}, waar geen ronde eindigt. Laat het eindigen aan de lijn of een finish.`,
  'age-range': ({ item, from, to }) =>
    `Klassement ${item}: de leeftijd loopt van ${from} tot ${to}, en die heeft niemand. Zet de laagste eerst.`,
  'waves-not-a-list': 'Startgolven: dit moet een lijst zijn.',
  'too-many-waves': ({ max }) => `Er zijn meer dan ${max} startgolven. Geef categorieën die samen starten dezelfde naam.`,
  'repeated-wave': ({ wave, category }) => `Startgolf ${wave}: ${category} heeft al een startgolf. Verwijder er een van de twee.`,
  'wave-category': ({ wave, max }) => `Startgolf ${wave} heeft geen categorie. Voer de categorie in, hoogstens ${max} tekens.`,
  'wave-start': ({ wave, max }, texts) =>
    `Startgolf ${wave}: de start moet een geheel getal van 0 tot ${texts.number(max)} milliseconden na het startschot zijn.`,
};
