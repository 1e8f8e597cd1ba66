import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in Italian. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'sender-connected': ({ sender }) => `${sender} è collegato.`,
  'sender-lost': ({ sender }) =>
    `La connessione di ${sender} è caduta. Controllare quel programma e la rete verso il suo computer. Si ricollega da solo.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `${sender} è stato rifiutato: ci sono già ${texts.number(max)} programmi collegati. Chiudere quelli che non servono.`,
  'no-time': ({ sender }) => `${sender} non comunica la sua ora. Le sue letture hanno l’ora del loro arrivo.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `L’orologio di ${sender} è ${ahead > 0 ? 'avanti' : 'indietro'} di ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s rispetto alla stazione. Le sue ore vengono corrette.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} ha impiegato ${texts.number(Math.round(late / 100) / 10)} s a comunicare la sua ora, quindi il suo orologio non è noto con precisione finché non arrivano le prime letture. Controllare la rete verso il suo computer.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} è di nuovo collegato. Le letture in viaggio quando la connessione è caduta possono mancare: controllare se mancano giri dalle ${texts.time(since)}.`,

  'waiting-for-sender': ({ port }) =>
    `In attesa di un bridge CrossMgr sulla porta ${port}. Inserire nel bridge l’indirizzo di questo computer.`,
  'listening-ended': ({ port }) => `La porta ${port} è stata chiusa.`,
  'listening-port-in-use': ({ port }) =>
    `La porta ${port} è in uso da un altro programma. Chiudere CrossMgr o qualsiasi altro programma che usa questa porta.`,
  'listening-forbidden': ({ port }) =>
    `Questo computer non consente alla stazione di usare la porta ${port}. Scegliere una porta oltre la 1023.`,
  'listening-unknown-host': ({ host }) =>
    `${host} non è un indirizzo di questo computer. Inserire 0.0.0.0 per l’ascolto su tutti i suoi indirizzi.`,
  'listening-failed': ({ port, reason }) => `Impossibile aprire la porta ${port}: ${reason}.`,
};
