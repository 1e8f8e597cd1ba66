import type { Ms } from '../../../domain/model/time';
import type { SiritMessages } from '../../../readers/sirit510/sirit510.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

/** What a Sirit INfinity 510 reports, in French. */
export const siritTexts: MessageTexts<SiritMessages> = {
  'setting-refused': ({ command, answer }) => `Le lecteur a refusé « ${command} » (${answer}). Il garde son réglage précédent.`,
  'no-clock': 'Le lecteur ne donne pas son heure. Ses lectures ont l’heure de leur arrivée, ce qui est moins précis.',
  'power-loss': ({ racing }) =>
    racing
      ? 'Le lecteur a perdu l’alimentation. Son horloge a redémarré et a été réglée. Les puces passées pendant la coupure n’ont pas été lues : vérifiez les tours de ce moment.'
      : 'Le lecteur a perdu l’alimentation. Son horloge a redémarré et a été réglée.',
  'other-reader': ({ serial, before }) =>
    `Un autre lecteur répond à cette adresse : numéro de série ${serial}, avant ${before}. Vérifiez que c’est le bon.`,
  'no-departs': ({ answer }) => `Le lecteur ne signale pas le départ des puces (${answer}). Les tours sont chronométrés comme d’habitude.`,
  'not-reading': ({ mode }) => `Le lecteur reste en mode ${mode} et ne lit aucune puce. Redémarrez le lecteur.`,
  'mode-changed': ({ mode }) =>
    `Le lecteur était en mode ${mode} : il a été redémarré, ou un autre programme l’a changé. Il est remis en marche. Fermez les autres programmes qui l’utilisent.`,
  'antenna-gone': ({ antenna }) => `L’antenne ${antenna} n’est plus connectée. Vérifiez son câble et sa prise.`,
  antenna: ({ antenna, status }) => `${antenna === '' ? 'Une antenne' : `Antenne ${antenna}`} : ${status}. Vérifiez son câble.`,
  reader: ({ event, details }) => `Message du lecteur : ${details === '' ? event : `${event}, ${details}`}`,
  'no-list': ({ answer }) =>
    `Le lecteur refuse sa liste de puces (${answer}). Ce qu’il a lu pendant la coupure est perdu : vérifiez les tours de ce moment.`,
  recovered: ({ gap, reads }, texts) => {
    const found =
      reads === 0
        ? 'La liste du lecteur n’a aucune lecture de ce moment.'
        : `${counted(reads, 'lecture de ce moment a été récupérée', 'lectures de ce moment ont été récupérées')} dans la liste du lecteur.`;
    return gap === null
      ? `La station n’était pas reliée au lecteur. ${found}`
      : `La liaison a été coupée pendant ${seconds(gap, texts)}. ${found}`;
  },
  polling:
    'Le lecteur ne signale pas les puces de lui-même sur ce port. La station interroge sa liste plusieurs fois par seconde ; les temps sont aussi précis.',
  'sirit-no-reply': ({ link, command, after }, texts) =>
    `Pas de réponse de ${link} à « ${command} » en ${seconds(after, texts)}. Reconnexion ; vérifiez l’alimentation et le câble du lecteur si cela se reproduit.`,
  'sirit-no-greeting': ({ link }) =>
    `${link} accepte les connexions mais ne se présente pas. Fermez les autres programmes qui utilisent le lecteur ; si cela n’aide pas, redémarrez-le.`,
  'sirit-events-refused':
    'Le lecteur a aussitôt fermé sa connexion d’événements. Fermez les autres programmes qui l’utilisent, ou attendez qu’il ait démarré.',
  'sirit-restarted': ({ sign }) =>
    `Le lecteur a redémarré (${sign === 'clock' ? 'son horloge est repartie' : 'il a ouvert un nouveau flux d’événements'}). Il est réglé de nouveau ; vérifiez son alimentation si cela se reproduit.`,
  'sirit-not-answering': ({ after }, texts) =>
    `Le lecteur ne répond pas depuis ${seconds(after, texts)}. Vérifiez son alimentation et son câble. Reconnexion…`,
  'sirit-cannot-report': ({ answer }) =>
    `Le lecteur refuse de signaler les puces (${answer}). Redémarrez le lecteur ; si cela n’aide pas, mettez à jour son firmware.`,
  'sirit-list-refused': ({ answer }) =>
    `Le lecteur refuse sa liste de puces (${answer}). Redémarrez le lecteur ; si cela n’aide pas, mettez à jour son firmware.`,
  'sirit-no-console': ({ link, received }) => NO_CONSOLE[received](link),
};

/** Up to the next whole second, above one second; tenths below it. */
function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span < 1000 ? Math.round(span / 100) / 10 : Math.ceil(span / 1000))} s`;
}

const NO_CONSOLE = {
  nothing: (link) =>
    `Rien ne répond sur ${link}. Vérifiez l’alimentation du lecteur, le câble (droit, sans les broches 1 et 9) et la vitesse.`,
  noise: (link) =>
    `Seuls des caractères illisibles arrivent de ${link}. La vitesse est fausse : celle du lecteur est 57600 par défaut ; autres valeurs : 115200, 38400, 19200 et 9600.`,
  text: (link) =>
    `${link} envoie des lignes mais n’accepte pas de commandes. Si ce sont des identifiants de puces, ajoutez le lecteur avec console=lines ; sinon c’est un autre appareil.`,
} satisfies Readonly<Record<SiritMessages['sirit-no-console']['received'], (link: string) => string>>;
