import type { RefusalMessages } from '../../../domain/model/refusal.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';
import { passingName, personName, riderName } from '../names';
import { changedBib, changedTag } from './changed-text';
import { badValueText, noChangeText } from './values';

/** Why a command was refused, and what to do. */
export const refusalTexts: MessageTexts<RefusalMessages> = {
  'bib-taken': (params) =>
    params.problem === 'in-use'
      ? `El dorsal ${params.bib} ya está asignado: ${personName(params.rider, 'otro participante')}. Elegir otro.`
      : `El dorsal ${params.bib} sería de dos participantes: ${personName(params.rider, 'uno sin nombre')} y ${personName(params.other, 'otro')}. Cambiar antes uno de los dos dorsales.`,
  'tag-taken': tagTaken,
  'unknown-participant': ({ participant }) =>
    `En esta carrera no existe el participante ${participant}. Puede que se haya quitado: recargar la lista.`,
  'unknown-rider': ({ rider }) =>
    'tag' in rider
      ? `El chip ${rider.tag} no se ha leído en esta carrera. Añadir antes al participante.`
      : `En esta carrera no existe el ${riderName(rider)}. Añadir antes al participante.`,
  'unknown-passing': unknownPassing,
  'tag-by-rule': ({ tag, rider }) =>
    `El chip ${tag} es el del ${riderName(rider)} por la regla de los chips sin asignar. Asignarlo a otro participante o cambiar esa regla.`,
  'tag-not-theirs': ({ tag, rider }) => `El chip ${tag} no está asignado al ${riderName(rider)}, así que no se le puede quitar.`,
  'already-started': ({ wave, started_at }, texts) =>
    `${wave === null ? 'La carrera' : wave}: la salida fue a las ${texts.time(started_at)}, hace menos de un segundo. Vale esa salida. Para dar otra, esperar un segundo.`,
  'already-stopped': (params, texts) =>
    params.problem === 'stopped'
      ? `La carrera se detuvo a las ${texts.time(params.stopped_at)}. Reanudarla antes de detenerla a otra hora.`
      : `La carrera empezaría a las ${texts.time(params.start_at)}, después de detenerse a las ${texts.time(params.stopped_at)}. Reanudarla o cambiar antes su hora de salida.`,
  'rules-conflict': ({ entry, rules }, texts) =>
    `La acción ${entry} no se puede deshacer ni rehacer por separado, porque las reglas no encajarían entre sí. ${rules.map((problem) => texts.say('rulesProblem', problem)).join(' ')} Deshacer antes los cambios posteriores de las reglas, o cambiar las reglas.`,
  'not-stopped': 'La carrera no está detenida, así que no se puede reanudar.',
  'already-voided': (passing, texts) => `El ${passingName(passing, texts)} está anulado. Restaurarlo antes.`,
  'not-voided': (passing, texts) => `El ${passingName(passing, texts)} no está anulado, así que no se puede restaurar.`,
  'not-suspected': ({ rider, from, to }, texts) =>
    `El ${riderName(rider)} ya no tiene ninguna vuelta de ${texts.time(from)} a ${texts.time(to)} con una posible lectura perdida. Recargar la lista.`,
  'unknown-saved-sheet': ({ sheet }) => `Esta carrera no tiene ningún listado guardado ${sheet}.`,
  'proposal-gone': () =>
    'Una de las propuestas elegidas ya no procede: la carrera ha cambiado. No se cambió nada. Recargar la lista y elegir de nuevo.',
  'other-race': ({ open }) => `No se guardó nada: es para otra carrera, y ahora está abierta «${open}». Abrir antes la otra carrera.`,
  'key-taken': ({ entry }) =>
    `No se guardó nada: su clave es la de la acción ${entry}, que es otra cosa. Enviar esto con una clave propia.`,
  'nothing-to-undo': 'No hay nada que deshacer.',
  'nothing-to-redo': nothingToRedo,
  'not-undoable': notUndoable,
  'bad-value': badValueText,
  'list-refused': ({ lines, line, refusal }, texts) =>
    `${counted(lines, 'línea tiene un error', 'líneas tienen errores')}; no se importó nada. Línea ${line}: ${texts.say('problem', refusal)}`,
  'listed-twice': (params) =>
    params.problem === 'bib'
      ? `El dorsal ${params.bib} ya está en la línea ${params.line}: ${personName(params.rider, 'participante sin nombre')}.`
      : `${tagName(params)} ya está en la línea ${params.line}: ${riderName(params.rider)}.`,
  'unreadable-line': unreadableLine,
  'no-change': noChangeText,
};

