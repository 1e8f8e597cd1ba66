import type { LogLineMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const readerLogTexts: MessageTexts<ReaderLogMessages> = {
  'no-log': (params, texts) => `${reason(params, texts)} Nothing was stored.`,
};

function reason(params: ReaderLogMessages['no-log'], { number }: Writer): string {
  switch (params.problem) {
    case 'empty':
      return 'This log is empty.';
    case 'not-text':
      return 'This is not a text file. Choose the log that the reader or its program wrote, or save the reads as CSV.';
    case 'no-reads':
      return 'No line of this file is a read. A log has a tag and a time in each line: lines of an Ipico, text of an Impinj, or CSV.';
    case 'unnamed':
      return 'The lines do not say which reader they are from. Give the name of the reader.';
    case 'too-many-lines':
      return `This log has more than ${number(params.max)} lines. Split it.`;
    case 'long-line':
      return `A line of this file has more than ${number(params.max)} characters, so it is not a log of reads. Choose another file.`;
  }
}

/** Why lines of a log are refused. */
export const logLineTexts: MessageTexts<LogLineMessages> = {
  'no-tag': ({ text }) => (text === '' ? 'The tag is missing.' : `“${text}” is not a tag.`),
  'no-time': ({ text }) => (text === '' ? 'The time is missing.' : `“${text}” is not a time.`),
  'lost-digits': ({ text }) => `“${text}” is a tag that a spreadsheet changed into a number, and digits are lost.`,
  'damaged-line': 'The line is damaged: a part is missing, or its check is wrong.',
};
