import type { SenderMessages } from '../../../readers/kit/sender.messages';
import type { MessageTexts } from '../../catalogue';

/** What programs and devices that connect to the station report, in French. */
export const senderTexts: MessageTexts<SenderMessages> = {
  'sender-connected': ({ sender }) => `${sender} : connexion établie.`,
  'sender-lost': ({ sender }) =>
    `La connexion de ${sender} est perdue. Vérifiez ce programme et le réseau jusqu’à son ordinateur. Il se reconnecte de lui-même.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `${sender} a été refusé : ${texts.number(max)} programmes sont déjà connectés. Fermez ceux qui ne servent pas.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `L’horloge de ${sender} a ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'd’avance' : 'de retard'} sur celle de la station. Ses heures sont corrigées.`,
  'clocks-mixed': ({ sender, by, mayBeNetwork }, texts) =>
    mayBeNetwork
      ? `${sender === '' ? 'Les lectures' : `Les lectures de ${sender}`} suivent deux horloges qui diffèrent de ${texts.number(Math.round(by / 100) / 10)} s, ou passent par un réseau qui perd la première tentative de connexion : une lecture arrive alors d’autant plus tard, avec son temps exact. Comparez les horloges des appareils et donnez à chacun un nom à lui.`
      : `${sender === '' ? 'Les lectures' : `Les lectures de ${sender}`} suivent deux horloges qui diffèrent de ${texts.number(Math.round(by / 100) / 10)} s : deux appareils semblent avoir le même nom. Les temps de l’un d’eux sont faux d’autant. Donnez à chaque appareil un nom à lui, ou ici une adresse à lui.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} est de nouveau connecté. Des lectures en route pendant la coupure peuvent manquer : cherchez des tours manqués depuis ${texts.time(since)}.`,
  'waiting-for-sender': ({ port }) =>
    `En attente d’un émetteur sur le port ${port}. Saisissez l’adresse de cet ordinateur dans son programme.`,
  'listening-ended': ({ port }) => `Le port ${port} a été fermé.`,
  'listening-port-in-use': ({ port }) =>
    `Le port ${port} est utilisé par un autre programme. Fermez l’autre programme de chronométrage qui utilise ce port.`,
  'listening-forbidden': ({ port }) =>
    `Cet ordinateur ne permet pas à la station d’utiliser le port ${port}. Choisissez un port au-dessus de 1023.`,
  'listening-unknown-host': ({ host }) =>
    `${host} n’est pas une adresse de cet ordinateur. Saisissez 0.0.0.0 pour écouter sur toutes ses adresses.`,
  'listening-failed': ({ port, reason }) => `Le port ${port} n’a pas pu être ouvert : ${reason}.`,
};
