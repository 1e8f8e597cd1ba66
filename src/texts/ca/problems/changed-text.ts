import { bibChange, type SpreadsheetChange, spreadsheetChange } from '../../../domain/model/spreadsheet-debris';

/** What a spreadsheet did to a tag, and how to get the right text. */
export function changedTag(text: string): string {
  return `«${text}» ${whatHappened(spreadsheetChange(text) ?? 'formatted', 'xip')}`;
}

/** The same for a bib. */
export function changedBib(text: string): string {
  return `«${text}» ${whatHappened(bibChange(text) ?? 'formatted', 'dorsal')}`;
}

/** `what` is masculine. */
function whatHappened(change: SpreadsheetChange, what: 'xip' | 'dorsal'): string {
  const asText = `Donar format de text a aquella columna i tornar a introduir el ${what}.`;
  switch (change) {
    case 'rounded':
      return `és un número que un full de càlcul ha fet del ${what}, i s’han perdut xifres. ${asText}`;
    case 'formatted':
      return `és un número tal com el mostra un full de càlcul (amb separadors, decimals, moneda o percentatge), no el ${what}. ${asText}`;
    case 'signed':
      return `és un número amb signe, tal com el calcula un full de càlcul, no un ${what}. ${asText}`;
    case 'formula':
      return `comença amb un signe (=, +, − o @), de manera que un full de càlcul el calcula o mostra un error. Introduir el ${what} sense aquell signe.`;
    case 'date':
      return `és una data o hora que un full de càlcul ha fet del ${what}. ${asText}`;
    case 'truth':
      return `és el resultat d’una condició en un full de càlcul, no un ${what}. Introduir el ${what} en aquella cel·la o deixar-la buida.`;
    case 'error':
      return `és on un full de càlcul o un programa no té cap valor per al ${what}. Corregir aquella fórmula o introduir el ${what} com a text.`;
    case 'narrow':
      return `és el que un full de càlcul mostra d’un ${what} en una columna massa estreta. Eixamplar aquella columna, donar-li format de text i tornar a desar o copiar la llista.`;
  }
}
