import { bibChange, type SpreadsheetChange, spreadsheetChange } from '../../../domain/model/spreadsheet-debris';

const AS_TEXT = 'Format that column as text and enter';

/** What a spreadsheet did to a tag, and how to get the right text. */
export function changedTag(text: string): string {
  return `“${text}” ${whatHappened(spreadsheetChange(text) ?? 'formatted', 'tag')}`;
}

/** The same for a bib. */
export function changedBib(text: string): string {
  return `“${text}” ${whatHappened(bibChange(text) ?? 'formatted', 'bib')}`;
}

function whatHappened(change: SpreadsheetChange, what: 'tag' | 'bib'): string {
  switch (change) {
    case 'rounded':
      return `is a ${what} that a spreadsheet changed into a number, and digits are lost. ${AS_TEXT} the ${what} again.`;
    case 'formatted':
      return `is a number as a spreadsheet shows it (with separators, decimals, a currency or as percent), not the ${what}. ${AS_TEXT} the ${what} again.`;
    case 'signed':
      return `is a number with a sign, as a spreadsheet calculates it, not a ${what}. ${AS_TEXT} the ${what} again.`;
    case 'formula':
      return `begins with a sign (=, +, − or @), so a spreadsheet calculates it or shows an error. Enter the ${what} without that sign.`;
    case 'date':
      return `is a date or time that a spreadsheet made of the ${what}. ${AS_TEXT} the ${what} again.`;
    case 'truth':
      return `is the result of a condition in a spreadsheet, not a ${what}. Enter the ${what} in that cell, or leave it blank.`;
    case 'error':
      return `stands where a spreadsheet or a program has no value for the ${what}. Correct that formula, or enter the ${what} as text.`;
    case 'narrow':
      return `is what a spreadsheet shows of a ${what} in a column that is too narrow. Widen that column, format it as text, then save or copy the list again.`;
  }
}
