import type { RuleMessages } from '../../domain/model/rule.messages';
import type { RulesProblemMessages } from '../../domain/model/rules-problem.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName, exactDuration } from './durations';
import { eventRuleTexts } from './event-rules';

const EVERYONE_ELSE = 'Tous les autres terminent à leur prochain passage après le leader de leur catégorie.';

/** The rules of a race, for screens and exports. */
export const ruleTexts: MessageTexts<RuleMessages> = {
  'finish-laps': ({ laps }) => `Longueur de la course : ${lapCount(laps)}. Les doublés font tous les tours.`,
  'finish-with-leader': ({ laps }) => `Longueur de la course : ${lapCount(laps)}. ${EVERYONE_ELSE}`,
  'finish-after-time': ({ duration, laps }, texts) => {
    const more = laps === 0 ? '' : ` plus ${laps}`;
    return `Après ${durationName(duration, texts)}, le leader de chaque catégorie termine le tour en cours${more}. ${EVERYONE_ELSE}`;
  },
  'finish-hard-stop': ({ duration }, texts) =>
    `Durée de la course : ${durationName(duration, texts)}. Les passages suivants sont ignorés. Le plus grand nombre de tours gagne ; à égalité, le dernier passage le plus tôt.`,
  'mass-start': 'Tous partent au départ général.',
  waves: ({ waves }, texts) =>
    `Départs après le départ général : ${lateStarts(waves, texts)}. Toutes les autres catégories partent au départ général.`,
  'start-list': ({ waves }, texts) =>
    `Chaque participant part à son heure de la liste de départ. Sans heure, départ ${atGun(waves, texts)}.`,
  'start-crossing': ({ waves, points }, texts) => {
    const where = points.length === 0 ? 'franchit la ligne pour la première fois' : `passe ${texts.list(points)}`;
    return `Chaque participant part quand il ${where}. S’il n’y est pas lu, départ ${atGun(waves, texts)}.`;
  },
  'start-first-read': 'Chaque participant part à sa première lecture, à n’importe quel point.',
  'first-crossing-is-lap': 'Premier passage après le départ : fin du tour 1.',
  'first-crossing-is-start': ({ window }, texts) =>
    `Dernier passage dans les ${durationName(window, texts)} après le départ : début du tour 1 (départ réel) ; aucun tour ne finit d’ici là. Sans ce passage, départ général.`,
  'min-lap': ({ span }, texts) =>
    span === 0
      ? 'Chaque lecture compte comme un passage.'
      : `Les lectures répétées dans les ${durationName(span, texts)} sont ignorées (temps minimum par tour).`,
  'min-lap-from-start': ({ span }, texts) =>
    `Les lectures dans les ${durationName(span, texts)} après le départ d’un participant ne terminent pas de tour.`,
  'counts-before-gun': 'Les passages comptent aussi avant le départ, tant qu’aucune heure de départ n’est fixée.',
  'crossing-time': ({ read, gap }, texts) =>
    read === 'first'
      ? 'Temps pris à : première lecture.'
      : `Temps pris à : ${READS[read]}, parmi les lectures séparées d’au plus ${durationName(gap, texts)}.`,
  'parked-tags': ({ after, pause }, texts) =>
    `Une puce lue pendant ${durationName(after, texts)} sans pause de ${durationName(pause, texts)} compte une fois (puce immobile).`,
  'tag-rule': ({ prefix, number, last }, texts) =>
    `Une puce sans participant${prefix === '' ? '' : ` qui commence par ${prefix}`} est celle du dossard donné par ${bibInTag(last, prefix, texts)}${number === 'hex' ? ', en hexadécimal' : ''}.`,
  'ranked-by-gun': ({ waves }) =>
    waves ? 'Classement au temps officiel ; les vagues depuis leur propre départ.' : 'Classement au temps officiel.',
  'ranked-by-chip': 'Classement au temps réel ; sans départ réel, au temps officiel.',
  'unfinished-places': 'Les participants non arrivés ont aussi une place, selon leurs tours.',
  ...eventRuleTexts,
  'earlier-edition': 'Les résultats sont calculés selon les règles de la version qui a créé cette course.',
};

const READS = { strongest: 'lecture la plus forte', last: 'dernière lecture' } as const;

/** Which characters of a tag are the bib. */
function bibInTag(last: number | null, prefix: string, texts: Writer): string {
  if (last === null) return prefix === '' ? 'la puce entière' : 'ce qui suit';
  return last === 1 ? 'son dernier caractère (1)' : `ses ${texts.number(last)} derniers caractères`;
}

type LateWaves = RuleMessages['waves']['waves'];

function lateStarts(waves: LateWaves, texts: Writer): string {
  return waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)}`).join(', ');
}

function atGun(waves: LateWaves, texts: Writer): string {
  return waves.length === 0
    ? 'au départ général'
    : `au départ général (${waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)} après`).join(', ')})`;
}

function lapCount(laps: number): string {
  return counted(laps, 'tour', 'tours');
}

