import { bibChange, type SpreadsheetChange, spreadsheetChange } from '../../../domain/model/spreadsheet-debris';

interface What {
  readonly nominative: string;
  readonly accusative: string;
  readonly dative: string;
  readonly none: string;
  readonly again: string;
}

const TAG: What = { nominative: 'der Chip', accusative: 'den Chip', dative: 'dem Chip', none: 'kein Chip', again: 'den Chip neu' };
const BIB: What = {
  nominative: 'die Startnummer',
  accusative: 'die Startnummer',
  dative: 'der Startnummer',
  none: 'keine Startnummer',
  again: 'die Nummer neu',
};

/** What a spreadsheet did to a tag, and how to get the right text. */
export function changedTag(text: string): string {
  return `„${text}“ ${whatHappened(spreadsheetChange(text) ?? 'formatted', TAG)}`;
}

/** The same for a bib. */
export function changedBib(text: string): string {
  return `„${text}“ ${whatHappened(bibChange(text) ?? 'formatted', BIB)}`;
}

function whatHappened(change: SpreadsheetChange, { nominative, accusative, dative, none, again }: What): string {
  const asText = `Spalte als Text formatieren und ${again} eingeben.`;
  switch (change) {
    case 'rounded':
      return `ist eine Zahl, die eine Tabellenkalkulation aus ${dative} gemacht hat; Ziffern sind verloren. ${asText}`;
    case 'formatted':
      return `ist eine Zahl, wie eine Tabellenkalkulation sie zeigt (mit Trennzeichen, Nachkommastellen, Währung oder in Prozent), nicht ${nominative}. ${asText}`;
    case 'signed':
      return `ist eine Zahl mit Vorzeichen, wie eine Tabellenkalkulation sie rechnet, und ${none}. ${asText}`;
    case 'formula':
      return `beginnt mit einem Zeichen (=, +, − oder @), sodass eine Tabellenkalkulation rechnet oder einen Fehler zeigt. Bitte ${accusative} ohne dieses Zeichen eingeben.`;
    case 'date':
      return `ist ein Datum oder eine Uhrzeit, die eine Tabellenkalkulation aus ${dative} gemacht hat. ${asText}`;
    case 'truth':
      return `ist das Ergebnis einer Bedingung in einer Tabellenkalkulation, ${none}. In dieser Zelle ${accusative} eingeben oder sie leer lassen.`;
    case 'error':
      return `steht da, wo eine Tabellenkalkulation oder ein Programm keinen Wert für ${accusative} hat. Die Formel berichtigen oder ${accusative} als Text eingeben.`;
    case 'narrow':
      return `zeigt eine Tabellenkalkulation, wenn die Spalte für ${accusative} zu schmal ist. Spalte verbreitern, als Text formatieren, dann die Liste neu speichern oder kopieren.`;
  }
}
