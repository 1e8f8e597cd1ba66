import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in French. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'sender-connected': ({ sender }) => `${sender} : connexion établie.`,
  'sender-lost': ({ sender }) =>
    `La connexion de ${sender} est perdue. Vérifiez ce programme et le réseau jusqu’à son ordinateur. Il se reconnecte de lui-même.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `${sender} a été refusé : ${texts.number(max)} programmes sont déjà connectés. Fermez ceux qui ne servent pas.`,
  'no-time': ({ sender }) => `${sender} ne donne pas son heure. Ses lectures ont l’heure de leur arrivée.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `L’horloge de ${sender} a ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'd’avance' : 'de retard'} sur celle de la station. Ses heures sont corrigées.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} a mis ${texts.number(Math.round(late / 100) / 10)} s à donner son heure ; son horloge n’est pas bien connue avant ses premières lectures. Vérifiez le réseau jusqu’à son ordinateur.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} est de nouveau connecté. Des lectures en route pendant la coupure peuvent manquer : cherchez des tours manqués depuis ${texts.time(since)}.`,

  'waiting-for-sender': ({ port }) =>
    `En attente d’une passerelle CrossMgr sur le port ${port}. Saisissez l’adresse de cet ordinateur dans la passerelle.`,
  'listening-ended': ({ port }) => `Le port ${port} a été fermé.`,
  'listening-port-in-use': ({ port }) =>
    `Le port ${port} est utilisé par un autre programme. Fermez CrossMgr, ou tout autre programme qui utilise ce port.`,
  'listening-forbidden': ({ port }) =>
    `Cet ordinateur ne permet pas à la station d’utiliser le port ${port}. Choisissez un port au-dessus de 1023.`,
  'listening-unknown-host': ({ host }) =>
    `${host} n’est pas une adresse de cet ordinateur. Saisissez 0.0.0.0 pour écouter sur toutes ses adresses.`,
  'listening-failed': ({ port, reason }) => `Le port ${port} n’a pas pu être ouvert : ${reason}.`,
};
