import { bibChange, type SpreadsheetChange, spreadsheetChange } from '../../../domain/model/spreadsheet-debris';

/** What a spreadsheet did to a tag, and how to get the right text. */
export function changedTag(text: string): string {
  return `«${text}» ${whatHappened(spreadsheetChange(text) ?? 'formatted', 'chip')}`;
}

/** The same for a bib. */
export function changedBib(text: string): string {
  return `«${text}» ${whatHappened(bibChange(text) ?? 'formatted', 'pettorale')}`;
}

/** `what` is masculine. */
function whatHappened(change: SpreadsheetChange, what: 'chip' | 'pettorale'): string {
  const asText = `Formattare quella colonna come testo e inserire di nuovo il ${what}.`;
  switch (change) {
    case 'rounded':
      return `è un numero che un foglio di calcolo ha fatto del ${what}: alcune cifre sono perse. ${asText}`;
    case 'formatted':
      return `è un numero come lo mostra un foglio di calcolo (con separatori, decimali, valuta o in percentuale), non il ${what}. ${asText}`;
    case 'signed':
      return `è un numero con segno, come lo calcola un foglio di calcolo, non un ${what}. ${asText}`;
    case 'formula':
      return `inizia con un segno (=, +, − o @), perciò un foglio di calcolo lo calcola o mostra un errore. Inserire il ${what} senza quel segno.`;
    case 'date':
      return `è una data o un’ora che un foglio di calcolo ha fatto del ${what}. ${asText}`;
    case 'truth':
      return `è il risultato di una condizione in un foglio di calcolo, non un ${what}. Inserire il ${what} in quella cella, o lasciarla vuota.`;
    case 'error':
      return `sta dove un foglio di calcolo o un programma non ha un valore per il ${what}. Correggere quella formula, o inserire il ${what} come testo.`;
    case 'narrow':
      return `è ciò che un foglio di calcolo mostra di un ${what} in una colonna troppo stretta. Allargare quella colonna, formattarla come testo, poi salvare o copiare di nuovo l’elenco.`;
  }
}
