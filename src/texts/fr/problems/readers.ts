import type { ReaderClockProblem, ReaderOperationProblem, ReaderProblemMessages } from '../../../http/reader-problem.messages';
import type { MessageTexts } from '../../catalogue';

/** Why a reader was not added or changed, in French. */
export const readerProblemTexts: MessageTexts<ReaderProblemMessages> = {
  'reader-not-added': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-not-changed': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-clock-not-set': ({ why }) => CLOCK_PROBLEMS[why],
  'reader-operation-not-set': ({ operating, why }) => OPERATION_PROBLEMS[why](operating),
};

const CLOCK_PROBLEMS: Readonly<Record<ReaderClockProblem, string>> = {
  impossible:
    'Ce type de lecteur n’a pas de commande pour son horloge. Réglez-la avec le programme du lecteur ; une horloge fausse est corrigée ici d’elle-même.',
  racing:
    'Pendant une course, l’horloge d’un lecteur n’est pas réglée : les heures d’avant et d’après ne s’accorderaient pas. Une horloge fausse est corrigée ici d’elle-même.',
  'not-linked': 'Le lecteur n’est pas connecté. Connectez-le d’abord.',
  refused: 'Le lecteur n’a pas accepté l’heure. Réessayez, ou réglez son horloge avec son propre programme.',
  operating: 'Le lecteur n’accepte l’heure que lorsqu’il est arrêté. Arrêtez-le ici, réglez son horloge, puis démarrez-le.',
};

const OPERATION_PROBLEMS: Readonly<Record<ReaderOperationProblem, (isStart: boolean) => string>> = {
  impossible: () => 'Ce type de lecteur ne se démarre ni ne s’arrête d’ici. Utilisez ses touches ou son programme.',
  racing: () =>
    'Pendant une course, un lecteur n’est pas arrêté : ce qui y passe serait perdu. Arrêtez d’abord la course, ou utilisez les touches du lecteur.',
  'not-linked': () => 'Le lecteur n’est pas connecté. Connectez-le d’abord.',
  refused: (isStart) =>
    isStart
      ? 'Le lecteur n’a pas démarré. Réessayez, ou démarrez-le avec ses touches.'
      : 'Le lecteur ne s’est pas arrêté. Réessayez, ou arrêtez-le avec ses touches.',
};
