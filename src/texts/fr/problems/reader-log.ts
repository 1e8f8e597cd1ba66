import type { LogLineMessages, LogNoticeMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

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

const HOURS = { first: 'avant', second: 'après' } as const;

/** What was assumed of the times of a log. */
export const logNoticeTexts: MessageTexts<LogNoticeMessages> = {
  'day-assumed': ({ first }, texts) =>
    `Les heures n’ont pas de jour. La première lecture a été prise comme du ${texts.dateTime(first)}. Si c’est faux, choisissez un autre jour.`,
  'in-future': ({ reads, last }, texts) =>
    `${counted(reads, 'lecture est', 'lectures sont')} dans le futur, la dernière du ${texts.dateTime(last)}. L’horloge du lecteur avançait, ou le jour est faux : choisissez le bon jour, ou corrigez l’horloge après l’importation.`,
  'repeated-hour': ({ first, second }) =>
    `${counted(first + second, 'lecture est', 'lectures sont')} dans l’heure qui revient deux fois au passage à l’heure d’hiver. D’après l’ordre des lignes, ${counted(first, 'est', 'sont')} d’avant le changement et ${counted(second, 'est', 'sont')} d’après.`,
  'unclear-hour': ({ reads, taken }) =>
    `${counted(reads, 'lecture est', 'lectures sont')} dans l’heure qui revient deux fois au passage à l’heure d’hiver, et l’ordre des lignes ne montre pas si c’est avant ou après le changement. ${reads < 2 ? 'Elle a été prise' : 'Elles ont été prises'} comme d’${HOURS[taken]} le changement. Vérifiez les tours, et choisissez l’autre heure s’ils sont faux.`,
  'skipped-hour': ({ reads, line, text }) =>
    `${counted(reads, 'lecture a une heure qui n’existe pas', 'lectures ont des heures qui n’existent pas')}, à cause du passage à l’heure d’été, à partir de « ${text} » à la ligne ${line}. L’horloge qui ${reads < 2 ? 'l’a donnée' : 'les a données'} n’était pas avancée. Vérifiez l’horloge du lecteur : les heures suivantes peuvent aussi être fausses.`,
};
