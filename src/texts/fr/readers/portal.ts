import type { PortalMessages } from '../../../readers/portal/portal.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chronokeep Portal reports, in French. */
export const portalTexts: MessageTexts<PortalMessages> = {
  'portal-reader-off': ({ reader, isConnected }) =>
    isConnected
      ? `Le lecteur « ${reader} » du portail est arrêté et ne lit aucune puce. Le démarrer dans l’application du portail.`
      : `Le portail n’est pas connecté à son lecteur « ${reader} ». Vérifier l’alimentation et le câble de ce lecteur, et son adresse dans l’application du portail.`,
  'portal-no-reader': 'Aucun lecteur n’est configuré sur le portail. L’ajouter dans l’application du portail.',
  'portal-bib': ({ bib, at, shown }, texts) =>
    `Le dossard ${bib} a été saisi sur le portail pour ${texts.time(at)} (${shown} à son horloge). Il ne compte pas ici : ajouter le passage à la main si c’en était un.`,
  'portal-error': ({ error, details }) =>
    `Le portail signale un défaut : ${error}${details === '' ? '' : ` (${details})`}. Si aucune puce n’arrive, redémarrer le portail.`,
  'portal-power': ({ isLow }) =>
    isLow ? 'La batterie du portail est faible. Le brancher.' : 'Le portail fonctionne sur batterie. Vérifier la prise.',
  'portal-hot': 'Le portail est trop chaud. Le mettre à l’ombre ou l’aérer.',
  'portal-ends': 'Le portail s’arrête ou redémarre. La station se reconnectera dès qu’il répondra.',
  'portal-full': ({ link }) => `Le portail à ${link} ne sert pas d’autre programme : quatre sont connectés. En fermer un.`,
  'portal-other-device': ({ link }) =>
    `L’appareil à ${link} ne répond pas comme un Chronokeep Portal. Vérifier l’adresse ; omettre le port, car un portail le choisit à chaque démarrage.`,
};
