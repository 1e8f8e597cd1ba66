import type { PushMessages } from '../../../readers/push/push.messages';
import type { MessageTexts } from '../../catalogue';

/** What readers report that push their reads over HTTP, in French. */
export const pushTexts: MessageTexts<PushMessages> = {
  'push-waiting': ({ path }) =>
    `Rien n’a encore été envoyé. Saisissez dans le lecteur l’adresse de cette station avec ${path} à la fin, et la clé comme mot de passe.`,
  'push-wrong-key': ({ path }) =>
    `Quelque chose envoie à ${path} avec une mauvaise clé ou sans clé. C’est refusé. Saisissez-y la clé de ce lecteur, comme mot de passe ou à la fin de l’adresse sous la forme ?key=…`,
  'push-unknown': ({ path }) =>
    `Ce qui est envoyé à ${path} est inconnu. C’est refusé. Le journal de la connexion le montre : des événements d’un lecteur Impinj ou Zebra, ou de Speedway Connect, sont attendus.`,
  'push-idle': ({ device }) =>
    `${device === '' ? 'Le lecteur' : device} ne lit pas de puces. Lancez son préréglage sur ses propres pages, ou nommez-le ici dans les réglages sous la forme preset=…`,
  'push-device-silent': ({ device, after }, texts) =>
    `${device === '' ? 'Un lecteur sans nom' : device} n’a rien envoyé depuis ${texts.number(Math.round(after / 1000))} s, alors que d’autres envoient encore. Vérifiez son alimentation et son réseau ; ses passages manquent peut-être.`,
  'push-login-refused': ({ link }) =>
    `${link} a refusé la connexion de l’utilisateur. Vérifiez l’utilisateur et le mot de passe dans les réglages de ce lecteur.`,
  'push-no-interface': ({ link }) =>
    `${link} n’a pas de flux d’événements. Choisissez « IoT device interface » sur les pages du lecteur : tant qu’il parle LLRP, utilisez le type llrp.`,
  'push-refused': ({ link, status }) =>
    `${link} a répondu par l’erreur ${status}. Vérifiez le lecteur sur ses propres pages. La station continue d’essayer.`,
  'push-not-http': ({ link }) => `Ce qui répond à ${link} n’est pas l’interface IoT d’un lecteur. Vérifiez l’adresse.`,
  'push-stream-silent': ({ link, after }, texts) =>
    `${link} n’a rien envoyé pendant ${texts.number(Math.round(after / 1000))} s, pas même un signe de vie. La station se reconnecte.`,
  'push-preset-started': ({ preset }) => `Le préréglage ${preset} a été lancé. Il est arrêté quand ce lecteur est déconnecté ici.`,
  'push-preset-stopped': ({ preset }) => `Le préréglage ${preset} a été arrêté.`,
  'push-preset-runs': ({ preset }) =>
    `Le préréglage ${preset} n’a pas pu être arrêté : le lecteur continue de lire. Arrêtez-le sur les pages du lecteur.`,
  'push-preset-refused': ({ preset, status }) =>
    `Le lecteur n’a pas lancé le préréglage ${preset} (erreur ${status}). Vérifiez son nom sur les pages du lecteur.`,
};
