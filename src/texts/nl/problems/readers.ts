import type { ReaderClockProblem, ReaderOperationProblem, ReaderProblemMessages } from '../../../http/reader-problem.messages';
import type { MessageTexts } from '../../catalogue';

/** Why a reader was not added or changed, in Dutch. */
export const readerProblemTexts: MessageTexts<ReaderProblemMessages> = {
  'reader-not-added': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-not-changed': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-clock-not-set': ({ why }) => CLOCK_PROBLEMS[why],
  'reader-operation-not-set': ({ operating, why }) => OPERATION_PROBLEMS[why](operating),
};

const CLOCK_PROBLEMS: Readonly<Record<ReaderClockProblem, string>> = {
  impossible:
    'Dit soort lezer heeft geen opdracht voor zijn klok. Die met het programma van de lezer gelijkzetten; een verkeerde klok wordt hier vanzelf gecorrigeerd.',
  racing:
    'Tijdens een wedstrijd wordt de klok van een lezer niet gelijkgezet: tijden ervoor en erna zouden niet kloppen. Een verkeerde klok wordt hier vanzelf gecorrigeerd.',
  'not-linked': 'De lezer is niet verbonden. Eerst verbinden.',
  refused: 'De lezer nam de tijd niet aan. Opnieuw proberen, of zijn klok met zijn eigen programma gelijkzetten.',
  operating: 'De lezer neemt de tijd alleen aan als hij stilstaat. Stop hem hier, zet zijn klok gelijk en start hem dan.',
};

const OPERATION_PROBLEMS: Readonly<Record<ReaderOperationProblem, (isStart: boolean) => string>> = {
  impossible: () => 'Dit soort lezer wordt niet van hieruit gestart en gestopt. Gebruik zijn eigen knoppen of programma.',
  racing: () =>
    'Tijdens een wedstrijd wordt geen lezer gestopt: wat er passeert zou verloren gaan. Stop eerst de wedstrijd, of gebruik de knoppen van de lezer.',
  'not-linked': () => 'De lezer is niet verbonden. Eerst verbinden.',
  refused: (isStart) =>
    isStart
      ? 'De lezer is niet gestart. Probeer opnieuw, of start hem met zijn eigen knoppen.'
      : 'De lezer is niet gestopt. Probeer opnieuw, of stop hem met zijn eigen knoppen.',
};
