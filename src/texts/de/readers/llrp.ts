import type { LlrpJob, LlrpMessages, LlrpRequest } from '../../../readers/llrp/llrp.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What an LLRP reader reports, in German. */
export const llrpTexts: MessageTexts<LlrpMessages> = {
  'reader-exception': ({ text }) => `Das Lesegerät meldet eine Störung: ${withoutStop(text) || 'ohne Angaben'}.`,
  'reads-lost': ({ sender }) =>
    `${sender === undefined ? '' : `${sender}: `}Der Speicher des Lesegeräts war voll, Lesungen sind verloren. Netz zum Lesegerät prüfen und auf fehlende Runden achten.`,
  'reader-closing': 'Das Lesegerät schließt die Verbindung. Vielleicht startet es neu.',
  'others-tried': 'Ein anderes Programm wollte dieses Lesegerät verwenden und wurde abgewiesen.',
  'keeps-no-reads':
    'Dieses Lesegerät speichert keine Lesungen, während die Verbindung weg ist. Nach jeder Unterbrechung auf fehlende Runden prüfen.',
  'tells-no-troubles':
    'Dieses Lesegerät meldet weder eine lose Antenne noch, dass es nicht mehr liest. Die Lesungen jeder Antenne beobachten.',
  'power-unknown': ({ dbm }) =>
    `Das Lesegerät nennt seine Sendeleistungen nicht. Es behält seine eigene Einstellung statt ${dbm} dBm. Leistung auf der Webseite des Lesegeräts einstellen.`,
  'power-changed': ({ dbm, used, lowest, highest }) =>
    `Das Lesegerät kann ${dbm} dBm nicht und sendet mit ${used} dBm. Möglich sind ${lowest} bis ${highest} dBm.`,
  'job-ended':
    'Das Lesegerät hat von selbst aufgehört zu lesen und wird neu gestartet. Auf fehlende Runden prüfen. Geschieht das wieder, die Webseite des Lesegeräts ansehen oder es neu starten.',
  'llrp-port-refused': ({ link }) =>
    `${link} hat die Verbindung abgelehnt. Warten, bis das Lesegerät gestartet ist, und andere Programme schließen, die es verwenden. Bei Impinj R700 und R720 ist LLRP anfangs aus: auf der Webseite des Lesegeräts die RFID-Schnittstelle auf LLRP stellen.`,
  'llrp-other-protocol': ({ link }) => `Die Daten von ${link} sind kein LLRP. Adresse und Port (5084) prüfen.`,
  'llrp-no-greeting': ({ link }) =>
    `Das Lesegerät an ${link} antwortet nicht wie ein LLRP-Lesegerät. Port (5084) prüfen, und ob LLRP im Lesegerät eingeschaltet ist.`,
  'llrp-hung-up': ({ link }) =>
    `Das Lesegerät an ${link} hat die Verbindung sofort geschlossen. Andere Programme schließen, die es verwenden, oder warten, bis es gestartet ist.`,
  'llrp-in-use': ({ link }) =>
    `Das Lesegerät an ${link} wird von einem anderen Programm verwendet. Jenes Programm schließen oder das Lesegerät neu starten.`,
  'llrp-connection-refused': ({ link }) => `Das Lesegerät an ${link} lehnt die Verbindung ohne Grund ab. Lesegerät neu starten.`,
  'llrp-no-reply': ({ link, request }) =>
    `Das Lesegerät an ${link} hat nicht geantwortet auf: ${REQUESTS[request]}. Lesegerät neu starten.`,
  'llrp-refused': ({ link, request, reason, status, job }, writer) =>
    `Das Lesegerät an ${link} hat abgelehnt: ${REQUESTS[request]}${job === null ? '' : jobText(job, writer)}: ${refusal(reason, status)}. Seine Einstellungen hier und auf seiner Webseite prüfen oder es neu starten.`,
  'llrp-silent': ({ link }) => `Das Lesegerät an ${link} sendet nichts, nicht einmal Lebenszeichen. Strom und Kabel prüfen.`,
};

const REQUESTS = {
  'factory-settings': 'Einstellungen zurücksetzen',
  'keep-alive': 'Lebenszeichen senden',
  'delete-jobs': 'früheren Auftrag löschen',
  'add-job': 'lesen',
  'start-job': 'mit dem Lesen beginnen',
} satisfies Readonly<Record<LlrpRequest, string>>;

/** Readers do not say which antenna they lack, so the request is quoted. */
function jobText({ antennas, has, dbm }: LlrpJob, writer: Writer): string {
  const on =
    antennas === null
      ? ''
      : ` an ${writer.plural(antennas.length, { one: 'Antenne', other: 'Antennen' })} ${writer.list(antennas.map(String))}`;
  return `${on}${on === '' || has === null ? '' : ` (es hat ${has})`}${dbm === null ? '' : ` mit ${dbm} dBm`}`;
}

function refusal(reason: string, status: number | null): string {
  if (reason !== '') return withoutStop(reason);
  return status === null ? 'kein Grund angegeben' : `Status ${status}`;
}

/** Readers end some of their texts with a full stop. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
