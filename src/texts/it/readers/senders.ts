import type { SenderMessages } from '../../../readers/kit/sender.messages';
import type { MessageTexts } from '../../catalogue';

/** What programs and devices that connect to the station report, in Italian. */
export const senderTexts: MessageTexts<SenderMessages> = {
  'sender-connected': ({ sender }) => `${sender} è collegato.`,
  'sender-lost': ({ sender }) =>
    `La connessione di ${sender} è caduta. Controllare quel programma e la rete verso il suo computer. Si ricollega da solo.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `${sender} è stato rifiutato: ci sono già ${texts.number(max)} programmi collegati. Chiudere quelli che non servono.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `L’orologio di ${sender} è ${ahead > 0 ? 'avanti' : 'indietro'} di ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s rispetto alla stazione. Le sue ore vengono corrette.`,
  'clocks-mixed': ({ sender, by, mayBeNetwork }, texts) =>
    mayBeNetwork
      ? `${sender === '' ? 'Le letture' : `Le letture di ${sender}`} seguono due orologi che differiscono di ${texts.number(Math.round(by / 100) / 10)} s, o passano per una rete che perde il primo tentativo di connessione: allora una lettura arriva di tanto più tardi, con il suo tempo giusto. Confrontare gli orologi degli apparecchi e dare a ognuno un nome proprio.`
      : `${sender === '' ? 'Le letture' : `Le letture di ${sender}`} seguono due orologi che differiscono di ${texts.number(Math.round(by / 100) / 10)} s: due apparecchi sembrano avere lo stesso nome. I tempi di uno di essi sono sbagliati di tanto. Dare a ogni apparecchio un nome proprio, o qui un indirizzo proprio.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} è di nuovo collegato. Le letture in viaggio quando la connessione è caduta possono mancare: controllare se mancano giri dalle ${texts.time(since)}.`,
  'waiting-for-sender': ({ port }) =>
    `In attesa di un mittente sulla porta ${port}. Inserire nel suo programma l’indirizzo di questo computer.`,
  'listening-ended': ({ port }) => `La porta ${port} è stata chiusa.`,
  'listening-port-in-use': ({ port }) =>
    `La porta ${port} è in uso da un altro programma. Chiudere l’altro programma di cronometraggio che usa questa porta.`,
  'listening-forbidden': ({ port }) =>
    `Questo computer non consente alla stazione di usare la porta ${port}. Scegliere una porta oltre la 1023.`,
  'listening-unknown-host': ({ host }) =>
    `${host} non è un indirizzo di questo computer. Inserire 0.0.0.0 per l’ascolto su tutti i suoi indirizzi.`,
  'listening-failed': ({ port, reason }) => `Impossibile aprire la porta ${port}: ${reason}.`,
};
