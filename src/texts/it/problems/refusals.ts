import type { RefusalMessages } from '../../../domain/model/refusal.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { passingName, personName, riderName } from '../names';
import { changedBib, changedTag } from './changed-text';
import { badValueText, noChangeText } from './values';

/** Why a command was refused, and what to do. */
export const refusalTexts: MessageTexts<RefusalMessages> = {
  'bib-taken': (params) =>
    params.problem === 'in-use'
      ? `Il pettorale ${params.bib} è già assegnato (${personName(params.rider, 'altro partecipante')}). Sceglierne un altro.`
      : `Il pettorale ${params.bib} sarebbe di due partecipanti: ${personName(params.rider, 'partecipante senza nome')} e ${personName(params.other, 'un altro')}. Cambiare prima uno dei due pettorali.`,
  'tag-taken': tagTaken,
  'unknown-participant': ({ participant }) =>
    `In questa gara non c’è il partecipante ${participant}. Forse è stato rimosso: ricaricare l’elenco.`,
  'unknown-rider': ({ rider }) =>
    'tag' in rider
      ? `Il chip ${rider.tag} non è stato letto in questa gara. Aggiungere prima il partecipante.`
      : `In questa gara non c’è il ${riderName(rider)}. Aggiungere prima il partecipante.`,
  'unknown-passing': unknownPassing,
  'tag-by-rule': ({ tag, rider }) =>
    `Il chip ${tag} è del ${riderName(rider)} secondo la regola per i chip non assegnati. Assegnarlo a un altro partecipante o modificare quella regola.`,
  'tag-not-theirs': ({ tag, rider }) => `Il chip ${tag} non è assegnato al ${riderName(rider)}, quindi non si può togliere.`,
  'already-started': ({ wave, started_at }, texts) =>
    `${wave ?? 'Gara'}: via dato alle ${texts.time(started_at)}, meno di un secondo prima. Quel via conta. Per darne un altro, attendere un secondo.`,
  'already-stopped': (params, texts) =>
    params.problem === 'stopped'
      ? `La gara è stata fermata alle ${texts.time(params.stopped_at)}. Per fermarla a un’altra ora, prima riprenderla.`
      : `La gara partirebbe alle ${texts.time(params.start_at)}, dopo essere stata fermata alle ${texts.time(params.stopped_at)}. Riprenderla o modificare prima l’ora di partenza.`,
  'rules-conflict': ({ entry, rules }, texts) =>
    `L’azione ${entry} non si può annullare o ripetere da sola, perché le regole non sarebbero compatibili. ${rules.map((problem) => texts.say('rulesProblem', problem)).join(' ')} Annullare prima le modifiche successive delle regole, o modificare invece le regole.`,
  'not-stopped': 'La gara non è ferma, quindi non si può riprendere.',
  'already-voided': (passing, texts) => `Il ${passingName(passing, texts)} è invalidato. Prima ripristinarlo.`,
  'not-voided': (passing, texts) => `Il ${passingName(passing, texts)} non è invalidato, quindi non si può ripristinare.`,
  'not-suspected': ({ rider, from, to }, texts) =>
    `Il ${riderName(rider)} non ha più un giro dalle ${texts.time(from)} alle ${texts.time(to)} con una possibile lettura mancata. Ricaricare l’elenco.`,
  'unknown-saved-sheet': ({ sheet }) => `Questa gara non ha un foglio salvato ${sheet}.`,
  'proposal-gone': () =>
    'Una proposta scelta non vale più: la gara è cambiata. Nulla è stato modificato. Ricaricare l’elenco e scegliere di nuovo.',
  'other-race': ({ open }) => `Nulla è stato salvato: riguarda un’altra gara, e ora è aperta «${open}». Aprire prima quella gara.`,
  'key-taken': ({ entry }) =>
    `Nulla è stato salvato: la sua chiave è quella dell’azione ${entry}, che è un’altra cosa. Inviare questo con una chiave propria.`,
  'nothing-to-undo': 'Non c’è nulla da annullare.',
  'nothing-to-redo': nothingToRedo,
  'not-undoable': notUndoable,
  'bad-value': badValueText,
  'list-refused': ({ lines, line, refusal }, texts) => {
    const count = lines === 1 ? '1 riga contiene un errore' : `${texts.number(lines)} righe contengono errori`;
    return `${count}; nulla è stato importato. Riga ${line}: ${texts.say('problem', refusal)}`;
  },
  'listed-twice': (params) =>
    params.problem === 'bib'
      ? `Il pettorale ${params.bib} è già alla riga ${params.line}: ${personName(params.rider, 'partecipante senza nome')}.`
      : `${tagName(params)} è già alla riga ${params.line}, per il ${riderName(params.rider)}.`,
  'unreadable-line': unreadableLine,
  'no-change': noChangeText,
};

