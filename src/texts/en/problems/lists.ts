import type { ListMessages } from '../../../imports/list.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const listTexts: MessageTexts<ListMessages> = {
  'no-list': (params, texts) => `${reason(params, texts)} Nothing was stored.`,
};

function reason(params: ListMessages['no-list'], { number }: Writer): string {
  switch (params.problem) {
    case 'spreadsheet':
      return "Excel files can't be imported. Save as CSV, or paste the cells.";
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
  }
}
