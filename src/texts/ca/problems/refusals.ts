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
      ? `El dorsal ${params.bib} ja està assignat: ${personName(params.rider, 'un altre participant')}. Triar-ne un altre.`
      : `El dorsal ${params.bib} seria de dos participants: ${personName(params.rider, 'un sense nom')} i ${personName(params.other, 'un altre')}. Canviar abans un dels dos dorsals.`,
  'tag-taken': tagTaken,
  'unknown-participant': ({ participant }) =>
    `En aquesta cursa no hi ha el participant ${participant}. Potser s’ha tret: tornar a carregar la llista.`,
  'unknown-rider': ({ rider }) =>
    'tag' in rider
      ? `El xip ${rider.tag} no s’ha llegit en aquesta cursa. Afegir abans el participant.`
      : `En aquesta cursa no hi ha el ${riderName(rider)}. Afegir abans el participant.`,
  'unknown-passing': unknownPassing,
  'tag-by-rule': ({ tag, rider }) =>
    `El xip ${tag} és el del ${riderName(rider)} per la regla dels xips sense assignar. Assignar-lo a un altre participant o canviar aquesta regla.`,
  'tag-not-theirs': ({ tag, rider }) => `El xip ${tag} no està assignat al ${riderName(rider)}, de manera que no se li pot treure.`,
  'already-started': ({ wave, started_at }, texts) =>
    `${wave === null ? 'La cursa' : wave}: la sortida ha estat a les ${texts.time(started_at)}, fa menys d’un segon. Val aquesta sortida. Per donar-ne una altra, esperar un segon.`,
  'already-stopped': (params, texts) =>
    params.problem === 'stopped'
      ? `La cursa es va aturar a les ${texts.time(params.stopped_at)}. Reprendre-la abans d’aturar-la a una altra hora.`
      : `La cursa començaria a les ${texts.time(params.start_at)}, després d’aturar-se a les ${texts.time(params.stopped_at)}. Reprendre-la o canviar abans la seva hora de sortida.`,
  'rules-conflict': ({ entry, rules }, texts) =>
    `L’acció ${entry} no es pot desfer ni refer per separat, perquè les regles no encaixarien entre elles. ${rules.map((problem) => texts.say('rulesProblem', problem)).join(' ')} Desfer abans els canvis posteriors de les regles, o canviar les regles.`,
  'not-stopped': 'La cursa no està aturada, de manera que no es pot reprendre.',
  'already-voided': (passing, texts) => `El ${passingName(passing, texts)} està anul·lat. Restaurar-lo abans.`,
  'not-voided': (passing, texts) => `El ${passingName(passing, texts)} no està anul·lat, de manera que no es pot restaurar.`,
  'not-suspected': ({ rider, from, to }, texts) =>
    `El ${riderName(rider)} ja no té cap volta de ${texts.time(from)} a ${texts.time(to)} amb una possible lectura perduda. Tornar a carregar la llista.`,
  'unknown-saved-sheet': ({ sheet }) => `Aquesta cursa no té cap llistat desat ${sheet}.`,
  'proposal-gone': () =>
    'Una de les propostes triades ja no és vigent: la cursa ha canviat. No s’ha canviat res. Tornar a carregar la llista i tornar a triar.',
  'other-race': ({ open }) => `No s’ha desat res: és per a una altra cursa, i ara és oberta «${open}». Obrir abans l’altra cursa.`,
  'key-taken': ({ entry }) =>
    `No s’ha desat res: la seva clau és la de l’acció ${entry}, que és una altra cosa. Enviar això amb una clau pròpia.`,
  'nothing-to-undo': 'No hi ha res per desfer.',
  'nothing-to-redo': nothingToRedo,
  'not-undoable': notUndoable,
  'bad-value': badValueText,
  'list-refused': ({ lines, line, refusal }, texts) =>
    `${counted(lines, 'línia té un error', 'línies tenen errors')}; no s’ha importat res. Línia ${line}: ${texts.say('problem', refusal)}`,
  'listed-twice': (params) =>
    params.problem === 'bib'
      ? `El dorsal ${params.bib} ja és a la línia ${params.line}: ${personName(params.rider, 'participant sense nom')}.`
      : `${tagName(params)} ja és a la línia ${params.line}: ${riderName(params.rider)}.`,
  'unreadable-line': unreadableLine,
  'no-change': noChangeText,
};

