import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in German. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'Das Lesegerät speichert seine Lesungen nicht. Was es liest, während die Verbindung fehlt, wäre verloren. Aufzeichnung mit dem Programm des Herstellers einschalten.',
  'ipico-fetching': ({ records, takes }, texts) =>
    `Das Lesegerät sendet alles, was es gespeichert hat (${texts.number(records)} Einträge, etwa ${durationName(takes, texts)}). Die Station nimmt, was fehlt.`,
  'ipico-not-fetched':
    'Das Lesegerät hat aufgehört, bevor alles Gespeicherte gesendet war. Nach fehlenden Runden suchen oder das Protokoll des Lesegeräts importieren.',
};
