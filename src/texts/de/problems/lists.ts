import type { ListMessages } from '../../../imports/list.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const listTexts: MessageTexts<ListMessages> = {
  'no-list': (params, texts) => `${reason(params, texts)} Es wurde nichts gespeichert.`,
};

function reason(params: ListMessages['no-list'], { number }: Writer): string {
  switch (params.problem) {
    case 'spreadsheet':
      return 'Excel-Dateien können nicht importiert werden. Als CSV speichern oder die Zellen einfügen.';
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
  }
}
