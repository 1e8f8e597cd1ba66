import type { UltraMessages } from '../../../readers/ultra/ultra.messages';
import type { MessageTexts } from '../../catalogue';

/** What an RFID Timing Ultra or Joey reports, in Spanish. */
export const ultraTexts: MessageTexts<UltraMessages> = {
  'ultra-started':
    'El lector estaba parado. La estación lo ha puesto en marcha; lee en 15 segundos como mucho. Sigue leyendo cuando la estación se desconecta.',
  'ultra-stopped': 'El lector está parado y no lee chips. Ponerlo en marcha aquí o en el propio aparato.',
  'ultra-silent':
    'El lector envía su tensión y no responde a nada más: la estación no sabe si lee ni qué hora tiene. Comprobar ambas cosas en el aparato.',
  'ultra-battery': ({ volts }, texts) => `La batería del lector tiene ${texts.number(volts)} V. Cargarla o enchufarlo.`,
  'ultra-other-device': ({ link }) => `El aparato de ${link} no responde como un Ultra o Joey. Comprobar la dirección y el puerto (23).`,
};
