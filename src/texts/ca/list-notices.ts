import type { ListNoticeMessages, TagDoubt } from '../../imports/list-notice.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';
import { exactDuration } from './durations';
import { encodingNames } from './encodings';
import { personName } from './names';

/** What was assumed of births. */
const ASSUMED = {
  'day-first': 'Les dates de naixement s’han llegit amb el dia al davant',
  century: 'Els anys de naixement de dues xifres s’han completat',
  serial: 'Les dates de naixement són números d’un full de càlcul',
} as const;

/** What is doubtful about tags, behind the number of riders who have them. */
const TAG_DOUBTS: Readonly<Record<TagDoubt, (tags: string) => string>> = {
  letters: (tags) => `un xip amb una lletra O, I o L on altres xips tenen xifres: ${tags}. Comparar-lo amb el xip mateix.`,
  decimal: (tags) => `un nombre amb decimals en lloc d’un xip: ${tags}. Comparar-lo amb el xip mateix.`,
  'epc-name': (tags) =>
    `un xip escrit com a nom EPC o adreça web: ${tags}. Els lectors n’envien el número hexadecimal: exportar els xips en hexadecimal.`,
};

/** Notices about a list that is going to be imported. */
export const listNoticeTexts: MessageTexts<ListNoticeMessages> = {
  'lines-above': ({ lines, text }) =>
    `${counted(lines, 'línia abans de la capçalera s’ha omès', 'línies abans de la capçalera s’han omès')}, començant per «${text}».`,
  'repeated-headings': ({ lines }, { list }) =>
    lines.length === 1
      ? `La línia ${lines[0]} repeteix la capçalera i s’ha omès.`
      : `Les línies ${list(lines.map(String))} repeteixen la capçalera i s’han omès.`,
  'footer-lines': ({ lines, text }, { list }) =>
    lines.length === 1
      ? `La línia ${lines[0]} («${text}») no és cap participant, sinó un total, un número de pàgina o similar, i s’ha omès.`
      : `${counted(lines.length, 'línia no és cap participant', 'línies no són participants')}, sinó totals, números de pàgina o similar, i s’han omès: ${list(lines.map(String))}, començant per «${text}».`,
  'no-tag-cells': ({ cells, texts }, { list }) =>
    `${counted(cells, 'cel·la de xip diu', 'cel·les de xip diuen')} que no hi ha xip: ${list(texts.map((text) => `«${text}»`))}. Aquests participants no en reben cap d’aquesta llista.`,
  'wordlike-tags': ({ tags, riders }, { list }) =>
    `${counted(riders, 'participant té', 'participants tenen')} un xip sense cap xifra: ${list(tags.map((tag) => `«${tag}»`))}. Si és una paraula i no un xip, buidar aquella cel·la.`,
  'split-tags': ({ texts, riders }, { list }) =>
    `${counted(riders, 'participant té', 'participants tenen')} diversos xips d’una cel·la: ${list(texts.map((text) => `«${text}»`))}. Si és un sol xip, treure els espais.`,
  'grouped-tags': ({ text, tag, riders }) =>
    `${counted(riders, 'participant té', 'participants tenen')} un xip escrit en grups, que els lectors envien sense els signes entremig: «${text}» s’ha pres com a ${tag}.`,
  'marked-tags': ({ text, tag, riders }) =>
    `${counted(riders, 'participant té', 'participants tenen')} un xip amb una marca al costat: «${text}» s’ha pres com a ${tag}. Comparar-lo amb el xip mateix.`,
  'doubtful-tags': ({ doubt, texts, riders }, { list }) =>
    `${counted(riders, 'participant té', 'participants tenen')} ${TAG_DOUBTS[doubt](quoted(texts, list))}`,
  'doubtful-bibs': ({ doubt, texts, bibs }, { list }) =>
    doubt === 'letters'
      ? `${counted(bibs, 'dorsal té', 'dorsals tenen')} una lletra O, I o L on altres dorsals tenen xifres: ${quoted(texts, list)}. Comprovar la llista.`
      : `${counted(bibs, 'dorsal té', 'dorsals tenen')} un signe: ${quoted(texts, list)}. Comprovar si forma part del dorsal.`,
  'rounded-tags': ({ tags, riders }, { list }) =>
    `${counted(riders, 'participant té', 'participants tenen')} un xip que pot haver perdut les últimes xifres en un full de càlcul: ${list(tags)}. Comparar-lo amb el xip mateix.`,
  'garbled-texts': ({ texts, riders }, { list }) =>
    `${counted(riders, 'participant té', 'participants tenen')} un text que ja es va desar abans amb una codificació errònia: ${list(texts.map((text) => `«${text}»`))}. Desar la llista des del seu programa com a UTF-8.`,
  'month-like-bib': ({ bib }) => `El dorsal ${bib} pot ser una data que un full de càlcul ha fet del dorsal. Comprovar-ho.`,
  'unused-column': ({ heading, used }) =>
    `La columna «${heading}» no es fa servir, perquè «${used}» hi encaixa millor. Si no és així, canviar-ho a sota.`,
  'unread-cell': ({ heading, text }) => `«${text}» a la columna «${heading}» no s’entén. Es conserva amb la seva capçalera.`,
  'more-unread-cells': ({ cells }) => `${counted(cells, 'cel·la més no s’entén', 'cel·les més no s’entenen')}.`,
  'assumed-births': ({ assumed, cells, text, born }) =>
    `${ASSUMED[assumed]}: «${text}» és ${born}. Comprovar ${counted(cells, 'participant', 'participants')}.`,
  'relay-lines': ({ relays }) =>
    `${counted(relays, 'dorsal és en diverses línies i s’ha llegit com a relleu', 'dorsals són en diverses línies i s’han llegit com a relleus')}, amb un membre a cada línia.`,
  'hidden-rows': ({ rows }) => `${counted(rows, 'fila amagada al full també s’ha llegit', 'files amagades al full també s’han llegit')}.`,
  'formulas-without-result': ({ cells, first }) =>
    `${counted(cells, 'cel·la té una fórmula sense resultat i s’ha llegit buida', 'cel·les tenen fórmules sense resultat i s’han llegit buides')}, començant per ${first}. Obrir el llibre, desar-lo i tornar-lo a importar.`,
  'unread-category-cell': ({ heading, text }) => `«${text}» a la columna «${heading}» no s’entén i no es fa servir.`,
  'unused-category-line': ({ category }) =>
    category === ''
      ? 'Aquesta línia no indica cap categoria i no es fa servir.'
      : `«${category}» és una selecció d’altres categories i no es fa servir.`,
  'repeated-category': ({ category, lines }, { list }) =>
    `«${category}» és a les línies ${list(lines.map(String))}. No es fa servir: donar a cada categoria un nom propi.`,
  'differing-offset': ({ wave, after, other }, texts) =>
    `L’onada «${wave}» surt ${exactDuration(after, texts)} després de la sortida de la cursa, com a la seva primera línia, no ${exactDuration(other, texts)}.`,
  'minutes-beside-laps': ({ categories }, { list }) => `${list(categories)}: els minuts no es fan servir, perquè s’indiquen les voltes.`,
  'unused-category-columns': ({ headings }, { list }) => `D’aquest full no es fa servir: ${list(headings)}.`,
  'guessed-encoding': ({ encoding }) =>
    `El fitxer no diu com estan codificades les seves lletres. S’ha llegit com a ${encodingNames[encoding]}: comprovar els noms amb accents i triar una altra codificació si es veuen malament.`,
  'wrong-bytes': ({ text, as }) =>
    as === null
      ? `«${text}» conté un byte que no és una lletra. Corregir aquesta cel·la.`
      : `«${text}» conté una lletra que no està codificada com la resta de la llista. S’ha llegit com a ${encodingNames[as]}: comprovar-la.`,
  'more-wrong-bytes': ({ cells }) => `${counted(cells, 'cel·la més té', 'cel·les més tenen')} lletres així.`,
  'starts-read': ({ starts, first_at, last_at, from_gun }, texts) =>
    `${counted(starts, 'sortida pròpia', 'sortides pròpies')} de ${texts.time(first_at)} a ${texts.time(last_at)}${from_gun ? ', llegides com a temps des de la sortida de la cursa' : ''}.`,
  'starts-without-gun': ({ starts }) =>
    `${counted(starts, 'hora de sortida es compta', 'hores de sortida es compten')} des de la sortida de la cursa, que no està fixada. Fixar primer l’hora de sortida i tornar a importar la llista.`,
  'unreadable-start': ({ text }) =>
    `«${text}» no és una hora de sortida: el participant conserva la que tenia. Escriure-la com 10:01:00, o com +60 (segons des de la sortida de la cursa).`,
  'more-unreadable-starts': ({ cells }) => `${counted(cells, 'hora de sortida més no s’entén', 'hores de sortida més no s’entenen')}.`,
  'similar-bibs': ({ bib, other, rider }) =>
    `El dorsal ${bib} i el dorsal ${other} (${personName(rider, 'participant sense nom')}) són dos participants. Corregir la llista si són un de sol.`,
  'similar-categories': ({ category, riders, other, others }) =>
    `«${category}» (${counted(riders, 'participant', 'participants')}) i «${other}» (${counted(others, 'participant', 'participants')}) són dues categories, amb resultats propis. Corregir la llista si són una de sola.`,
  'emptied-category': ({ category, riders }) =>
    `Cap participant tindria ja la categoria «${category}» (ara ${counted(riders, 'participant', 'participants')}). La seva onada o les seves regles no serien per a ningú, i els seus participants sortirien i acabarien segons unes altres. Corregir la llista, o canviar també el nom de la categoria a Cursa.`,
};

function quoted(texts: readonly string[], list: (texts: readonly string[]) => string): string {
  return list(texts.map((text) => `«${text}»`));
}
