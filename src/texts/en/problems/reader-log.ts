import type { LogLineMessages, LogNoticeMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

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

const HOURS = { first: 'before', second: 'after' } as const;

/** What was assumed of the times of a log. */
export const logNoticeTexts: MessageTexts<LogNoticeMessages> = {
  'day-assumed': ({ first }, texts) =>
    `The times have no day. The first read was taken as from ${texts.dateTime(first)}. Choose another day if that is wrong.`,
  'in-future': ({ reads, last }, texts) =>
    `${counted(reads, 'read is', 'reads are')} later than now, the last one at ${texts.dateTime(last)}. The clock of the reader was ahead, or the day is wrong: choose the right day, or correct the clock after the import.`,
  'repeated-hour': ({ first, second }) =>
    `${counted(first + second, 'read is', 'reads are')} in the hour that occurs twice because clocks were put back. By the order of the lines, ${first} ${first === 1 ? 'is' : 'are'} from before the change and ${second} from after it.`,
  'unclear-hour': ({ reads, taken }) =>
    `${counted(reads, 'read is', 'reads are')} in the hour that occurs twice because clocks were put back, and the order of the lines does not show whether from before or after the change. ${reads === 1 ? 'It was' : 'They were'} taken as from ${HOURS[taken]} the change. Check the laps, and choose the other hour if they are wrong.`,
  'skipped-hour': ({ reads, line, text }) =>
    `${counted(reads, 'read has a time that did', 'reads have times that did')} not exist because clocks were put forward, beginning with “${text}” in line ${line}. ${reads === 1 ? 'It was' : 'They were'} read by a clock that was not put forward. Check the clock of the reader: later times may be wrong as well.`,
};