function tagTaken(params: RefusalMessages['tag-taken'], texts: Writer): string {
  const { tag } = params;
  switch (params.problem) {
    case 'assigned':
      return `${tagName(params)} està assignat al ${riderName(params.rider)}. Treure-l’hi abans o fer servir un altre xip.`;
    case 'assigned-until':
      return `${tagName(params)} va estar assignat al ${riderName(params.rider)} fins a les ${texts.time(params.until)}. Assignar-lo a partir de llavors o fer servir un altre xip.`;
    case 'after-redo':
      return `El xip ${tag} està assignat al ${riderName(params.rider)}. Treure-l’hi i tornar-lo a assignar al ${riderName(params.to)}.`;
    case 'assigned-since':
      return `L’acció ${params.entry} va assignar el xip ${tag} al ${riderName(params.to)}. Desfer abans aquesta acció.`;
  }
}

/** A tag, and how it is written elsewhere where that differs. */
function tagName({ tag, written }: { readonly tag: string; readonly written?: string }): string {
  return written === undefined
    ? `El xip ${tag}`
    : `El xip ${tag} és el mateix que ${written} (els zeros inicials i els separadors no compten), que`;
}

function unreadableLine(params: RefusalMessages['unreadable-line']): string {
  switch (params.problem) {
    case 'no-column':
      return `«${params.text}» és en una columna sense capçalera: un separador dins d’una cel·la ha desplaçat la resta. Posar aquella cel·la entre cometes.`;
    case 'tag-as-number':
      return changedTag(params.text);
    case 'bib-as-number':
      return changedBib(params.text);
    case 'bad-bytes':
      return `«${params.text}» conté bytes que no són caràcters en aquesta codificació. Triar una altra codificació o corregir aquella cel·la.`;
    case 'no-rider':
      return `No sembla un participant: en lloc del dorsal hi ha «${params.text}». Ometre aquesta línia o corregir-la.`;
    case 'no-bib-column':
      return 'Cap columna d’aquesta llista no conté dorsals. Triar la columna o posar-li la capçalera Dorsal.';
  }
}

function unknownPassing(params: RefusalMessages['unknown-passing'], texts: Writer): string {
  switch (params.problem) {
    case 'not-a-passing':
      return `L’entrada ${params.entry} no és un pas. Triar una lectura o un pas afegit a mà.`;
    case 'part-of-split':
      return `El ${passingName(params, texts)} ve de dividir una volta. Desfer l’acció ${params.entry} en lloc d’això.`;
    case 'not-counted':
      return `El ${passingName(params, texts)} no compta, de manera que no hi ha res per corregir.`;
    case 'same-crossing':
      return `L’entrada ${params.entry} és una lectura repetida d’un pas que pren l’hora de l’entrada ${params.as}. Corregir l’entrada ${params.as}, o només aquesta lectura.`;
    case 'no-lap':
      return `L’entrada ${params.entry} no completa cap volta del ${riderName(params.rider)}. Triar un pas que compti.`;
  }
}

function notUndoable({ problem, entry }: RefusalMessages['not-undoable']): string {
  switch (problem) {
    case 'not-an-act':
      return `L’entrada ${entry} no és una acció del cronometrador.`;
    case 'race-created':
      return `L’acció ${entry} va crear la cursa i no es pot desfer. Crear una altra cursa en lloc d’això.`;
    case 'undo-or-redo':
      return `L’acció ${entry} en desfà o en refà una altra. Desfer o refer l’acció a què es refereix.`;
    case 'undone':
      return `L’acció ${entry} ja està desfeta. Refer-la per recuperar-la.`;
    case 'no-effect':
      return `Desfer l’acció ${entry} no canviaria res ara: ${WITHOUT_EFFECT}`;
  }
}

const WITHOUT_EFFECT =
  'allò de què tractava està desfet, o accions posteriors van decidir el mateix. Refer o desfer abans aquelles accions.';

function nothingToRedo(params: RefusalMessages['nothing-to-redo']): string {
  switch (params.problem) {
    case 'nothing-undone':
      return 'No hi ha res per refer.';
    case 'not-undone':
      return `L’acció ${params.entry} no està desfeta, de manera que no es pot refer.`;
    case 'no-effect':
      return `Refer l’acció ${params.entry} no canviaria res ara: ${WITHOUT_EFFECT}`;
  }
}
