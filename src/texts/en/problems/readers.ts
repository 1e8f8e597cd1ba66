import type { ReaderClockProblem, ReaderOperationProblem, ReaderProblemMessages } from '../../../http/reader-problem.messages';
import type { MessageTexts } from '../../catalogue';

/** Why a reader was not added or changed, in English. */
export const readerProblemTexts: MessageTexts<ReaderProblemMessages> = {
  'reader-not-added': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-not-changed': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-clock-not-set': ({ why }) => CLOCK_PROBLEMS[why],
  'reader-operation-not-set': ({ operating, why }) => OPERATION_PROBLEMS[why](operating),
};

const CLOCK_PROBLEMS: Readonly<Record<ReaderClockProblem, string>> = {
  impossible:
    'This kind of reader has no request for its clock. Set it with the reader’s own program; a wrong clock is corrected here by itself.',
  racing:
    'During a race the clock of a reader is not set: times before and after would not fit together. A wrong clock is corrected here by itself.',
  'not-linked': 'The reader is not connected. Connect it first.',
  refused: 'The reader did not take the time. Try again, or set its clock with its own program.',
  operating: 'The reader takes the time only while it is stopped. Stop it here, set its clock, then start it.',
};

const OPERATION_PROBLEMS: Readonly<Record<ReaderOperationProblem, (isStart: boolean) => string>> = {
  impossible: () => 'This kind of reader is not started and stopped from here. Use its own buttons or program.',
  racing: () =>
    'During a race a reader is not stopped: what passes it would be lost. Stop the race first, or use the reader’s own buttons.',
  'not-linked': () => 'The reader is not connected. Connect it first.',
  refused: (isStart) =>
    isStart
      ? 'The reader did not start. Try again, or start it with its own buttons.'
      : 'The reader did not stop. Try again, or stop it with its own buttons.',
};
