import type { ChafonMessages } from '../../../readers/chafon/chafon.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chafon reader reports, in German. */
export const chafonTexts: MessageTexts<ChafonMessages> = {
  'chafon-not-answering': ({ link, received }) => `Das Lesegerät an ${link} antwortet nicht. ${ADVICE[received]}`,
  'chafon-refuses': ({ status }) =>
    `Das Lesegerät liest keine Chips: Es lehnt mit Status ${hex(status)} ab. Es mit dem Programm des Herstellers einrichten, dann die Verbindung neu öffnen.`,
};

const ADVICE = {
  nothing: 'Strom, Kabel und Geschwindigkeit (57600 oder 115200) prüfen.',
  noise: 'Es sendet unlesbare Daten: Entweder stimmt die Geschwindigkeit nicht (57600 oder 115200), oder es ist ein anderes Lesegerät.',
} satisfies Readonly<Record<ChafonMessages['chafon-not-answering']['received'], string>>;

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(2, '0');
}
