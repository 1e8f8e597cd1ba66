import type { PortalMessages } from '../../../readers/portal/portal.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chronokeep Portal reports, in Portuguese. */
export const portalTexts: MessageTexts<PortalMessages> = {
  'portal-reader-off': ({ reader, isConnected }) =>
    isConnected
      ? `O leitor «${reader}» do portal está parado e não lê chips. Iniciá-lo na aplicação do portal.`
      : `O portal não está ligado ao seu leitor «${reader}». Verificar a corrente e o cabo desse leitor, e o seu endereço na aplicação do portal.`,
  'portal-no-reader': 'Não há nenhum leitor configurado no portal. Adicioná-lo na aplicação do portal.',
  'portal-bib': ({ bib, at, shown }, texts) =>
    `No portal foi introduzido o dorsal ${bib} para as ${texts.time(at)} (${shown} pelo seu relógio). Aqui não conta: adicionar a passagem à mão se o foi.`,
  'portal-error': ({ error, details }) =>
    `O portal comunica uma falha: ${error}${details === '' ? '' : ` (${details})`}. Se não chegarem chips, reiniciar o portal.`,
  'portal-power': ({ isLow }) =>
    isLow ? 'A bateria do portal está fraca. Ligá-lo à corrente.' : 'O portal funciona com bateria. Verificar a ficha.',
  'portal-hot': 'O portal está demasiado quente. Pô-lo à sombra ou dar-lhe ar.',
  'portal-ends': 'O portal desliga-se ou reinicia. A estação volta a ligar-se assim que ele responder.',
  'portal-full': ({ link }) => `O portal em ${link} não serve mais programas: há quatro ligados. Fechar um deles.`,
  'portal-other-device': ({ link }) =>
    `O dispositivo em ${link} não responde como um Chronokeep Portal. Verificar o endereço; omitir a porta, porque um portal a escolhe de novo em cada arranque.`,
};
