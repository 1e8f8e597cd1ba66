import type { UltraMessages } from '../../../readers/ultra/ultra.messages';
import type { MessageTexts } from '../../catalogue';

/** What an RFID Timing Ultra or Joey reports, in French. */
export const ultraTexts: MessageTexts<UltraMessages> = {
  'ultra-started':
    'Le lecteur était arrêté. La station l’a démarré ; il lit dans 15 secondes au plus. Il continue quand la station se déconnecte.',
  'ultra-stopped': 'Le lecteur est arrêté et ne lit aucune puce. Démarrez-le ici ou sur l’appareil.',
  'ultra-silent':
    'Le lecteur envoie sa tension et ne répond à rien d’autre : la station ne sait pas s’il lit et ne connaît pas son horloge. Vérifiez les deux sur l’appareil.',
  'ultra-battery': ({ volts }, texts) => `La batterie du lecteur est à ${texts.number(volts)} V. Rechargez-la ou branchez-le.`,
  'ultra-other-device': ({ link }) => `L’appareil de ${link} ne répond pas comme un Ultra ou Joey. Vérifiez l’adresse et le port (23).`,
};
