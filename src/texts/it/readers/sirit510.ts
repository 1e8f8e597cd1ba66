import type { Ms } from '../../../domain/model/time';
import type { SiritMessages } from '../../../readers/sirit510/sirit510.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

/** What a Sirit INfinity 510 reports, in Italian. */
export const siritTexts: MessageTexts<SiritMessages> = {
  'setting-refused': ({ command, answer }) => `Il lettore ha rifiutato «${command}» (${answer}). Mantiene l’impostazione precedente.`,
  'no-clock': 'Il lettore non comunica la sua ora. Le sue letture hanno l’ora del loro arrivo, che è meno precisa.',
  'power-loss': ({ racing }) =>
    racing
      ? 'Il lettore è rimasto senza corrente. Il suo orologio è ripartito ed è stato regolato. I chip passati mentre era spento non sono stati letti: controllare i giri di quel periodo.'
      : 'Il lettore è rimasto senza corrente. Il suo orologio è ripartito ed è stato regolato.',
  'other-reader': ({ serial, before }) =>
    `A questo indirizzo risponde un altro lettore: numero di serie ${serial}, prima ${before}. Controllare che sia quello giusto.`,
  'no-departs': ({ answer }) => `Il lettore non segnala quando i chip escono (${answer}). I giri sono cronometrati come al solito.`,
  'not-reading': ({ mode }) => `Il lettore resta in modalità ${mode} e non legge chip. Riavviare il lettore.`,
  'mode-changed': ({ mode }) =>
    `Il lettore era in modalità ${mode}: è stato riavviato, o un altro programma l’ha cambiata. La lettura viene riattivata. Chiudere gli altri programmi che usano il lettore.`,
  'antenna-gone': ({ antenna }) => `L’antenna ${antenna} non è più collegata. Controllare cavo e connettore.`,
  antenna: ({ antenna, status }) => `${antenna === '' ? 'Un’antenna' : `Antenna ${antenna}`}: ${status}. Controllare il suo cavo.`,
  reader: ({ event, details }) => `Messaggio dal lettore: ${details === '' ? event : `${event}, ${details}`}`,
  'no-list': ({ answer }) =>
    `Il lettore rifiuta il suo elenco di chip (${answer}). Ciò che ha letto durante l’interruzione è perso: controllare i giri di quel periodo.`,
  recovered: ({ gap, reads }, texts) => {
    const found =
      reads === 0
        ? 'L’elenco del lettore non ha letture di quel periodo.'
        : `${counted(reads, 'lettura di quel periodo recuperata', 'letture di quel periodo recuperate')} dall’elenco del lettore.`;
    return gap === null
      ? `La stazione non era collegata al lettore. ${found}`
      : `La connessione è mancata per ${seconds(gap, texts)}. ${found}`;
  },
  polling:
    'Il lettore non segnala i chip da solo su questa porta. La stazione interroga il suo elenco più volte al secondo; i tempi sono altrettanto precisi.',
  'sirit-no-reply': ({ link, command, after }, texts) =>
    `Nessuna risposta da ${link} a «${command}» entro ${seconds(after, texts)}. Riconnessione in corso; se si ripete, controllare alimentazione e cavo del lettore.`,
  'sirit-no-greeting': ({ link }) =>
    `${link} accetta connessioni ma non invia il saluto iniziale. Chiudere gli altri programmi che usano il lettore; se non basta, riavviarlo.`,
  'sirit-events-refused':
    'Il lettore ha chiuso subito la connessione degli eventi. Chiudere gli altri programmi che lo usano, o attendere che sia avviato.',
  'sirit-restarted': ({ sign }) =>
    `Il lettore è stato riavviato (${sign === 'clock' ? 'il suo orologio è ripartito' : 'ha aperto un nuovo flusso di eventi'}). Viene riconfigurato; se si ripete, controllare la sua alimentazione.`,
  'sirit-not-answering': ({ after }, texts) =>
    `Il lettore non risponde da ${seconds(after, texts)}. Controllare alimentazione e cavo. Riconnessione in corso…`,
  'sirit-cannot-report': ({ answer }) =>
    `Il lettore rifiuta di segnalare i chip (${answer}). Riavviare il lettore; se non basta, aggiornare il suo firmware.`,
  'sirit-list-refused': ({ answer }) =>
    `Il lettore rifiuta il suo elenco di chip (${answer}). Riavviare il lettore; se non basta, aggiornare il suo firmware.`,
  'sirit-no-console': ({ link, received }) => NO_CONSOLE[received](link),
};

/** Up to the next whole second, above one second; tenths below it. */
function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span < 1000 ? Math.round(span / 100) / 10 : Math.ceil(span / 1000))} s`;
}

const NO_CONSOLE = {
  nothing: (link) =>
    `Nessuna risposta su ${link}. Controllare l’alimentazione del lettore, il cavo (diritto, senza i pin 1 e 9) e la velocità.`,
  noise: (link) =>
    `Da ${link} arrivano solo caratteri illeggibili. La velocità è sbagliata: quella predefinita del lettore è 57600; le altre sono 115200, 38400, 19200 e 9600.`,
  text: (link) =>
    `${link} invia righe ma non accetta comandi. Se sono identificativi di chip, aggiungere il lettore con console=lines; altrimenti è un altro dispositivo.`,
} satisfies Readonly<Record<SiritMessages['sirit-no-console']['received'], (link: string) => string>>;
