import type { DecoderFault, RaceResultMessages } from '../../../readers/raceresult/raceresult.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a RACE RESULT decoder reports, in German. */
export const raceResultTexts: MessageTexts<RaceResultMessages> = {
  'raceresult-status': (status, texts) => `Decoder: ${parts(status, texts).join(', ')}.`,
  'raceresult-not-timing':
    'Der Decoder ist nicht im Timing-Modus: Er speichert keine Durchgänge und sendet keine. Hier starten oder den Timing-Modus am Decoder starten.',
  'raceresult-battery': ({ charge }, texts) =>
    `Der Akku des Decoders hat noch ${texts.number(charge)} %, und es gibt keinen Netzstrom. Netzkabel anschließen.`,
  'raceresult-fault': ({ faults }, texts) =>
    `Der Decoder meldet einen Fehler: ${texts.list(faults.map((fault) => FAULTS[fault]))}. Auf seine Anzeige sehen.`,
  'raceresult-new-file': ({ file, before }) =>
    `Der Decoder hat eine neue Datei begonnen${file === null ? '' : ` (${file})`}, während die Station nicht verbunden war. Was er zuletzt in der Datei davor${before === null ? '' : ` (${before})`} gespeichert hat, kam nicht an: auf fehlende Runden prüfen oder mit dem Programm des Herstellers auslesen.`,
  'raceresult-new-protocol': ({ version }) =>
    `Der Decoder spricht nur Protokoll ${version} oder neuer, das die Station nicht kennt. Mit einem Chip prüfen, ob Durchgänge mit der richtigen Zeit ankommen, oder die Station aktualisieren.`,
  'raceresult-no-push':
    'Dieser Decoder sendet Durchgänge nicht von selbst. Die Station fragt jede Sekunde danach; die Zeiten sind ebenso genau.',
  'raceresult-other-device': ({ link }) =>
    `Das Gerät an ${link} antwortet nicht wie ein Decoder von RACE RESULT. Adresse und Port (3601) prüfen.`,
};

const FAULTS: Readonly<Record<DecoderFault, string>> = {
  uhf: 'UHF-Einheit',
  loop: 'aktive Schleife',
  'loop-limit': 'Grenze der aktiven Schleife',
  'active-lost': 'Verbindung zur Active Extension',
  'gps-time': 'Zeit vom GPS',
  gps: 'GPS',
  'active-time': 'Zeit der Active Extension',
};

function parts({ isTiming, file, battery, hasPower }: RaceResultMessages['raceresult-status'], texts: Writer): readonly string[] {
  return [
    ...(isTiming === null ? [] : [isTiming ? 'Timing-Modus an' : 'Timing-Modus aus']),
    ...(file === null ? [] : [`Datei ${file}`]),
    ...(battery === null ? [] : [`Akku ${texts.number(battery)} %`]),
    ...(hasPower === null ? [] : [hasPower ? 'Netzstrom' : 'kein Netzstrom']),
  ];
}
