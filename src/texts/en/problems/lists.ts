import type { ListMessages, WorkbookFault } from '../../../imports/list.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const listTexts: MessageTexts<ListMessages> = {
  'no-list': (params, texts) => `${reason(params, texts)} Nothing was stored.`,
};

function reason(params: ListMessages['no-list'], { number, list }: Writer): string {
  switch (params.problem) {
    case 'spreadsheet':
      return 'This is an Excel file, but it was sent as text. Send it with the Content-Type of Excel workbooks (.xlsx).';
    case 'not-text':
      return 'This is not a text file. Save the list as CSV, then import that file.';
    case 'empty':
      return 'This list is empty.';
    case 'too-many-lines':
      return `This list has more than ${number(params.max)} lines. Split it.`;
    case 'long-line':
      return `A line of this file has more than ${number(params.max)} characters, so it is not a list of riders. Choose another file.`;
    case 'quotation-mark':
      return `Line ${params.line} has a quotation mark that is misplaced, or has no closing one. Correct that line.`;
    default:
      return workbookReason(params, number, list);
  }
}

function workbookReason(params: WorkbookFault, number: Writer['number'], list: Writer['list']): string {
  switch (params.problem) {
    case 'ods':
      return 'This is an OpenDocument spreadsheet (.ods). Save it as an Excel workbook (.xlsx) or as CSV, then import that file.';
    case 'old-or-locked':
      return 'This workbook has a password, or is of an Excel before 2007 (.xls). Save it without a password as an Excel workbook (.xlsx), then import that file.';
    case 'not-xlsx':
      return 'This is not an Excel workbook (.xlsx). Save the list as .xlsx or as CSV, then import that file.';
    case 'too-big':
      return 'This workbook is too large for a list of riders. Copy the list into a new workbook, without pictures and other sheets, then import that file.';
    case 'too-wide':
      return `Sheet “${params.sheet}” has text in cell ${params.cell}; a list has at most ${number(params.max)} columns. Delete what stands to the right of the list.`;
    case 'too-many-rows':
      return `Sheet “${params.sheet}” has more than ${number(params.max)} rows, most of them empty. Copy the list into a new workbook, then import that file.`;
    case 'no-sheet':
      return `This workbook has no sheet “${params.sheet}”. It has ${list(params.sheets.map((sheet) => `“${sheet}”`))}.`;
    case 'damaged':
      return 'This workbook is damaged. Open it in a spreadsheet program, save it again as .xlsx or as CSV, then import that file.';
  }
}
