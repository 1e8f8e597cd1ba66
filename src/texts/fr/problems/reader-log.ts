import type { LogLineMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const readerLogTexts: MessageTexts<ReaderLogMessages> = {
  'no-log': (params, texts) => `${reason(params, texts)} Rien n’a été enregistré.`,
};

function reason(params: ReaderLogMessages['no-log'], { number }: Writer): string {
  switch (params.problem) {
    case 'empty':
      return 'Ce journal est vide.';
    case 'not-text':
      return 'Ce n’est pas un fichier texte. Choisissez le journal écrit par le lecteur ou son programme, ou enregistrez les lectures en CSV.';
    case 'no-reads':
      return 'Aucune ligne de ce fichier n’est une lecture. Chaque ligne d’un journal contient une puce et une heure : lignes d’un Ipico, texte d’un Impinj, ou CSV.';
    case 'unnamed':
      return 'Les lignes ne disent pas de quel lecteur elles viennent. Indiquez le nom du lecteur.';
    case 'too-many-lines':
      return `Ce journal a plus de ${number(params.max)} lignes. Divisez-le.`;
    case 'long-line':
      return `Une ligne de ce fichier a plus de ${number(params.max)} caractères ; ce n’est donc pas un journal de lectures. Choisissez un autre fichier.`;
  }
}

/** Why lines of a log are refused. */
export const logLineTexts: MessageTexts<LogLineMessages> = {
  'no-tag': ({ text }) => (text === '' ? 'La puce manque.' : `« ${text} » n’est pas une puce.`),
  'no-time': ({ text }) => (text === '' ? 'L’heure manque.' : `« ${text} » n’est pas une heure.`),
  'lost-digits': ({ text }) => `« ${text} » est une puce qu’un tableur a changée en nombre ; des chiffres sont perdus.`,
  'damaged-line': 'La ligne est endommagée : une partie manque, ou son contrôle est faux.',
};
