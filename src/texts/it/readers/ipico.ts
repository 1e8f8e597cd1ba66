import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in Italian. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'Il lettore non memorizza le sue letture. Ciò che legge mentre manca la connessione andrebbe perso. Attivare la registrazione con il programma del produttore.',
  'ipico-fetching': ({ records, takes }, texts) =>
    `Il lettore invia tutto ciò che ha memorizzato (${texts.number(records)} registrazioni, circa ${durationName(takes, texts)}). La stazione prende ciò che manca.`,
  'ipico-not-fetched':
    'Il lettore si è fermato prima di aver inviato tutto ciò che ha memorizzato. Cercare i giri mancanti o importare il registro del lettore.',
};
