import type { Ms } from '../../../domain/model/time';
import type { Yr9700Messages } from '../../../readers/yr9700/yr9700.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a YR9700 reports, in German. */
export const yr9700Texts: MessageTexts<Yr9700Messages> = {
  'no-antenna': 'Am Lesegerät ist keine Antenne angeschlossen. Kabel prüfen.',
  'no-such-antenna': ({ antenna }) =>
    `Das Lesegerät hat keinen Anschluss für Antenne ${antenna}. Antennen in seinen Einstellungen berichtigen.`,
  'antenna-error': ({ antenna, error }) => `Fehler an Antenne ${antenna}: ${errorText(error)}. Kabel prüfen.`,
  'power-refused': ({ dbm, error, kept }) =>
    `Das Lesegerät hat eine Leistung von ${dbm} dBm abgelehnt: ${error === null ? 'keine Antwort' : errorText(error)}. Es behält ${powers(kept)}.`,
  'host-time': ({ late }, writer) =>
    `Dieses Lesegerät meldet keine Zeiten. Für jede Lesung gilt die Zeit ihrer Ankunft, bis etwa ${writer.number(late / 1000)} s zu spät. Knappere Ankünfte nach Augenschein oder Foto entscheiden.`,
  gap: ({ length }, writer) =>
    `Das Lesegerät hat ${longDuration(length, writer)} lang nicht gelesen. Durchgänge dieser Zeit fehlen: von Hand ergänzen.`,
  'battery-low': ({ tag }) => `Die Batterie von Chip ${tag} ist schwach. Vor dem nächsten Rennen ersetzen.`,
  'reader-error': ({ error, restarting }) =>
    `Das Lesegerät meldet einen Fehler: ${errorText(error)}. ${restarting ? 'Es wird neu gestartet.' : 'Bis das endet, liest es keine Chips: Antennen prüfen, dann aus- und einschalten.'}`,
  restarts: ({ count }, writer) =>
    `Das Lesegerät wurde ${writer.number(count)}-mal neu gestartet und hat immer noch Fehler. Aus- und einschalten, und Durchgänge von Hand notieren, bis es liest.`,
  silent: 'Das Lesegerät antwortet nicht mehr. Strom und Kabel prüfen. Die Station versucht es weiter.',
  'other-reader-type': 'Dieses Gerät spricht ein anderes Protokoll (SW/CT), das die Station nicht unterstützt. Es ist kein YR9700.',
  'yr9700-not-answering': ({ link, received }) => `Das Lesegerät an ${link} antwortet nicht. ${ADVICE[received]}`,
};

const ADVICE = {
  nothing:
    'Strom und Kabel prüfen, seine Schalter (3 und 4 ein für Netzwerk, 7 und 8 ein für seriell) und die Geschwindigkeit (115200 oder 38400).',
  noise: 'Es sendet unlesbare Daten: Entweder ist die Geschwindigkeit falsch (115200 oder 38400), oder es ist ein anderes Lesegerät.',
  'other-protocol': 'Es spricht ein anderes Protokoll (SW/CT) und ist kein YR9700.',
} satisfies Readonly<Record<Yr9700Messages['yr9700-not-answering']['received'], string>>;

/** By the code that the reader sends. */
const ERRORS: Readonly<Record<number, string>> = {
  17: 'Befehl fehlgeschlagen',
  32: 'Steuerung wurde zurückgesetzt',
  33: 'Sender konnte nicht eingeschaltet werden',
  34: 'Antenne fehlt',
  35: 'Speicher konnte nicht geschrieben werden',
  36: 'Speicher konnte nicht gelesen werden',
  37: 'Ausgangsleistung konnte nicht gesetzt werden',
  49: 'Lesedurchlauf fehlgeschlagen',
  54: 'kein Chip in der Nähe',
  56: 'Puffer ist leer',
  65: 'unbekannter Befehl oder Wert',
  70: 'Adresse nicht erlaubt',
  71: 'Antennennummer nicht erlaubt',
  72: 'Leistung nicht erlaubt',
  73: 'Region nicht erlaubt',
  79: 'Frequenz nicht erlaubt',
  82: 'Funkteil rastet auf keiner Frequenz ein',
  83: 'Funkchip antwortet nicht',
  84: 'gewünschte Leistung nicht erreicht',
  86: 'die Region erlaubt diese Nutzung des Spektrums nicht',
  87: 'Ausgangsleistung zu niedrig',
};

function errorText(code: number): string {
  return ERRORS[code] ?? `Fehler ${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** One number where all antennas have the same power. */
function powers(dbm: readonly number[]): string {
  if (dbm.length === 0) return 'seine bisherige Leistung';
  return `${(new Set(dbm).size === 1 ? dbm.slice(0, 1) : dbm).join('/')} dBm`;
}

/** Seconds up to two minutes, then minutes. */
function longDuration(span: Ms, writer: Writer): string {
  return span < 120_000 ? `${writer.number(Math.round(span / 1000))} s` : `${writer.number(Math.round(span / 60_000))} min`;
}
