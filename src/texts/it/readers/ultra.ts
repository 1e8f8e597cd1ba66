import type { UltraMessages } from '../../../readers/ultra/ultra.messages';
import type { MessageTexts } from '../../catalogue';

/** What an RFID Timing Ultra or Joey reports, in Italian. */
export const ultraTexts: MessageTexts<UltraMessages> = {
  'ultra-started': 'Il lettore era fermo. La stazione lo ha avviato; legge entro 15 secondi. Resta acceso quando la stazione si scollega.',
  'ultra-stopped': 'Il lettore è fermo e non legge chip. Avviarlo qui o sul dispositivo.',
  'ultra-silent':
    'Il lettore invia la sua tensione e non risponde ad altro: la stazione non sa se legge e non conosce il suo orologio. Controllare entrambi sul dispositivo.',
  'ultra-battery': ({ volts }, texts) => `La batteria del lettore è a ${texts.number(volts)} V. Caricarla o collegarlo alla presa.`,
  'ultra-other-device': ({ link }) =>
    `Il dispositivo a ${link} non risponde come un Ultra o Joey. Controllare l’indirizzo e la porta (23).`,
};