/** Names of the rules at the beginning of a sentence; one that is not here has its field name. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  totalLaps: 'Nombre de tours',
  minLap: 'Temps minimum par tour',
  finish: 'Règle d’arrivée',
  duration: 'Durée de la course',
  lapsAfterTime: 'Nombre de tours après le temps',
  firstCrossing: 'Sens du premier passage',
  startWindow: 'Fenêtre de départ',
  crossingTime: 'Lecture qui donne le temps',
  minLapFromStart: 'Temps minimum par tour dès le départ',
  countsBeforeGun: 'Passages avant le départ',
  unfinishedPlaces: 'Place des participants non arrivés',
  starts: 'Ce qui fait partir un participant',
  lapDistance: 'Longueur du tour',
  firstLapDistance: 'Longueur du premier tour',
  stayGap: 'Plus longue pause entre les lectures d’un passage',
  tagRule: 'Règle des puces sans participant',
  parkedAfter: 'Temps après lequel une puce est immobile',
  edition: 'Édition des règles',
  rankedBy: 'Temps qui classe',
  decimals: 'Nombre de décimales',
};

const LIST_NAMES = {
  waves: { one: 'Vague', all: 'Vagues' },
  terms: { one: 'Catégorie', all: 'Catégories avec leurs propres règles' },
  points: { one: 'Point', all: 'Points' },
  course: { one: 'Point de passage', all: 'Points de passage du parcours' },
  segments: { one: 'Section', all: 'Sections' },
  classifications: { one: 'Classement', all: 'Classements' },
  teams: { one: 'Classement par équipes', all: 'Classement par équipes' },
} as const;

/** Members of an item within a sentence; one that is not here has its name in the model. */
const MEMBER_NAMES: Readonly<Record<string, string>> = {
  name: 'le nom',
  category: 'la catégorie',
  categories: 'les catégories',
  role: 'le rôle',
  readers: 'un lecteur',
  distance: 'la distance',
  notBefore: 'le temps minimum',
  cutOff: 'la barrière horaire',
  from: 'le début',
  to: 'la fin',
  order: 'le critère de classement',
  places: 'le nombre de places',
  gender: 'le sexe',
  age: 'l’âge',
  by: 'ce qui fait une équipe',
  best: 'le nombre de participants comptés',
};

/** Values that no rule can have. */
export const rulesProblemTexts: MessageTexts<RulesProblemMessages> = {
  'tag-prefix': 'Le début des puces doit avoir au plus 64 chiffres hexadécimaux (de 0 à 9, de A à F).',
  'not-in-range': ({ field, from, to, unit }, texts) =>
    `${FIELD_NAMES[field] ?? field} : saisissez un nombre entier de ${texts.number(from)} à ${texts.number(to)}${unit === 'ms' ? ' millisecondes' : ''}.`,
  'not-an-option': ({ field, options }) => `${FIELD_NAMES[field] ?? field} : choisissez parmi ${options.join(', ')}.`,
  'not-a-list': ({ list }) => `${LIST_NAMES[list].all} : il faut une liste.`,
  'too-many-items': ({ list, max }) => `${LIST_NAMES[list].all} : plus de ${max}. Supprimez-en.`,
  'repeated-item': ({ list, item, name }) => `${LIST_NAMES[list].one} ${item} : le nom ${name} existe déjà. Donnez un autre nom.`,
  'item-text': ({ list, item, member, max }) =>
    `${LIST_NAMES[list].one} ${item} : ${MEMBER_NAMES[member] ?? member} manque ou dépasse ${max} caractères.`,
  'item-number': ({ list, item, member, from, to, unit }, texts) =>
    `${LIST_NAMES[list].one} ${item} : ${MEMBER_NAMES[member] ?? member} doit être un nombre entier de ${texts.number(from)} à ${texts.number(to)}${unit === 'ms' ? ' millisecondes' : ''}.`,
  'item-option': ({ list, item, member, options }) =>
    `${LIST_NAMES[list].one} ${item} : pour ${MEMBER_NAMES[member] ?? member}, choisissez parmi ${options.join(', ')}.`,
  'repeated-reader': ({ item, other, reader }) =>
    `Point ${item} : le lecteur ${reader} est déjà au point ${other}. Retirez-le de l’un des deux.`,
  'unknown-point': ({ list, item, point, known }, texts) =>
    `${LIST_NAMES[list].one} ${item} : il n’y a pas de point ${point}. ${known.length === 0 ? 'Saisissez d’abord les points.' : `Choisissez parmi : ${texts.list(known)}.`}`,
  'passage-order': ({ passage }) =>
    `Le point de passage ${passage} peut être plus tôt qu’un point précédent. Saisissez un temps minimum plus long.`,
  'course-end': ({ point }) => `Le parcours finit à ${point}, où aucun tour ne se termine. Faites-le finir à la ligne ou à une arrivée.`,
  'age-range': ({ item, from, to }) =>
    `Classement ${item} : les âges vont de ${from} à ${to}, ce que personne ne peut avoir. Mettez le plus bas en premier.`,
  'waves-not-a-list': 'Vagues : il faut une liste.',
  'too-many-waves': ({ max }) => `Il y a plus de ${max} vagues. Donnez le même nom aux catégories qui partent ensemble.`,
  'repeated-wave': ({ wave, category }) => `Vague ${wave} : ${category} a déjà une vague. Supprimez l’une des deux.`,
  'wave-category': ({ wave, max }) =>
    `La vague ${wave} n’a pas de catégorie. Saisissez la catégorie de ses participants, au plus ${max} caractères.`,
  'wave-start': ({ wave, max }, texts) =>
    `Vague ${wave} : le départ doit être un nombre entier de 0 à ${texts.number(max)} millisecondes après le départ général.`,
};
