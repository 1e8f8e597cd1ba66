import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in Portuguese. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'O leitor não guarda as suas leituras. O que ler enquanto faltar a ligação seria perdido. Ligar a gravação com o programa do fabricante.',
  'ipico-fetching': ({ records, takes }, texts) =>
    `O leitor envia tudo o que guardou (${texts.number(records)} registos, cerca de ${durationName(takes, texts)}). A estação fica com o que falta.`,
  'ipico-not-fetched': 'O leitor parou antes de enviar tudo o que guardou. Procurar voltas em falta ou importar o registo do leitor.',
};
