import type { UltraMessages } from '../../../readers/ultra/ultra.messages';
import type { MessageTexts } from '../../catalogue';

/** What an RFID Timing Ultra or Joey reports, in German. */
export const ultraTexts: MessageTexts<UltraMessages> = {
  'ultra-started':
    'Das Lesegerät war angehalten. Die Station hat es gestartet; es liest in spätestens 15 Sekunden. Es bleibt an, wenn die Station sich trennt.',
  'ultra-stopped': 'Das Lesegerät ist angehalten und liest keine Chips. Hier starten oder am Gerät selbst.',
  'ultra-silent':
    'Das Lesegerät sendet seine Spannung und antwortet sonst nicht: Die Station weiß nicht, ob es liest, und kennt seine Uhr nicht. Beides am Gerät prüfen.',
  'ultra-battery': ({ volts }, texts) => `Der Akku des Lesegeräts hat ${texts.number(volts)} V. Laden oder Netzkabel anschließen.`,
  'ultra-other-device': ({ link }) => `Das Gerät an ${link} antwortet nicht wie ein Ultra oder Joey. Adresse und Port (23) prüfen.`,
};
