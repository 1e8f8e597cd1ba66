import type { ListNoticeMessages, TagDoubt } from '../../imports/list-notice.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';
import { exactDuration } from './durations';
import { encodingNames } from './encodings';
import { personName } from './names';

/** What was assumed of births. */
const ASSUMED = {
  'day-first': 'Las fechas de nacimiento se leyeron con el día delante',
  century: 'Los años de nacimiento de dos cifras se completaron',
  serial: 'Las fechas de nacimiento son números de una hoja de cálculo',
} as const;

/** What is doubtful about tags, behind the number of riders who have them. */
const TAG_DOUBTS: Readonly<Record<TagDoubt, (tags: string) => string>> = {
  letters: (tags) => `un chip con una letra O, I o L donde otros chips tienen cifras: ${tags}. Compararlo con el propio chip.`,
  decimal: (tags) => `un número con decimales en lugar de un chip: ${tags}. Compararlo con el propio chip.`,
  'epc-name': (tags) =>
    `un chip escrito como nombre EPC o dirección web: ${tags}. Los lectores envían su número hexadecimal: exportar los chips en hexadecimal.`,
};

/** Notices about a list that is going to be imported. */
export const listNoticeTexts: MessageTexts<ListNoticeMessages> = {
  'lines-above': ({ lines, text }) =>
    `${counted(lines, 'línea antes del encabezado se omitió', 'líneas antes del encabezado se omitieron')}, empezando por «${text}».`,
  'repeated-headings': ({ lines }, { list }) =>
    lines.length === 1
      ? `La línea ${lines[0]} repite el encabezado y se omitió.`
      : `Las líneas ${list(lines.map(String))} repiten el encabezado y se omitieron.`,
  'footer-lines': ({ lines, text }, { list }) =>
    lines.length === 1
      ? `La línea ${lines[0]} («${text}») no es un participante, sino un total, un número de página o algo así, y se omitió.`
      : `${counted(lines.length, 'línea no es un participante', 'líneas no son participantes')}, sino totales, números de página o algo así, y se omitieron: ${list(lines.map(String))}, empezando por «${text}».`,
  'no-tag-cells': ({ cells, texts }, { list }) =>
    `${counted(cells, 'celda de chip dice', 'celdas de chip dicen')} que no hay chip: ${list(texts.map((text) => `«${text}»`))}. Esos participantes no reciben ninguno de esta lista.`,
  'wordlike-tags': ({ tags, riders }, { list }) =>
    `${counted(riders, 'participante tiene', 'participantes tienen')} un chip sin ninguna cifra: ${list(tags.map((tag) => `«${tag}»`))}. Si es una palabra y no un chip, vaciar esa celda.`,
  'split-tags': ({ texts, riders }, { list }) =>
    `${counted(riders, 'participante tiene', 'participantes tienen')} varios chips de una celda: ${list(texts.map((text) => `«${text}»`))}. Si es un solo chip, quitar los espacios.`,
  'grouped-tags': ({ text, tag, riders }) =>
    `${counted(riders, 'participante tiene', 'participantes tienen')} un chip escrito en grupos, que los lectores envían sin los signos intermedios: «${text}» se ha tomado como ${tag}.`,
  'marked-tags': ({ text, tag, riders }) =>
    `${counted(riders, 'participante tiene', 'participantes tienen')} un chip con una marca al lado: «${text}» se ha tomado como ${tag}. Compararlo con el propio chip.`,
  'doubtful-tags': ({ doubt, texts, riders }, { list }) =>
    `${counted(riders, 'participante tiene', 'participantes tienen')} ${TAG_DOUBTS[doubt](quoted(texts, list))}`,
  'doubtful-bibs': ({ doubt, texts, bibs }, { list }) =>
    doubt === 'letters'
      ? `${counted(bibs, 'dorsal tiene', 'dorsales tienen')} una letra O, I o L donde otros dorsales tienen cifras: ${quoted(texts, list)}. Comprobar la lista.`
      : `${counted(bibs, 'dorsal tiene', 'dorsales tienen')} un signo: ${quoted(texts, list)}. Comprobar si forma parte del dorsal.`,
  'rounded-tags': ({ tags, riders }, { list }) =>
    `${counted(riders, 'participante tiene', 'participantes tienen')} un chip que puede haber perdido sus últimas cifras en una hoja de cálculo: ${list(tags)}. Compararlo con el propio chip.`,
  'garbled-texts': ({ texts, riders }, { list }) =>
    `${counted(riders, 'participante tiene', 'participantes tienen')} un texto que ya se guardó antes con una codificación errónea: ${list(texts.map((text) => `«${text}»`))}. Guardar la lista desde su programa como UTF-8.`,
  'month-like-bib': ({ bib }) => `El dorsal ${bib} puede ser una fecha que una hoja de cálculo hizo del dorsal. Comprobarlo.`,
  'unused-column': ({ heading, used }) =>
    `La columna «${heading}» no se usa, porque «${used}» encaja mejor. Si no es así, cambiarlo abajo.`,
  'unread-cell': ({ heading, text }) => `«${text}» en la columna «${heading}» no se entiende. Se conserva con su encabezado.`,
  'more-unread-cells': ({ cells }) => `${counted(cells, 'celda más no se entiende', 'celdas más no se entienden')}.`,
  'assumed-births': ({ assumed, cells, text, born }) =>
    `${ASSUMED[assumed]}: «${text}» es ${born}. Comprobar ${counted(cells, 'participante', 'participantes')}.`,
  'relay-lines': ({ relays }) =>
    `${counted(relays, 'dorsal está en varias líneas y se leyó como relevo', 'dorsales están en varias líneas y se leyeron como relevos')}, con un miembro en cada línea.`,
  'hidden-rows': ({ rows }) => `${counted(rows, 'fila oculta en la hoja también se leyó', 'filas ocultas en la hoja también se leyeron')}.`,
  'formulas-without-result': ({ cells, first }) =>
    `${counted(cells, 'celda tiene una fórmula sin resultado y se leyó vacía', 'celdas tienen fórmulas sin resultado y se leyeron vacías')}, empezando por ${first}. Abrir el libro, guardarlo e importarlo de nuevo.`,
  'unread-category-cell': ({ heading, text }) => `«${text}» en la columna «${heading}» no se entiende y no se usa.`,
  'unused-category-line': ({ category }) =>
    category === ''
      ? 'Esta línea no indica ninguna categoría y no se usa.'
      : `«${category}» es una selección de otras categorías y no se usa.`,
  'repeated-category': ({ category, lines }, { list }) =>
    `«${category}» está en las líneas ${list(lines.map(String))}. No se usa: dar a cada categoría un nombre propio.`,
  'differing-offset': ({ wave, after, other }, texts) =>
    `La oleada «${wave}» sale ${exactDuration(after, texts)} después de la salida de la carrera, como en su primera línea, no ${exactDuration(other, texts)}.`,
  'minutes-beside-laps': ({ categories }, { list }) => `${list(categories)}: los minutos no se usan, porque se indican las vueltas.`,
  'unused-category-columns': ({ headings }, { list }) => `De esta hoja no se usa: ${list(headings)}.`,
  'guessed-encoding': ({ encoding }) =>
    `El archivo no dice cómo están codificadas sus letras. Se leyó como ${encodingNames[encoding]}: comprobar los nombres con acentos y elegir otra codificación si se ven mal.`,
  'wrong-bytes': ({ text, as }) =>
    as === null
      ? `«${text}» contiene un byte que no es una letra. Corregir esta celda.`
      : `«${text}» contiene una letra que no está codificada como el resto de la lista. Se leyó como ${encodingNames[as]}: comprobarla.`,
  'more-wrong-bytes': ({ cells }) => `${counted(cells, 'celda más tiene', 'celdas más tienen')} letras así.`,
  'starts-read': ({ starts, first_at, last_at, from_gun }, texts) =>
    `${counted(starts, 'salida propia', 'salidas propias')} de ${texts.time(first_at)} a ${texts.time(last_at)}${from_gun ? ', leídas como tiempos desde la salida de la carrera' : ''}.`,
  'starts-without-gun': ({ starts }) =>
    `${counted(starts, 'hora de salida se cuenta', 'horas de salida se cuentan')} desde la salida de la carrera, que no está fijada. Fijar primero la hora de salida e importar la lista de nuevo.`,
  'unreadable-start': ({ text }) =>
    `«${text}» no es una hora de salida: el participante conserva la que tenía. Escribirla como 10:01:00, o como +60 (segundos desde la salida de la carrera).`,
  'more-unreadable-starts': ({ cells }) => `${counted(cells, 'hora de salida más no se entiende', 'horas de salida más no se entienden')}.`,
  'similar-bibs': ({ bib, other, rider }) =>
    `El dorsal ${bib} y el dorsal ${other} (${personName(rider, 'participante sin nombre')}) son dos participantes. Corregir la lista si son uno solo.`,
  'similar-categories': ({ category, riders, other, others }) =>
    `«${category}» (${counted(riders, 'participante', 'participantes')}) y «${other}» (${counted(others, 'participante', 'participantes')}) son dos categorías, con resultados propios. Corregir la lista si son una sola.`,
  'emptied-category': ({ category, riders }) =>
    `Ningún participante tendría ya la categoría «${category}» (ahora ${counted(riders, 'participante', 'participantes')}). Su oleada o sus reglas no serían para nadie, y sus participantes saldrían y terminarían según otras. Corregir la lista, o cambiar también el nombre de la categoría en Carrera.`,
};

function quoted(texts: readonly string[], list: (texts: readonly string[]) => string): string {
  return list(texts.map((text) => `«${text}»`));
}
