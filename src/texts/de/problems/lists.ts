import type { ListMessages, WorkbookFault } from '../../../imports/list.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const listTexts: MessageTexts<ListMessages> = {
  'no-list': (params, texts) => `${reason(params, texts)} Es wurde nichts gespeichert.`,
};

function reason(params: ListMessages['no-list'], { number, list }: Writer): string {
  switch (params.problem) {
    case 'spreadsheet':
      return 'Das ist eine Excel-Datei, aber sie wurde als Text gesendet. Mit dem Content-Type von Excel-Arbeitsmappen (.xlsx) senden.';
    case 'not-text':
      return 'Das ist keine Textdatei. Die Liste als CSV speichern und diese Datei importieren.';
    case 'empty':
      return 'Diese Liste ist leer.';
    case 'too-many-lines':
      return `Diese Liste hat mehr als ${number(params.max)} Zeilen. Liste teilen.`;
    case 'long-line':
      return `Eine Zeile dieser Datei hat mehr als ${number(params.max)} Zeichen, also ist es keine Teilnehmerliste. Andere Datei wählen.`;
    case 'quotation-mark':
      return `In Zeile ${params.line} steht ein Anführungszeichen falsch, oder das schließende fehlt. Zeile berichtigen.`;
    default:
      return workbookReason(params, number, list);
  }
}

function workbookReason(params: WorkbookFault, number: Writer['number'], list: Writer['list']): string {
  switch (params.problem) {
    case 'ods':
      return 'Das ist eine OpenDocument-Tabelle (.ods). Als Excel-Arbeitsmappe (.xlsx) oder als CSV speichern und diese Datei importieren.';
    case 'old-or-locked':
      return 'Diese Arbeitsmappe hat ein Passwort oder stammt aus einem Excel vor 2007 (.xls). Ohne Passwort als Excel-Arbeitsmappe (.xlsx) speichern und diese Datei importieren.';
    case 'not-xlsx':
      return 'Das ist keine Excel-Arbeitsmappe (.xlsx). Die Liste als .xlsx oder als CSV speichern und diese Datei importieren.';
    case 'too-big':
      return 'Diese Arbeitsmappe ist zu groß für eine Teilnehmerliste. Die Liste in eine neue Arbeitsmappe ohne Bilder und andere Blätter kopieren und diese Datei importieren.';
    case 'too-wide':
      return `Im Blatt „${params.sheet}“ steht Text in Zelle ${params.cell}; eine Liste hat höchstens ${number(params.max)} Spalten. Löschen, was rechts von der Liste steht.`;
    case 'too-many-rows':
      return `Das Blatt „${params.sheet}“ hat mehr als ${number(params.max)} Zeilen, die meisten leer. Die Liste in eine neue Arbeitsmappe kopieren und diese Datei importieren.`;
    case 'no-sheet':
      return `Diese Arbeitsmappe hat kein Blatt „${params.sheet}“. Sie hat ${list(params.sheets.map((sheet) => `„${sheet}“`))}.`;
    case 'damaged':
      return 'Diese Arbeitsmappe ist beschädigt. In einer Tabellenkalkulation öffnen, noch einmal als .xlsx oder als CSV speichern und diese Datei importieren.';
  }
}
