import type { Ms } from '../../../domain/model/time';
import type { LinkMessages } from '../../../readers/kit/link.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** Why a link ended or could not be opened, in Italian. */
export const linkTexts: MessageTexts<LinkMessages> = {
  'link-closed': ({ link }) => `La stazione ha chiuso la connessione a ${link}.`,
  'link-opening-stopped': ({ link }) => `Il collegamento a ${link} è stato interrotto.`,
  'link-write-timeout': ({ link, after }, texts) =>
    `${link} non ha accettato dati per ${seconds(after, texts)}. Controllare il cavo e il controllo di flusso.`,

  'tcp-timeout': ({ link, after }, texts) =>
    `Nessuna risposta da ${link} entro ${seconds(after, texts)}. Controllare alimentazione, cavo e indirizzo del lettore.`,
  'tcp-ended': ({ link }) => `${link} ha chiuso la connessione. Forse il lettore si sta riavviando.`,
  'tcp-broke': ({ link, reason }) =>
    `La connessione a ${link} è caduta${reason === '' ? '' : ` (${reason})`}. Controllare alimentazione e cavo del lettore.`,
  'tcp-refused': ({ link }) =>
    `${link} ha rifiutato la connessione. Attendere l’avvio del lettore e chiudere gli altri programmi che lo usano.`,
  'tcp-unknown-host': ({ link }) => `Nessun indirizzo trovato per ${link}. Controllare il nome o inserire l’indirizzo IP del lettore.`,
  'tcp-unreachable': ({ link, system }) =>
    `${link} non è raggiungibile. Controllare il cavo, e che questo computer abbia un indirizzo nella rete del lettore.${LOCAL_NETWORK[system]}`,
  'tcp-not-answering': ({ link }) => `${link} non risponde più. Controllare alimentazione e cavo del lettore.`,
  'tcp-forbidden': ({ link }) => `Questo computer non consente una connessione a ${link}. Controllare il suo firewall.`,

  'tls-untrusted': ({ link, fingerprint }) =>
    `Il certificato di ${link} è proprio, quindi nessuno ne garantisce. Se la sua impronta è quella che mostra il lettore, inserire certificate=${fingerprint} nelle impostazioni; certificate=any accetta ogni certificato.`,
  'tls-other-certificate': ({ link, fingerprint }) =>
    `${link} mostra un certificato diverso da quello confermato: un altro dispositivo ha il suo indirizzo, o il certificato è stato rinnovato. La sua impronta è ${fingerprint}.`,

  'serial-unplugged': ({ link }) => `${link} è stato scollegato. Ricollegare il cavo o l’adattatore.`,
  'serial-other-adapter': ({ link }) =>
    `L’adattatore di ${link} non c’è più, e un altro adattatore ha ora questo nome. Ricollegare il primo o scegliere un’altra porta.`,
  'serial-timeout': ({ link, after }, texts) =>
    `${link} non si è aperta entro ${seconds(after, texts)}. Scollegare l’adattatore e ricollegarlo.`,
  'serial-busy': ({ link }) =>
    `${link} è in uso da un altro programma o da un altro lettore di questa stazione. Chiudere quello o scegliere un’altra porta.`,
  'serial-forbidden': ({ link, system }) => `Manca il permesso di aprire ${link}. ${PERMISSION[system]}`,
  'serial-missing': ({ link }) => `Non c’è una porta ${link}. Collegare l’adattatore o scegliere un’altra porta.`,
  'serial-not-a-port': ({ link }) => `${link} non è una porta seriale. Scegliere una porta dall’elenco.`,
  'serial-failed': ({ link, reason }) => `Impossibile aprire ${link} (${reason}). Controllare che sia una porta seriale.`,
  'serial-driver': ({ link, reason }) =>
    `Errore del driver di ${link} (${reason}). Scollegare l’adattatore e ricollegarlo; se non basta, installare il driver del produttore o usare un altro adattatore.`,
};

const LOCAL_NETWORK = {
  mac: ' Se entrambi sono a posto, consentirla in Impostazioni di Sistema › Privacy e sicurezza › Rete locale.',
  other: '',
} as const;

const PERMISSION = {
  linux: 'Aggiungere l’utente al gruppo dialout (sudo usermod -aG dialout $USER) e accedere di nuovo.',
  other: 'Rivolgersi all’amministratore di questo computer.',
} as const;

function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span / 1000)} s`;
}
