import type { M6eMessages, M6eSetting } from '../../../readers/m6e/m6e.messages';
import type { MessageTexts } from '../../catalogue';

/** What a ThingMagic M6e module reports, in German. */
export const m6eTexts: MessageTexts<M6eMessages> = {
  'm6e-not-answering': ({ link, received }) =>
    received === 'late'
      ? `Das Modul an ${link} antwortet zu langsam. Netz, Kabel und Adapter dazwischen prüfen.`
      : `Das Modul an ${link} antwortet nicht. ${ADVICE[received]}`,
  'm6e-set': ({ region, dbm, antennas }, texts) => {
    const settings = [
      ...(region === null ? [] : [`Region ${region}`]),
      ...(dbm === null ? [] : [`${texts.number(dbm)} dBm`]),
      `Antennen ${antennas.join(' + ')}`,
    ].join(', ');
    return `Die Station hat das Modul eingestellt: ${settings}. Ohne Strom vergisst es das und wird bei der nächsten Verbindung neu eingestellt.`;
  },
  'm6e-no-region':
    'Das Modul hat keine Region und liest so nicht. Die Region dieses Landes hier in den Einstellungen des Lesegeräts wählen.',
  'm6e-refuses': ({ setting, status }) => (setting === 'read' ? readingRefused(status) : settingRefused(SETTINGS[setting], status)),
  'm6e-stopped':
    'Das Modul hat aufgehört zu lesen und wurde neu eingestellt. Wer inzwischen vorbeikam, fehlt vielleicht. Die Stromversorgung prüfen.',
  'm6e-hot': 'Das Modul ist zu heiß und liest weniger. Schatten, Kühlung oder weniger Leistung helfen.',
  'm6e-antenna': 'Die Antenne wirft zurück, was das Modul sendet. Prüfen, ob sie angeschlossen und für diese Frequenz gemacht ist.',
  'm6e-fault': ({ status }) => `Das Modul meldet beim Lesen den Fehler ${hex(status)}. Fehlen Chips, es kurz vom Strom nehmen.`,
};

const ADVICE = {
  nothing: 'Strom, Kabel und Geschwindigkeit (115200) prüfen.',
  noise: 'Es sendet unlesbare Daten: Entweder stimmt die Geschwindigkeit nicht (115200), oder es ist ein anderes Lesegerät.',
} satisfies Readonly<Record<Exclude<M6eMessages['m6e-not-answering']['received'], 'late'>, string>>;

const SETTINGS: Readonly<Record<Exclude<M6eSetting, 'read'>, string>> = {
  protocol: 'die Art der Chips',
  region: 'die Region',
  power: 'die Leistung',
  antennas: 'die Antennen',
  filter: 'das Melden jeder Lesung',
};

function settingRefused(what: string, status: number | null): string {
  return status === null
    ? `Das Modul antwortet nicht, wenn ${what} eingestellt werden soll.`
    : `Das Modul lehnt ab (${what}): Status ${hex(status)}.`;
}

function readingRefused(status: number | null): string {
  return status === null
    ? 'Das Modul antwortet nicht, wenn es lesen soll. Die Station versucht es wieder.'
    : `Das Modul liest nicht: Status ${hex(status)}. Region, Leistung und Antennen hier in den Einstellungen prüfen; die Station versucht es wieder.`;
}

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(4, '0');
}
