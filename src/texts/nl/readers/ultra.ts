import type { UltraMessages } from '../../../readers/ultra/ultra.messages';
import type { MessageTexts } from '../../catalogue';

/** What an RFID Timing Ultra or Joey reports, in Dutch. */
export const ultraTexts: MessageTexts<UltraMessages> = {
  'ultra-started':
    'De lezer stond stil. Het station heeft hem gestart; hij leest binnen 15 seconden. Hij blijft aan als het station de verbinding verbreekt.',
  'ultra-stopped': 'De lezer staat stil en leest geen chips. Start hem hier of op het apparaat zelf.',
  'ultra-silent':
    'De lezer stuurt zijn spanning en antwoordt verder niets: het station weet niet of hij leest en kent zijn klok niet. Controleer beide op het apparaat.',
  'ultra-battery': ({ volts }, texts) => `De accu van de lezer heeft ${texts.number(volts)} V. Laad hem op of sluit hem aan.`,
  'ultra-other-device': ({ link }) =>
    `Het apparaat op ${link} antwoordt niet zoals een Ultra of Joey. Controleer het adres en de poort (23).`,
};
