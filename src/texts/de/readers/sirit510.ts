import type { Ms } from '../../../domain/model/time';
import type { SiritMessages } from '../../../readers/sirit510/sirit510.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

/** What a Sirit INfinity 510 reports, in German. */
export const siritTexts: MessageTexts<SiritMessages> = {
  'setting-refused': ({ command, answer }) =>
    `Das Lesegerät hat „${command}“ abgelehnt (${answer}). Es behält seine bisherige Einstellung.`,
  'no-clock': 'Das Lesegerät meldet seine Uhrzeit nicht. Für Lesungen gilt die Zeit ihrer Ankunft, was weniger genau ist.',
  'power-loss': ({ racing }) =>
    racing
      ? 'Das Lesegerät war ohne Strom. Seine Uhr begann von vorn und wurde gestellt. Chips, die in dieser Zeit vorbeikamen, wurden nicht gelesen: die Runden dieser Zeit prüfen.'
      : 'Das Lesegerät war ohne Strom. Seine Uhr begann von vorn und wurde gestellt.',
  'other-reader': ({ serial, before }) =>
    `An dieser Adresse antwortet ein anderes Lesegerät: Seriennummer ${serial}, vorher ${before}. Prüfen, ob es das richtige ist.`,
  'no-departs': ({ answer }) => `Das Lesegerät meldet nicht, wenn Chips weggehen (${answer}). Runden werden wie üblich gemessen.`,
  'not-reading': ({ mode }) => `Das Lesegerät bleibt im Modus ${mode} und liest keine Chips. Lesegerät neu starten.`,
  'mode-changed': ({ mode }) =>
    `Das Lesegerät war im Modus ${mode}: Es wurde neu gestartet, oder ein anderes Programm hat es umgestellt. Es wird wieder eingeschaltet. Andere Programme schließen, die es verwenden.`,
  'antenna-gone': ({ antenna }) => `Antenne ${antenna} ist nicht mehr verbunden. Kabel und Stecker prüfen.`,
  antenna: ({ antenna, status }) => `${antenna === '' ? 'Eine Antenne' : `Antenne ${antenna}`}: ${status}. Kabel prüfen.`,
  reader: ({ event, details }) => `Meldung des Lesegeräts: ${details === '' ? event : `${event}, ${details}`}`,
  'no-list': ({ answer }) =>
    `Das Lesegerät verweigert seine Chipliste (${answer}). Was es ohne Verbindung gelesen hat, ist verloren: die Runden dieser Zeit prüfen.`,
  recovered: ({ gap, reads }, texts) => {
    const found =
      reads === 0
        ? 'In der Liste des Lesegeräts stehen keine Lesungen aus dieser Zeit.'
        : `${counted(reads, 'Lesung', 'Lesungen')} dieser Zeit ${texts.plural(reads, { one: 'wurde', other: 'wurden' })} aus der Liste des Lesegeräts geholt.`;
    return gap === null
      ? `Die Station war nicht mit dem Lesegerät verbunden. ${found}`
      : `Die Verbindung war ${seconds(gap, texts)} lang weg. ${found}`;
  },
  polling:
    'Das Lesegerät meldet Chips an diesem Anschluss nicht von selbst. Die Station fragt seine Liste stattdessen mehrmals pro Sekunde ab; die Zeiten sind ebenso genau.',
  'sirit-no-reply': ({ link, command, after }, texts) =>
    `Keine Antwort von ${link} auf „${command}“ innerhalb von ${seconds(after, texts)}. Verbindet neu; geschieht das wieder, Strom und Kabel des Lesegeräts prüfen.`,
  'sirit-no-greeting': ({ link }) =>
    `${link} nimmt Verbindungen an, meldet sich aber nicht. Andere Programme schließen, die das Lesegerät verwenden; hilft das nicht, es neu starten.`,
  'sirit-events-refused':
    'Das Lesegerät hat seine Ereignisverbindung sofort geschlossen. Andere Programme schließen, die es verwenden, oder warten, bis es gestartet ist.',
  'sirit-restarted': ({ sign }) =>
    `Das Lesegerät wurde neu gestartet (${sign === 'clock' ? 'seine Uhr begann von vorn' : 'es öffnete einen neuen Ereignisstrom'}). Es wird wieder eingerichtet; geschieht das wieder, den Strom prüfen.`,
  'sirit-not-answering': ({ after }, texts) =>
    `Das Lesegerät hat seit ${seconds(after, texts)} nicht geantwortet. Strom und Kabel prüfen. Verbindet neu…`,
  'sirit-cannot-report': ({ answer }) =>
    `Das Lesegerät weigert sich, Chips zu melden (${answer}). Neu starten; hilft das nicht, seine Firmware aktualisieren.`,
  'sirit-list-refused': ({ answer }) =>
    `Das Lesegerät verweigert seine Chipliste (${answer}). Neu starten; hilft das nicht, seine Firmware aktualisieren.`,
  'sirit-no-console': ({ link, received }) => NO_CONSOLE[received](link),
};

/** Up to the next whole second, above one second; tenths below it. */
function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span < 1000 ? Math.round(span / 100) / 10 : Math.ceil(span / 1000))} s`;
}

const NO_CONSOLE = {
  nothing: (link) =>
    `An ${link} antwortet nichts. Strom des Lesegeräts, Kabel (durchverbunden, ohne Stifte 1 und 9) und Geschwindigkeit prüfen.`,
  noise: (link) =>
    `Von ${link} kommen nur unlesbare Zeichen. Die Geschwindigkeit ist falsch: ab Werk 57600; andere sind 115200, 38400, 19200 und 9600.`,
  text: (link) =>
    `${link} sendet Zeilen, nimmt aber keine Befehle an. Sind es Chip-IDs, das Lesegerät mit console=lines hinzufügen; sonst ist das ein anderes Gerät.`,
} satisfies Readonly<Record<SiritMessages['sirit-no-console']['received'], (link: string) => string>>;
