import type { RefusalMessages } from '../../../domain/model/refusal.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { passingName, personName, riderName } from '../names';
import { changedBib, changedTag } from './changed-text';
import { badValueText, noChangeText } from './values';

/** Why a command was refused, and what to do. */
export const refusalTexts: MessageTexts<RefusalMessages> = {
  'bib-taken': (params) =>
    params.problem === 'in-use'
      ? `Startnummer ${params.bib} gehört ${personName(params.rider, 'einem anderen Teilnehmer')}. Andere Nummer wählen.`
      : `Startnummer ${params.bib} würde zwei Teilnehmern gehören: ${personName(params.rider, 'einem ohne Namen')} und ${personName(params.other, 'einem ohne Namen')}. Zuerst eine der beiden Nummern ändern.`,
  'tag-taken': tagTaken,
  'unknown-participant': ({ participant }) =>
    `Teilnehmer ${participant} gibt es in diesem Rennen nicht, vielleicht nicht mehr. Liste neu laden.`,
  'unknown-rider': ({ rider }) =>
    'tag' in rider
      ? `Chip ${rider.tag} wurde in diesem Rennen nicht gelesen. Zuerst den Teilnehmer hinzufügen.`
      : `${riderName(rider)} gibt es in diesem Rennen nicht. Zuerst den Teilnehmer hinzufügen.`,
  'unknown-passing': unknownPassing,
  'tag-not-theirs': ({ tag, rider }) => `Chip ${tag} ist nicht an ${riderName(rider)} vergeben und kann dort nicht gelöst werden.`,
  'already-started': ({ wave, started_at }, texts) =>
    `${wave ?? 'Das Rennen'} wurde um ${texts.time(started_at)} gestartet, vor weniger als einer Sekunde. Dieser Start zählt. Für einen neuen Start eine Sekunde warten.`,
  'already-stopped': (params, texts) =>
    params.problem === 'stopped'
      ? `Das Rennen wurde um ${texts.time(params.stopped_at)} gestoppt. Zuerst fortsetzen, dann zu einer anderen Zeit stoppen.`
      : `Das Rennen würde um ${texts.time(params.start_at)} starten, nach dem Stopp um ${texts.time(params.stopped_at)}. Zuerst fortsetzen oder die Startzeit ändern.`,
  'unknown-saved-sheet': ({ sheet }) => `Dieses Rennen hat keine gespeicherte Liste ${sheet}.`,
  'other-race': ({ open }) =>
    `Es wurde nichts gespeichert: Das ist für ein anderes Rennen, und jetzt ist „${open}“ offen. Zuerst jenes Rennen öffnen.`,
  'tag-by-rule': ({ tag, rider }) =>
    `Chip ${tag} gehört nach der Regel für Chips, die niemand hat, ${riderName(rider)}. Einem anderen Teilnehmer zuordnen oder diese Regel ändern.`,
  'rules-conflict': ({ entry, rules }, texts) =>
    `Aktion ${entry} kann nicht allein rückgängig gemacht oder wiederholt werden, weil die Regeln nicht zusammenpassen würden. ${rules.map((problem) => texts.say('rulesProblem', problem)).join(' ')} Zuerst die späteren Änderungen der Regeln rückgängig machen oder die Regeln ändern.`,
  'not-stopped': 'Das Rennen ist nicht gestoppt und kann nicht fortgesetzt werden.',
  'already-voided': (passing, texts) => `${passingName(passing, texts)}: gestrichen. Zuerst wiederherstellen.`,
  'not-voided': (passing, texts) => `${passingName(passing, texts)}: nicht gestrichen, also nicht wiederherzustellen.`,
  'not-suspected': ({ rider, from, to }, texts) =>
    `${riderName(rider)} hat von ${texts.time(from)} bis ${texts.time(to)} keine Runde mehr, in der eine Lesung fehlen könnte. Liste neu laden.`,
  'proposal-gone': () =>
    'Ein gewählter Vorschlag gilt nicht mehr: Das Rennen hat sich geändert. Es wurde nichts geändert. Liste neu laden und noch einmal wählen.',
  'key-taken': ({ entry }) =>
    `Nichts gespeichert: Ihr Schlüssel ist der von Aktion ${entry}, die etwas anderes ist. Mit einem eigenen Schlüssel senden.`,
  'nothing-to-undo': 'Es gibt nichts rückgängig zu machen.',
  'nothing-to-redo': nothingToRedo,
  'not-undoable': notUndoable,
  'bad-value': badValueText,
  'list-refused': ({ lines, line, refusal }, texts) => {
    const count = lines === 1 ? '1 Zeile hat einen Fehler' : `${texts.number(lines)} Zeilen haben Fehler`;
    return `${count}; es wurde nichts importiert. Zeile ${line}: ${texts.say('problem', refusal)}`;
  },
  'listed-twice': (params) =>
    params.problem === 'bib'
      ? `Startnummer ${params.bib} steht schon in Zeile ${params.line}, bei ${personName(params.rider, 'einem Teilnehmer ohne Namen')}.`
      : `${tagName(params)} steht schon in Zeile ${params.line}, bei ${riderName(params.rider)}.`,
  'unreadable-line': unreadableLine,
  'no-change': noChangeText,
};