function tagTaken(params: RefusalMessages['tag-taken'], texts: Writer): string {
  const { tag } = params;
  switch (params.problem) {
    case 'assigned':
      return `${tagName(params)} está asignado al ${riderName(params.rider)}. Quitárselo antes o usar otro chip.`;
    case 'assigned-until':
      return `${tagName(params)} estuvo asignado al ${riderName(params.rider)} hasta las ${texts.time(params.until)}. Asignarlo a partir de entonces o usar otro chip.`;
    case 'after-redo':
      return `El chip ${tag} está asignado al ${riderName(params.rider)}. Quitárselo y asignarlo de nuevo al ${riderName(params.to)}.`;
    case 'assigned-since':
      return `La acción ${params.entry} asignó el chip ${tag} al ${riderName(params.to)}. Deshacer antes esa acción.`;
  }
}

/** A tag, and how it is written elsewhere where that differs. */
function tagName({ tag, written }: { readonly tag: string; readonly written?: string }): string {
  return written === undefined
    ? `El chip ${tag}`
    : `El chip ${tag} es el mismo que ${written} (los ceros iniciales y los separadores no cuentan), que`;
}

function unreadableLine(params: RefusalMessages['unreadable-line']): string {
  switch (params.problem) {
    case 'no-column':
      return `«${params.text}» está en una columna sin encabezado: un separador dentro de una celda desplazó el resto. Poner esa celda entre comillas.`;
    case 'tag-as-number':
      return changedTag(params.text);
    case 'bib-as-number':
      return changedBib(params.text);
    case 'bad-bytes':
      return `«${params.text}» contiene bytes que no son caracteres en esta codificación. Elegir otra codificación o corregir esa celda.`;
    case 'no-rider':
      return `No parece un participante: en lugar del dorsal está «${params.text}». Omitir esta línea o corregirla.`;
    case 'no-bib-column':
      return 'Ninguna columna de esta lista contiene dorsales. Elegir la columna o ponerle el encabezado Dorsal.';
  }
}

function unknownPassing(params: RefusalMessages['unknown-passing'], texts: Writer): string {
  switch (params.problem) {
    case 'not-a-passing':
      return `La entrada ${params.entry} no es un paso. Elegir una lectura o un paso añadido a mano.`;
    case 'part-of-split':
      return `El ${passingName(params, texts)} procede de dividir una vuelta. Deshacer la acción ${params.entry} en su lugar.`;
    case 'not-counted':
      return `El ${passingName(params, texts)} no cuenta, así que no hay nada que corregir.`;
    case 'same-crossing':
      return `La entrada ${params.entry} es una lectura repetida de un paso cuya hora viene de la entrada ${params.as}. Corregir la entrada ${params.as}, o solo esta lectura.`;
    case 'no-lap':
      return `La entrada ${params.entry} no completa ninguna vuelta del ${riderName(params.rider)}. Elegir un paso que cuente.`;
  }
}

function notUndoable({ problem, entry }: RefusalMessages['not-undoable']): string {
  switch (problem) {
    case 'not-an-act':
      return `La entrada ${entry} no es una acción del cronometrador.`;
    case 'race-created':
      return `La acción ${entry} creó la carrera y no se puede deshacer. Crear otra carrera en su lugar.`;
    case 'undo-or-redo':
      return `La acción ${entry} deshace o rehace otra. Deshacer o rehacer la acción a la que se refiere.`;
    case 'undone':
      return `La acción ${entry} ya está deshecha. Rehacerla para recuperarla.`;
    case 'no-effect':
      return `Deshacer la acción ${entry} no cambiaría nada ahora: ${WITHOUT_EFFECT}`;
  }
}

const WITHOUT_EFFECT = 'lo que trataba está deshecho, o acciones posteriores decidieron lo mismo. Rehacer o deshacer antes esas acciones.';

function nothingToRedo(params: RefusalMessages['nothing-to-redo']): string {
  switch (params.problem) {
    case 'nothing-undone':
      return 'No hay nada que rehacer.';
    case 'not-undone':
      return `La acción ${params.entry} no está deshecha, así que no se puede rehacer.`;
    case 'no-effect':
      return `Rehacer la acción ${params.entry} no cambiaría nada ahora: ${WITHOUT_EFFECT}`;
  }
}
