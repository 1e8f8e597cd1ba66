import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in Portuguese. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'O leitor não guarda as suas leituras. O que ler enquanto faltar a ligação seria perdido. Ligar a gravação com o programa do fabricante.',
  'ipico-marked':
    'O leitor guardou leituras que nenhum programa descarregou ainda. Se a estação perder a ligação durante uma prova, vai buscá-las todas, e o leitor dá-as por descarregadas: um programa que descarregue só leituras novas não as encontraria. Descarregá-las antes com ele, ou deixá-lo tomar todas depois.',
  'ipico-fetching': ({ records, takes, isMarked }, texts) =>
    `O leitor envia tudo o que guardou (${texts.number(records)} registos, cerca de ${durationName(takes, texts)}). A estação fica com o que falta.${isMarked ? MARKED : ''}`,
  'ipico-not-fetched': 'O leitor parou antes de enviar tudo o que guardou. Procurar voltas em falta ou importar o registo do leitor.',
};

const MARKED =
  ' O leitor dá-as então por descarregadas: um programa que descarregue só leituras novas não as encontra; deixá-lo tomar todas.';
