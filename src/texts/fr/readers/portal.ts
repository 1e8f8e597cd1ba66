import type { PortalMessages } from '../../../readers/portal/portal.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chronokeep Portal reports, in French. */
export const portalTexts: MessageTexts<PortalMessages> = {
  'portal-reader-off': ({ reader, isConnected }) =>
    isConnected
      ? `Le lecteur « ${reader} » du portail est arrêté et ne lit aucune puce. Démarrez-le dans l’application du portail.`
      : `Le portail n’est pas connecté à son lecteur « ${reader} ». Vérifiez l’alimentation et le câble de ce lecteur, et son adresse dans l’application du portail.`,
  'portal-no-reader': 'Aucun lecteur n’est configuré sur le portail. Ajoutez-en un dans l’application du portail.',
  'portal-bib': ({ bib, at, shown }, texts) =>
    `Le dossard ${bib} a été saisi sur le portail pour ${texts.time(at)} (${shown} à son horloge). Il ne compte pas ici : ajoutez le passage à la main si c’en était un.`,
  'portal-error': ({ error, details }) =>
    `Le portail signale un défaut : ${error}${details === '' ? '' : ` (${details})`}. Si aucune puce n’arrive, redémarrez le portail.`,
  'portal-power': ({ isLow }) =>
    isLow ? 'La batterie du portail est faible. Branchez-le.' : 'Le portail fonctionne sur batterie. Vérifiez la prise.',
  'portal-hot': 'Le portail est trop chaud. Mettez-le à l’ombre ou aérez-le.',
  'portal-ends': 'Le portail s’arrête ou redémarre. La station se reconnectera dès qu’il répondra.',
  'portal-full': ({ link }) => `Le portail à ${link} ne sert pas d’autre programme : quatre sont connectés. Fermez-en un.`,
  'portal-other-device': ({ link }) =>
    `L’appareil à ${link} ne répond pas comme un Chronokeep Portal. Vérifiez l’adresse ; omettez le port, car un portail le choisit à chaque démarrage.`,
};
