import type { LlrpJob, LlrpMessages, LlrpRequest } from '../../../readers/llrp/llrp.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What an LLRP reader reports, in Italian. */
export const llrpTexts: MessageTexts<LlrpMessages> = {
  'reader-exception': ({ text }) => `Il lettore segnala un guasto: ${withoutStop(text) || 'senza dettagli'}.`,
  'reads-lost': ({ sender }) =>
    `${sender === undefined ? '' : `${sender}: `}La memoria del lettore era piena e ha perso letture. Controllare la rete verso il lettore, e controllare se mancano giri.`,
  'reader-closing': 'Il lettore sta chiudendo la connessione. Forse si sta riavviando.',
  'others-tried': 'Un altro programma ha cercato di usare questo lettore ed è stato rifiutato.',
  'keeps-no-reads':
    'Questo lettore non conserva le letture quando la connessione cade. Dopo ogni interruzione controllare se mancano giri.',
  'tells-no-troubles':
    'Questo lettore non segnala né un’antenna staccata né un arresto della lettura. Tenere d’occhio le letture di ogni antenna.',
  'power-unknown': ({ dbm }) =>
    `Il lettore non indica le sue potenze di trasmissione. Mantiene la propria impostazione invece di ${dbm} dBm. Impostare la potenza nella pagina web del lettore.`,
  'power-changed': ({ dbm, used, lowest, highest }) =>
    `Il lettore non offre ${dbm} dBm e trasmette con ${used} dBm. Offre da ${lowest} a ${highest} dBm.`,
  'job-ended':
    'Il lettore ha smesso di leggere da solo e viene riavviata la lettura. Controllare se mancano giri. Se si ripete, controllare la pagina web del lettore o riavviarlo.',
  'llrp-port-refused': ({ link }) =>
    `${link} ha rifiutato la connessione. Attendere l’avvio del lettore e chiudere gli altri programmi che lo usano. Su un Impinj R700 o R720, LLRP è inizialmente disattivato: impostare l’interfaccia RFID su LLRP nella pagina web del lettore.`,
  'llrp-other-protocol': ({ link }) => `I dati da ${link} non sono LLRP. Controllare l’indirizzo e la porta (5084).`,
  'llrp-no-greeting': ({ link }) =>
    `Il lettore a ${link} non risponde come un lettore LLRP. Controllare la porta (5084), e che LLRP sia attivo nel lettore.`,
  'llrp-hung-up': ({ link }) =>
    `Il lettore a ${link} ha chiuso subito la connessione. Chiudere gli altri programmi che lo usano, o attendere che sia avviato.`,
  'llrp-in-use': ({ link }) => `Il lettore a ${link} è in uso da un altro programma. Chiudere quel programma o riavviare il lettore.`,
  'llrp-connection-refused': ({ link }) => `Il lettore a ${link} rifiuta la connessione senza motivo. Riavviare il lettore.`,
  'llrp-no-reply': ({ link, request }) => `Il lettore a ${link} non ha risposto alla richiesta ${REQUESTS[request]}. Riavviare il lettore.`,
  'llrp-refused': ({ link, request, reason, status, job }, writer) =>
    `Il lettore a ${link} ha rifiutato ${REQUESTS[request]}${job === null ? '' : jobText(job, writer)}: ${refusal(reason, status)}. Controllare le sue impostazioni qui e nella sua pagina web, o riavviarlo.`,
  'llrp-silent': ({ link }) => `Il lettore a ${link} non invia nulla, nemmeno i segnali di presenza. Controllare alimentazione e cavo.`,
};

const REQUESTS = {
  'factory-settings': 'di ripristinare le impostazioni di fabbrica',
  'keep-alive': 'di inviare segnali di presenza',
  'delete-jobs': 'di eliminare la sua attività precedente',
  'add-job': 'di leggere',
  'start-job': 'di iniziare a leggere',
} satisfies Readonly<Record<LlrpRequest, string>>;

/** Readers do not say which antenna they lack, so the request is quoted. */
function jobText({ antennas, has, dbm }: LlrpJob, writer: Writer): string {
  const on =
    antennas === null
      ? ''
      : ` ${writer.plural(antennas.length, { one: 'sull’antenna', other: 'sulle antenne' })} ${writer.list(antennas.map(String))}`;
  return `${on}${on === '' || has === null ? '' : ` (ne ha ${has})`}${dbm === null ? '' : ` con ${dbm} dBm`}`;
}

function refusal(reason: string, status: number | null): string {
  if (reason !== '') return withoutStop(reason);
  return status === null ? 'senza motivo' : `stato ${status}`;
}

/** Readers end some of their texts with a full stop. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