function tagTaken(params: RefusalMessages['tag-taken'], texts: Writer): string {
  const { tag } = params;
  switch (params.problem) {
    case 'assigned':
      return `${tagName(params)} ist an ${riderName(params.rider)} vergeben. Zuerst dort lösen oder einen anderen Chip nehmen.`;
    case 'assigned-until':
      return `${tagName(params)} war bis ${texts.time(params.until)} an ${riderName(params.rider)} vergeben. Ab dann vergeben oder einen anderen Chip nehmen.`;
    case 'after-redo':
      return `Chip ${tag} ist an ${riderName(params.rider)} vergeben. Dort lösen, dann wieder an ${riderName(params.to)} vergeben.`;
    case 'assigned-since':
      return `Aktion ${params.entry} hat Chip ${tag} an ${riderName(params.to)} vergeben. Zuerst diese Aktion rückgängig machen.`;
  }
}

/** A tag, and how it is written elsewhere where that differs. */
function tagName({ tag, written }: { readonly tag: string; readonly written?: string }): string {
  return written === undefined
    ? `Chip ${tag}`
    : `Chip ${tag} ist derselbe wie ${written} (führende Nullen und Trennzeichen zählen nicht), und der`;
}

function unreadableLine(params: RefusalMessages['unreadable-line']): string {
  switch (params.problem) {
    case 'no-column':
      return `„${params.text}“ steht in einer Spalte ohne Überschrift: Ein Trennzeichen in einer Zelle hat den Rest verschoben. Diese Zelle in Anführungszeichen setzen.`;
    case 'tag-as-number':
      return changedTag(params.text);
    case 'bib-as-number':
      return changedBib(params.text);
    case 'bad-bytes':
      return `„${params.text}“ enthält Bytes, die in dieser Codierung keine Zeichen sind. Andere Codierung wählen oder die Zelle berichtigen.`;
    case 'no-rider':
      return `Das sieht nicht nach einem Teilnehmer aus: „${params.text}“ steht an der Stelle der Startnummer. Zeile überspringen oder berichtigen.`;
    case 'no-bib-column':
      return 'Keine Spalte dieser Liste enthält Startnummern. Spalte wählen oder ihr die Überschrift Startnummer geben.';
  }
}

function unknownPassing(params: RefusalMessages['unknown-passing'], texts: Writer): string {
  switch (params.problem) {
    case 'not-a-passing':
      return `Eintrag ${params.entry} ist kein Durchgang. Eine Lesung oder einen von Hand ergänzten Durchgang wählen.`;
    case 'part-of-split':
      return `${passingName(params, texts)}: entstanden durch das Teilen einer Runde. Stattdessen Aktion ${params.entry} rückgängig machen.`;
    case 'not-counted':
      return `${passingName(params, texts)}: zählt nicht, also gibt es nichts zu korrigieren.`;
    case 'same-crossing':
      return `Eintrag ${params.entry} ist eine weitere Lesung eines Durchgangs, dessen Zeit von Eintrag ${params.as} kommt. Eintrag ${params.as} korrigieren, oder nur diese Lesung.`;
    case 'no-lap':
      return `Eintrag ${params.entry} beendet keine Runde von ${riderName(params.rider)}. Einen gezählten Durchgang wählen.`;
  }
}

function notUndoable({ problem, entry }: RefusalMessages['not-undoable']): string {
  switch (problem) {
    case 'not-an-act':
      return `Eintrag ${entry} ist keine Aktion der Zeitnahme.`;
    case 'race-created':
      return `Aktion ${entry} hat das Rennen angelegt und kann nicht rückgängig gemacht werden. Stattdessen ein anderes Rennen anlegen.`;
    case 'undo-or-redo':
      return `Aktion ${entry} ist selbst ein Rückgängig oder Wiederholen. Stattdessen die Aktion rückgängig machen oder wiederholen, zu der sie gehört.`;
    case 'undone':
      return `Aktion ${entry} ist schon rückgängig gemacht. Mit Wiederholen kommt sie zurück.`;
    case 'no-effect':
      return `Aktion ${entry} rückgängig zu machen, würde jetzt nichts ändern: ${WITHOUT_EFFECT}`;
  }
}

const WITHOUT_EFFECT =
  'Worum es geht, ist rückgängig gemacht, oder spätere Aktionen haben dasselbe entschieden. Zuerst jene wiederholen oder rückgängig machen.';

function nothingToRedo(params: RefusalMessages['nothing-to-redo']): string {
  switch (params.problem) {
    case 'nothing-undone':
      return 'Es gibt nichts zu wiederholen.';
    case 'not-undone':
      return `Aktion ${params.entry} ist nicht rückgängig gemacht und kann nicht wiederholt werden.`;
    case 'no-effect':
      return `Aktion ${params.entry} zu wiederholen, würde jetzt nichts ändern: ${WITHOUT_EFFECT}`;
  }
}
