import type { ListNoticeMessages, TagDoubt } from '../../imports/list-notice.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';
import { exactDuration } from './durations';
import { encodingNames } from './encodings';
import { personName } from './names';

/** What was assumed of births. */
const ASSUMED = {
  'day-first': 'Dates de naissance lues avec le jour en premier',
  century: 'Années de naissance à deux chiffres complétées',
  serial: 'Dates de naissance écrites comme nombres de tableur',
} as const;

const riders = (count: number): string => counted(count, 'participant', 'participants');

/** What is doubtful about tags, behind the number of riders who have them. */
const TAG_DOUBTS: Readonly<Record<TagDoubt, (tags: string) => string>> = {
  letters: (tags) => `une puce avec une lettre O, I ou L là où d’autres puces ont des chiffres : ${tags}. Comparez avec la puce elle-même.`,
  decimal: (tags) => `un nombre à décimales à la place d’une puce : ${tags}. Comparez avec la puce elle-même.`,
  'epc-name': (tags) =>
    `une puce écrite comme nom EPC ou adresse web : ${tags}. Les lecteurs envoient son numéro hexadécimal : exportez les puces en hexadécimal.`,
};

/** Notices about a list that is going to be imported. */
export const listNoticeTexts: MessageTexts<ListNoticeMessages> = {
  'lines-above': ({ lines, text }) =>
    `${counted(lines, 'ligne laissée', 'lignes laissées')} de côté au-dessus de l’en-tête, à partir de « ${text} ».`,
  'repeated-headings': ({ lines }, { list }) =>
    lines.length === 1
      ? `La ligne ${lines[0]} répète l’en-tête et a été laissée de côté.`
      : `Les lignes ${list(lines.map(String))} répètent l’en-tête et ont été laissées de côté.`,
  'footer-lines': ({ lines, text }, { list }) =>
    lines.length === 1
      ? `La ligne ${lines[0]} (« ${text} ») n’est pas un participant mais un total, un numéro de page ou autre, et a été laissée de côté.`
      : `${counted(lines.length, 'ligne n’est pas un participant', 'lignes ne sont pas des participants')} mais des totaux, des numéros de page ou autres, et ont été laissées de côté : ${list(lines.map(String))}, à partir de « ${text} ».`,
  'no-tag-cells': ({ cells, texts }, { list }) =>
    `${counted(cells, 'cellule de puce dit', 'cellules de puce disent')} qu’il n’y a pas de puce : ${list(texts.map((text) => `« ${text} »`))}. Ces participants n’en reçoivent pas de cette liste.`,
  'wordlike-tags': ({ tags, riders: holders }, { list }) =>
    `${counted(holders, 'participant a', 'participants ont')} une puce sans aucun chiffre : ${list(tags.map((tag) => `« ${tag} »`))}. Si c’est un mot et non une puce, videz cette cellule.`,
  'split-tags': ({ texts, riders: holders }, { list }) =>
    `${counted(holders, 'participant a', 'participants ont')} plusieurs puces tirées d’une cellule : ${list(texts.map((text) => `« ${text} »`))}. S’il s’agit d’une seule puce, enlevez les espaces.`,
  'grouped-tags': ({ text, tag, riders: holders }) =>
    `${counted(holders, 'participant a', 'participants ont')} une puce écrite par groupes, que les lecteurs envoient sans les signes intermédiaires : « ${text} » a été repris comme ${tag}.`,
  'marked-tags': ({ text, tag, riders: holders }) =>
    `${counted(holders, 'participant a', 'participants ont')} une puce avec une marque à côté : « ${text} » a été repris comme ${tag}. Comparez avec la puce elle-même.`,
  'doubtful-tags': ({ doubt, texts, riders: holders }, { list }) =>
    `${counted(holders, 'participant a', 'participants ont')} ${TAG_DOUBTS[doubt](quoted(texts, list))}`,
  'doubtful-bibs': ({ doubt, texts, bibs }, { list }) =>
    doubt === 'letters'
      ? `${counted(bibs, 'dossard a', 'dossards ont')} une lettre O, I ou L là où d’autres dossards ont des chiffres : ${quoted(texts, list)}. Vérifiez la liste.`
      : `${counted(bibs, 'dossard a', 'dossards ont')} un signe : ${quoted(texts, list)}. Vérifiez s’il fait partie du dossard.`,
  'rounded-tags': ({ tags, riders: holders }, { list }) =>
    `${counted(holders, 'participant a', 'participants ont')} une puce dont les derniers chiffres se sont peut-être perdus dans un tableur : ${list(tags)}. Comparez avec la puce elle-même.`,
  'garbled-texts': ({ texts, riders: holders }, { list }) =>
    `${counted(holders, 'participant a', 'participants ont')} un texte déjà enregistré avec un mauvais encodage : ${list(texts.map((text) => `« ${text} »`))}. Enregistrez la liste depuis son programme en UTF-8.`,
  'month-like-bib': ({ bib }) => `Le dossard ${bib} est peut-être une date qu’un tableur a faite du dossard. Vérifiez-le.`,
  'unused-column': ({ heading, used }) =>
    `La colonne « ${heading} » n’est pas utilisée, car « ${used} » convient mieux. Si c’est faux, changez-le ci-dessous.`,
  'unread-cell': ({ heading, text }) =>
    `« ${text} » dans la colonne « ${heading} » n’a pas pu être lu. La valeur est conservée sous son titre.`,
  'more-unread-cells': ({ cells }) => `${counted(cells, 'autre cellule n’a pas pu être lue', 'autres cellules n’ont pas pu être lues')}.`,
  'assumed-births': ({ assumed, cells, text, born }) => `${ASSUMED[assumed]} : « ${text} » donne ${born}. Vérifiez ${riders(cells)}.`,
  'relay-lines': ({ relays }) =>
    `${counted(relays, 'dossard figure sur plusieurs lignes et a été lu comme relais', 'dossards figurent sur plusieurs lignes et ont été lus comme relais')}, avec un équipier par ligne.`,
  'hidden-rows': ({ rows }) =>
    `${counted(rows, 'ligne masquée dans le tableur a été lue', 'lignes masquées dans le tableur ont été lues')} aussi.`,
  'formulas-without-result': ({ cells, first }) =>
    `${counted(cells, 'cellule contient une formule sans résultat et a été lue', 'cellules contiennent une formule sans résultat et ont été lues')} comme vide, à partir de ${first}. Ouvrez le classeur, enregistrez-le, puis importez-le de nouveau.`,
  'unread-category-cell': ({ heading, text }) => `« ${text} » dans la colonne « ${heading} » n’a pas pu être lu et n’est pas utilisé.`,
  'unused-category-line': ({ category }) =>
    category === ''
      ? 'Cette ligne ne nomme aucune catégorie et n’est pas utilisée.'
      : `« ${category} » est une sélection d’autres catégories et n’est pas utilisé.`,
  'repeated-category': ({ category, lines }, { list }) =>
    `« ${category} » figure sur les lignes ${list(lines.map(String))} et n’est pas utilisé : donnez à chaque catégorie son propre nom.`,
  'differing-offset': ({ wave, after, other }, texts) =>
    `La vague « ${wave} » part ${exactDuration(after, texts)} après le départ de la course, comme sur sa première ligne, et non ${exactDuration(other, texts)}.`,
  'minutes-beside-laps': ({ categories }, { list }) =>
    `${list(categories)} : les minutes ne sont pas utilisées, car le nombre de tours est donné.`,
  'unused-category-columns': ({ headings }, { list }) => `Non utilisé de cette feuille : ${list(headings)}.`,
  'guessed-encoding': ({ encoding }) =>
    `Le fichier n’indique pas son encodage. Il a été lu en ${encodingNames[encoding]} : vérifiez les noms accentués, et choisissez un autre encodage s’ils sont faux.`,
  'wrong-bytes': ({ text, as }) =>
    as === null
      ? `« ${text} » contient un octet qui n’est pas une lettre. Corrigez cette cellule.`
      : `« ${text} » contient une lettre encodée autrement que le reste de la liste. Elle a été lue en ${encodingNames[as]} : vérifiez-la.`,
  'more-wrong-bytes': ({ cells }) => `${counted(cells, 'autre cellule contient', 'autres cellules contiennent')} de telles lettres.`,
  'starts-read': ({ starts, first_at, last_at, from_gun }, texts) =>
    `${counted(starts, 'départ individuel', 'départs individuels')} de ${texts.time(first_at)} à ${texts.time(last_at)}${from_gun ? ', lus comme temps après le départ de la course' : ''}.`,
  'starts-without-gun': ({ starts }) =>
    `${counted(starts, 'heure de départ compte', 'heures de départ comptent')} à partir du départ de la course, qui n’est pas fixé. Fixez d’abord l’heure de départ, puis importez de nouveau la liste.`,
  'unreadable-start': ({ text }) =>
    `« ${text} » n’est pas une heure de départ ; le participant garde le départ déjà connu. Écrivez 10:01:00, ou +60 (secondes après le départ de la course).`,
  'more-unreadable-starts': ({ cells }) => `${counted(cells, 'autre heure de départ illisible', 'autres heures de départ illisibles')}.`,
  'similar-bibs': ({ bib, other, rider }) =>
    `Les dossards ${bib} et ${other} (${personName(rider, 'participant sans nom')}) sont deux participants. S’il n’y en a qu’un, corrigez la liste.`,
  'similar-categories': ({ category, riders: here, other, others }) =>
    `« ${category} » (${riders(here)}) et « ${other} » (${riders(others)}) sont deux catégories, chacune avec ses résultats. S’il n’y en a qu’une, corrigez la liste.`,
  'emptied-category': ({ category, riders: now }) =>
    `Plus aucun participant n’aurait la catégorie « ${category} » (${riders(now)} actuellement). Sa vague ou ses règles ne vaudraient pour personne, et ses participants partiraient et arriveraient selon d’autres règles. Corrigez la liste, ou renommez aussi la catégorie sous Course.`,
};

function quoted(texts: readonly string[], list: (texts: readonly string[]) => string): string {
  return list(texts.map((text) => `« ${text} »`));
}
