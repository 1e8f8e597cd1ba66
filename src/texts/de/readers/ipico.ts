import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in German. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'Das Lesegerät speichert seine Lesungen nicht. Was es liest, während die Verbindung fehlt, wäre verloren. Aufzeichnung mit dem Programm des Herstellers einschalten.',
  'ipico-marked':
    'Das Lesegerät hat Lesungen gespeichert, die noch kein Programm heruntergeladen hat. Verliert die Station während eines Rennens die Verbindung, holt sie alle, und das Gerät hält sie dann für heruntergeladen: Ein Programm, das nur neue Lesungen lädt, fände sie nicht. Vorher damit herunterladen oder es später alle laden lassen.',
  'ipico-fetching': ({ records, takes, isMarked }, texts) =>
    `Das Lesegerät sendet alles, was es gespeichert hat (${texts.number(records)} Einträge, etwa ${durationName(takes, texts)}). Die Station nimmt, was fehlt.${isMarked ? MARKED : ''}`,
  'ipico-not-fetched':
    'Das Lesegerät hat aufgehört, bevor alles Gespeicherte gesendet war. Nach fehlenden Runden suchen oder das Protokoll des Lesegeräts importieren.',
};

const MARKED =
  ' Danach hält das Gerät sie für heruntergeladen: Ein Programm, das nur neue Lesungen lädt, findet sie nicht; es alle laden lassen.';
