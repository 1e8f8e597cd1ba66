import type { ReaderClockProblem, ReaderProblemMessages } from '../../../http/reader-problem.messages';
import type { MessageTexts } from '../../catalogue';

/** Why a reader was not added or changed, in English. */
export const readerProblemTexts: MessageTexts<ReaderProblemMessages> = {
  'reader-not-added': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-not-changed': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-clock-not-set': ({ why }) => CLOCK_PROBLEMS[why],
};

const CLOCK_PROBLEMS: Readonly<Record<ReaderClockProblem, string>> = {
  impossible:
    'This kind of reader has no request for its clock. Set it with the reader’s own program; a wrong clock is corrected here by itself.',
  racing:
    'During a race the clock of a reader is not set: times before and after would not fit together. A wrong clock is corrected here by itself.',
  'not-linked': 'The reader is not connected. Connect it first.',
  refused: 'The reader did not take the time. Try again, or set its clock with its own program.',
};
