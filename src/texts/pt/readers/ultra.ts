import type { UltraMessages } from '../../../readers/ultra/ultra.messages';
import type { MessageTexts } from '../../catalogue';

/** What an RFID Timing Ultra or Joey reports, in Portuguese. */
export const ultraTexts: MessageTexts<UltraMessages> = {
  'ultra-started':
    'O leitor estava parado. A estação iniciou-o; lê dentro de 15 segundos, no máximo. Continua a ler quando a estação se desliga.',
  'ultra-stopped': 'O leitor está parado e não lê chips. Iniciá-lo aqui ou no próprio aparelho.',
  'ultra-silent':
    'O leitor envia a sua tensão e não responde a mais nada: a estação não sabe se lê nem que horas tem. Verificar ambas as coisas no aparelho.',
  'ultra-battery': ({ volts }, texts) => `A bateria do leitor tem ${texts.number(volts)} V. Carregá-la ou ligá-lo à corrente.`,
  'ultra-other-device': ({ link }) => `O aparelho em ${link} não responde como um Ultra ou Joey. Verificar o endereço e a porta (23).`,
};
