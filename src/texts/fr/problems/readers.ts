import type { ReaderClockProblem, ReaderProblemMessages } from '../../../http/reader-problem.messages';
import type { MessageTexts } from '../../catalogue';

/** Why a reader was not added or changed, in French. */
export const readerProblemTexts: MessageTexts<ReaderProblemMessages> = {
  'reader-not-added': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-not-changed': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-clock-not-set': ({ why }) => CLOCK_PROBLEMS[why],
};

const CLOCK_PROBLEMS: Readonly<Record<ReaderClockProblem, string>> = {
  impossible:
    'Ce type de lecteur n’a pas de commande pour son horloge. Réglez-la avec le programme du lecteur ; une horloge fausse est corrigée ici d’elle-même.',
  racing:
    'Pendant une course, l’horloge d’un lecteur n’est pas réglée : les heures d’avant et d’après ne s’accorderaient pas. Une horloge fausse est corrigée ici d’elle-même.',
  'not-linked': 'Le lecteur n’est pas connecté. Connectez-le d’abord.',
  refused: 'Le lecteur n’a pas accepté l’heure. Réessayez, ou réglez son horloge avec son propre programme.',
};