function tagTaken(params: RefusalMessages['tag-taken'], texts: Writer): string {
  const { tag } = params;
  switch (params.problem) {
    case 'assigned':
      return `${tagName(params)} è assegnato al ${riderName(params.rider)}. Toglierlo prima a quel partecipante, o usare un altro chip.`;
    case 'assigned-until':
      return `${tagName(params)} era assegnato al ${riderName(params.rider)} fino alle ${texts.time(params.until)}. Assegnarlo da quell’ora in poi, o usare un altro chip.`;
    case 'after-redo':
      return `Il chip ${tag} è assegnato al ${riderName(params.rider)}. Toglierlo a quel partecipante, poi assegnarlo di nuovo al ${riderName(params.to)}.`;
    case 'assigned-since':
      return `L’azione ${params.entry} ha assegnato il chip ${tag} al ${riderName(params.to)}. Annullare prima quell’azione.`;
  }
}

/** A tag, and how it is written elsewhere where that differs. */
function tagName({ tag, written }: { readonly tag: string; readonly written?: string }): string {
  return written === undefined
    ? `Il chip ${tag}`
    : `Il chip ${tag} è lo stesso chip di ${written} (zeri iniziali e separatori non contano), che`;
}

function unreadableLine(params: RefusalMessages['unreadable-line']): string {
  switch (params.problem) {
    case 'no-column':
      return `«${params.text}» è in una colonna senza intestazione: un separatore dentro una cella ha spostato il resto. Mettere quella cella fra virgolette.`;
    case 'tag-as-number':
      return changedTag(params.text);
    case 'bib-as-number':
      return changedBib(params.text);
    case 'bad-bytes':
      return `«${params.text}» contiene byte che non sono caratteri in questa codifica. Scegliere un’altra codifica o correggere quella cella.`;
    case 'no-rider':
      return `Non sembra un partecipante: al posto del pettorale c’è «${params.text}». Saltare questa riga o correggerla.`;
    case 'no-bib-column':
      return 'Nessuna colonna di questo elenco contiene pettorali. Scegliere la colonna o darle l’intestazione Pettorale.';
  }
}

function unknownPassing(params: RefusalMessages['unknown-passing'], texts: Writer): string {
  switch (params.problem) {
    case 'not-a-passing':
      return `La voce ${params.entry} non è un passaggio. Scegliere una lettura o un passaggio aggiunto a mano.`;
    case 'part-of-split':
      return `Il ${passingName(params, texts)} viene dalla divisione di un giro. Annullare invece l’azione ${params.entry}.`;
    case 'not-counted':
      return `Il ${passingName(params, texts)} non conta, quindi non c’è nulla da correggere.`;
    case 'same-crossing':
      return `La voce ${params.entry} è una lettura ripetuta di un passaggio che ha l’ora della voce ${params.as}. Correggere la voce ${params.as}, o solo questa lettura.`;
    case 'no-lap':
      return `La voce ${params.entry} non conclude un giro del ${riderName(params.rider)}. Scegliere un passaggio che conta.`;
  }
}

function notUndoable({ problem, entry }: RefusalMessages['not-undoable']): string {
  switch (problem) {
    case 'not-an-act':
      return `La voce ${entry} non è un’azione del cronometrista.`;
    case 'race-created':
      return `L’azione ${entry} ha creato la gara e non si può annullare. Creare invece un’altra gara.`;
    case 'undo-or-redo':
      return `L’azione ${entry} annulla o ripete un’altra azione. Annullare o ripetere invece quella.`;
    case 'undone':
      return `L’azione ${entry} è già annullata. Ripeterla per ripristinarla.`;
    case 'no-effect':
      return `Annullare l’azione ${entry} ora non cambierebbe nulla: ${WITHOUT_EFFECT}`;
  }
}

const WITHOUT_EFFECT = 'ciò che riguarda è annullato, o azioni successive hanno deciso lo stesso. Ripetere o annullare prima quelle.';

function nothingToRedo(params: RefusalMessages['nothing-to-redo']): string {
  switch (params.problem) {
    case 'nothing-undone':
      return 'Non c’è nulla da ripetere.';
    case 'not-undone':
      return `L’azione ${params.entry} non è annullata, quindi non si può ripetere.`;
    case 'no-effect':
      return `Ripetere l’azione ${params.entry} ora non cambierebbe nulla: ${WITHOUT_EFFECT}`;
  }
}
