import { bibChange, type SpreadsheetChange, spreadsheetChange } from '../../../domain/model/spreadsheet-debris';

interface What {
  readonly one: string;
  readonly none: string;
  readonly it: string;
}

const TAG: What = { one: 'de chip', none: 'geen chip', it: 'de chip' };
const BIB: What = { one: 'het startnummer', none: 'geen startnummer', it: 'het nummer' };

/** What a spreadsheet did to a tag, and how to get the right text. */
export function changedTag(text: string): string {
  return `“${text}” ${whatHappened(spreadsheetChange(text) ?? 'formatted', TAG)}`;
}

/** The same for a bib. */
export function changedBib(text: string): string {
  return `“${text}” ${whatHappened(bibChange(text) ?? 'formatted', BIB)}`;
}

function whatHappened(change: SpreadsheetChange, { one, none, it }: What): string {
  const asText = `Maak die kolom op als tekst en voer ${it} opnieuw in.`;
  switch (change) {
    case 'rounded':
      return `is een getal dat een spreadsheet van ${one} gemaakt heeft; er zijn cijfers verloren. ${asText}`;
    case 'formatted':
      return `is een getal zoals een spreadsheet het toont (met scheidingstekens, decimalen, valuta of als percentage), niet ${one}. ${asText}`;
    case 'signed':
      return `is een getal met een plus of min, zoals een spreadsheet rekent, en ${none}. ${asText}`;
    case 'formula':
      return `begint met een teken (=, +, − of @), zodat een spreadsheet het berekent of een fout toont. Voer ${it} zonder dat teken in.`;
    case 'date':
      return `is een datum of tijd die een spreadsheet van ${one} gemaakt heeft. ${asText}`;
    case 'truth':
      return `is de uitkomst van een voorwaarde in een spreadsheet, ${none}. Voer ${it} in die cel in, of laat ze leeg.`;
    case 'error':
      return `staat waar een spreadsheet of een programma geen waarde voor ${one} heeft. Corrigeer die formule, of voer ${it} in als tekst.`;
    case 'narrow':
      return `is wat een spreadsheet van ${one} toont in een te smalle kolom. Maak die kolom breder, maak ze op als tekst, en sla de lijst dan opnieuw op of kopieer ze opnieuw.`;
  }
}
