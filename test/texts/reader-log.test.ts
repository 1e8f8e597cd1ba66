import { describe } from 'vitest';
import { NO_PARAMS } from '../../src/domain/model/message';
import type { EpochMs } from '../../src/domain/model/time';
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

const NOTICES: MessageTable<'logNotice'> = [
  [
    { code: 'day-assumed', params: { first: Date.UTC(2026, 5, 6, 22, 3) as EpochMs } },
    'The times have no day. The first read was taken as from 2026-06-06 22:03:00 (UTC). Choose another day if that is wrong.',
  ],
  [
    { code: 'in-future', params: { reads: 2, last: Date.UTC(2026, 5, 6, 22, 3) as EpochMs } },
    '2 reads are later than now, the last one at 2026-06-06 22:03:00 (UTC). The clock of the reader was ahead, or the day is wrong: choose the right day, or correct the clock after the import.',
  ],
  [
    { code: 'repeated-hour', params: { first: 1, second: 3 } },
    '4 reads are in the hour that occurs twice because clocks were put back. By the order of the lines, 1 is from before the change and 3 from after it.',
  ],
  [
    { code: 'unclear-hour', params: { reads: 1, taken: 'first' } },
    '1 read is in the hour that occurs twice because clocks were put back, and the order of the lines does not show whether from before or after the change. It was taken as from before the change. Check the laps, and choose the other hour if they are wrong.',
  ],
  [
    { code: 'skipped-hour', params: { reads: 2, line: 3, text: '02:30:00' } },
    '2 reads have times that did not exist because clocks were put forward, beginning with “02:30:00” in line 3. They were read by a clock that was not put forward. Check the clock of the reader: later times may be wrong as well.',
  ],
];

describe('what was assumed of the times of a log', () => {
  testTexts('logNotice', NOTICES);
  testEveryCode(NOTICES, Object.keys(english.messages.logNotice));
});

describe('lines of a log', () => {
  testTexts('logLine', LINES);
  testEveryCode(LINES, Object.keys(english.messages.logLine));
});

describe('a file that is no log', () => {
  testTexts('problem', LOGS);
});
