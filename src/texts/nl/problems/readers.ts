import type { ReaderClockProblem, ReaderProblemMessages } from '../../../http/reader-problem.messages';
import type { MessageTexts } from '../../catalogue';

/** Why a reader was not added or changed, in Dutch. */
export const readerProblemTexts: MessageTexts<ReaderProblemMessages> = {
  'reader-not-added': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-not-changed': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-clock-not-set': ({ why }) => CLOCK_PROBLEMS[why],
};

const CLOCK_PROBLEMS: Readonly<Record<ReaderClockProblem, string>> = {
  impossible:
    'Dit soort lezer heeft geen opdracht voor zijn klok. Die met het programma van de lezer gelijkzetten; een verkeerde klok wordt hier vanzelf gecorrigeerd.',
  racing:
    'Tijdens een wedstrijd wordt de klok van een lezer niet gelijkgezet: tijden ervoor en erna zouden niet kloppen. Een verkeerde klok wordt hier vanzelf gecorrigeerd.',
  'not-linked': 'De lezer is niet verbonden. Eerst verbinden.',
  refused: 'De lezer nam de tijd niet aan. Opnieuw proberen, of zijn klok met zijn eigen programma gelijkzetten.',
};
