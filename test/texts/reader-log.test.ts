import { describe } from 'vitest';
import { NO_PARAMS } from '../../src/domain/model/message';
import { english } from '../../src/texts/en';
import { type MessageTable, testEveryCode, testTexts } from './message-table';

const LINES: MessageTable<'logLine'> = [
  [{ code: 'no-tag', params: { text: '' } }, 'The tag is missing.'],
  [{ code: 'no-tag', params: { text: 'ä ö' } }, '“ä ö” is not a tag.'],
  [{ code: 'no-time', params: { text: '' } }, 'The time is missing.'],
  [{ code: 'no-time', params: { text: '25:00' } }, '“25:00” is not a time.'],
  [
    { code: 'lost-digits', params: { text: '3.0E+23' } },
    '“3.0E+23” is a tag that a spreadsheet changed into a number, and digits are lost.',
  ],
  [{ code: 'damaged-line', params: NO_PARAMS }, 'The line is damaged: a part is missing, or its check is wrong.'],
];

const LOGS: MessageTable<'problem'> = [
  [{ code: 'no-log', params: { problem: 'empty' } }, 'This log is empty. Nothing was stored.'],
  [
    { code: 'no-log', params: { problem: 'not-text' } },
    'This is not a text file. Choose the log that the reader or its program wrote, or save the reads as CSV. Nothing was stored.',
  ],
  [
    { code: 'no-log', params: { problem: 'no-reads' } },
    'No line of this file is a read. A log has a tag and a time in each line: lines of an Ipico, text of an Impinj, or CSV. Nothing was stored.',
  ],
  [
    { code: 'no-log', params: { problem: 'unnamed' } },
    'The lines do not say which reader they are from. Give the name of the reader. Nothing was stored.',
  ],
  [
    { code: 'no-log', params: { problem: 'too-many-lines', max: 100_000 } },
    'This log has more than 100,000 lines. Split it. Nothing was stored.',
  ],
  [
    { code: 'no-log', params: { problem: 'long-line', max: 10_000 } },
    'A line of this file has more than 10,000 characters, so it is not a log of reads. Choose another file. Nothing was stored.',
  ],
];

describe('lines of a log', () => {
  testTexts('logLine', LINES);
  testEveryCode(LINES, Object.keys(english.messages.logLine));
});

describe('a file that is no log', () => {
  testTexts('problem', LOGS);
});
