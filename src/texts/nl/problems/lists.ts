import type { ListMessages, WorkbookFault } from '../../../imports/list.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const listTexts: MessageTexts<ListMessages> = {
  'no-list': (params, texts) => `${reason(params, texts)} Er is niets opgeslagen.`,
};

function reason(params: ListMessages['no-list'], { number, list }: Writer): string {
  switch (params.problem) {
    case 'spreadsheet':
      return 'Dit is een Excel-bestand, maar het is als tekst gestuurd. Stuur het met de Content-Type van Excel-werkmappen (.xlsx).';
    case 'not-text':
      return 'Dit is geen tekstbestand. Sla de lijst op als CSV en importeer dat bestand.';
    case 'empty':
      return 'Deze lijst is leeg.';
    case 'too-many-lines':
      return `Deze lijst heeft meer dan ${number(params.max)} regels. Splits die.`;
    case 'long-line':
      return `Een regel van dit bestand heeft meer dan ${number(params.max)} tekens, dus is het geen deelnemerslijst. Kies een ander bestand.`;
    case 'quotation-mark':
      return `Op regel ${params.line} staat een aanhalingsteken verkeerd, of ontbreekt het sluitende. Corrigeer die regel.`;
    default:
      return workbookReason(params, number, list);
  }
}

function workbookReason(params: WorkbookFault, number: Writer['number'], list: Writer['list']): string {
  switch (params.problem) {
    case 'ods':
      return 'Dit is een OpenDocument-werkblad (.ods). Sla het op als Excel-werkmap (.xlsx) of als CSV en importeer dat bestand.';
    case 'old-or-locked':
      return 'Deze werkmap heeft een wachtwoord, of komt uit een Excel van vóór 2007 (.xls). Sla die zonder wachtwoord op als Excel-werkmap (.xlsx) en importeer dat bestand.';
    case 'not-xlsx':
      return 'Dit is geen Excel-werkmap (.xlsx). Sla de lijst op als .xlsx of als CSV en importeer dat bestand.';
    case 'too-big':
      return 'Deze werkmap is te groot voor een deelnemerslijst. Kopieer de lijst naar een nieuwe werkmap, zonder afbeeldingen en andere bladen, en importeer dat bestand.';
    case 'too-wide':
      return `Blad “${params.sheet}” heeft tekst in cel ${params.cell}; een lijst heeft hoogstens ${number(params.max)} kolommen. Wis wat rechts van de lijst staat.`;
    case 'too-many-rows':
      return `Blad “${params.sheet}” heeft meer dan ${number(params.max)} rijen, de meeste leeg. Kopieer de lijst naar een nieuwe werkmap en importeer dat bestand.`;
    case 'no-sheet':
      return `Deze werkmap heeft geen blad “${params.sheet}”. Er zijn: ${list(params.sheets.map((sheet) => `“${sheet}”`))}.`;
    case 'damaged':
      return 'Deze werkmap is beschadigd. Open die in een spreadsheetprogramma, sla die opnieuw op als .xlsx of als CSV en importeer dat bestand.';
  }
}
