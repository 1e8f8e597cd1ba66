import type { ListMessages, WorkbookFault } from '../../../imports/list.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const listTexts: MessageTexts<ListMessages> = {
  'no-list': (params, texts) => `${reason(params, texts)} Nulla è stato salvato.`,
};

function reason(params: ListMessages['no-list'], { number, list }: Writer): string {
  switch (params.problem) {
    case 'spreadsheet':
      return 'Questo è un file Excel, ma è stato inviato come testo. Inviarlo con il Content-Type delle cartelle di lavoro Excel (.xlsx).';
    case 'not-text':
      return 'Questo non è un file di testo. Salvare l’elenco come CSV e importare quel file.';
    case 'empty':
      return 'Questo elenco è vuoto.';
    case 'too-many-lines':
      return `Questo elenco ha più di ${number(params.max)} righe. Dividerlo.`;
    case 'long-line':
      return `Una riga di questo file ha più di ${number(params.max)} caratteri: non è un elenco di partecipanti. Scegliere un altro file.`;
    case 'quotation-mark':
      return `La riga ${params.line} ha una virgoletta fuori posto o non chiusa. Correggere quella riga.`;
    default:
      return workbookReason(params, number, list);
  }
}

function workbookReason(params: WorkbookFault, number: Writer['number'], list: Writer['list']): string {
  switch (params.problem) {
    case 'ods':
      return 'Questo è un foglio OpenDocument (.ods). Salvarlo come cartella di lavoro Excel (.xlsx) o come CSV, poi importare quel file.';
    case 'old-or-locked':
      return 'Questa cartella di lavoro ha una password o è di un Excel precedente al 2007 (.xls). Salvarla senza password come cartella di lavoro Excel (.xlsx), poi importare quel file.';
    case 'not-xlsx':
      return 'Questa non è una cartella di lavoro Excel (.xlsx). Salvare l’elenco come .xlsx o come CSV, poi importare quel file.';
    case 'too-big':
      return 'Questa cartella di lavoro è troppo grande per un elenco di partecipanti. Copiare l’elenco in una nuova cartella di lavoro, senza immagini e altri fogli, poi importare quel file.';
    case 'too-wide':
      return `Il foglio «${params.sheet}» ha testo nella cella ${params.cell}; un elenco ha al massimo ${number(params.max)} colonne. Eliminare ciò che sta a destra dell’elenco.`;
    case 'too-many-rows':
      return `Il foglio «${params.sheet}» ha più di ${number(params.max)} righe, per lo più vuote. Copiare l’elenco in una nuova cartella di lavoro, poi importare quel file.`;
    case 'no-sheet':
      return `Questa cartella di lavoro non ha un foglio «${params.sheet}». Ha ${list(params.sheets.map((sheet) => `«${sheet}»`))}.`;
    case 'damaged':
      return 'Questa cartella di lavoro è danneggiata. Aprirla in un programma di calcolo, salvarla di nuovo come .xlsx o come CSV, poi importare quel file.';
  }
}
