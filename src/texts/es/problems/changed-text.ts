import { bibChange, type SpreadsheetChange, spreadsheetChange } from '../../../domain/model/spreadsheet-debris';

/** What a spreadsheet did to a tag, and how to get the right text. */
export function changedTag(text: string): string {
  return `«${text}» ${whatHappened(spreadsheetChange(text) ?? 'formatted', 'chip')}`;
}

/** The same for a bib. */
export function changedBib(text: string): string {
  return `«${text}» ${whatHappened(bibChange(text) ?? 'formatted', 'dorsal')}`;
}

/** `what` is masculine. */
function whatHappened(change: SpreadsheetChange, what: 'chip' | 'dorsal'): string {
  const asText = `Dar formato de texto a esa columna e introducir el ${what} de nuevo.`;
  switch (change) {
    case 'rounded':
      return `es un número que una hoja de cálculo hizo del ${what}, y se perdieron cifras. ${asText}`;
    case 'formatted':
      return `es un número tal como lo muestra una hoja de cálculo (con separadores, decimales, moneda o porcentaje), no el ${what}. ${asText}`;
    case 'signed':
      return `es un número con signo, tal como lo calcula una hoja de cálculo, no un ${what}. ${asText}`;
    case 'formula':
      return `empieza con un signo (=, +, − o @), así que una hoja de cálculo lo calcula o muestra un error. Introducir el ${what} sin ese signo.`;
    case 'date':
      return `es una fecha u hora que una hoja de cálculo hizo del ${what}. ${asText}`;
    case 'truth':
      return `es el resultado de una condición en una hoja de cálculo, no un ${what}. Introducir el ${what} en esa celda o dejarla vacía.`;
    case 'error':
      return `está donde una hoja de cálculo o un programa no tiene valor para el ${what}. Corregir esa fórmula o introducir el ${what} como texto.`;
    case 'narrow':
      return `es lo que una hoja de cálculo muestra de un ${what} en una columna demasiado estrecha. Ensanchar esa columna, darle formato de texto y guardar o copiar la lista de nuevo.`;
  }
}
