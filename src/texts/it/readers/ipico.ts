import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in Italian. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'Il lettore non memorizza le sue letture. Ciò che legge mentre manca la connessione andrebbe perso. Attivare la registrazione con il programma del produttore.',
  'ipico-marked':
    'Il lettore ha memorizzato letture che nessun programma ha ancora scaricato. Se la stazione perde il collegamento durante una gara, le prende tutte, e il lettore le considera scaricate: un programma che scarica solo le letture nuove non le troverebbe. Scaricarle prima con esso, o fargliele prendere tutte dopo.',
  'ipico-fetching': ({ records, takes, isMarked }, texts) =>
    `Il lettore invia tutto ciò che ha memorizzato (${texts.number(records)} registrazioni, circa ${durationName(takes, texts)}). La stazione prende ciò che manca.${isMarked ? MARKED : ''}`,
  'ipico-not-fetched':
    'Il lettore si è fermato prima di aver inviato tutto ciò che ha memorizzato. Cercare i giri mancanti o importare il registro del lettore.',
};

const MARKED =
  ' Il lettore poi le considera scaricate: un programma che scarica solo le letture nuove non le trova; fargliele prendere tutte.';
