import type { UltraMessages } from '../../../readers/ultra/ultra.messages';
import type { MessageTexts } from '../../catalogue';

/** What an RFID Timing Ultra or Joey reports, in Catalan. */
export const ultraTexts: MessageTexts<UltraMessages> = {
  'ultra-started':
    'El lector estava aturat. L’estació l’ha engegat; llegeix en 15 segons com a molt. Continua llegint quan l’estació es desconnecta.',
  'ultra-stopped': 'El lector està aturat i no llegeix xips. Engegar-lo aquí o al mateix aparell.',
  'ultra-silent':
    'El lector envia la seva tensió i no respon res més: l’estació no sap si llegeix ni quina hora té. Comprovar les dues coses a l’aparell.',
  'ultra-battery': ({ volts }, texts) => `La bateria del lector té ${texts.number(volts)} V. Carregar-la o endollar-lo.`,
  'ultra-other-device': ({ link }) => `L’aparell de ${link} no respon com un Ultra o Joey. Comprovar l’adreça i el port (23).`,
};
