import type { ChafonMessages } from '../../../readers/chafon/chafon.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chafon reader reports, in German. */
export const chafonTexts: MessageTexts<ChafonMessages> = {
  'chafon-not-answering': ({ link, received }) => `Der Leser an ${link} antwortet nicht. ${ADVICE[received]}`,
  'chafon-refuses': ({ status }) =>
    `Der Leser liest keine Tags: Er lehnt mit Status ${hex(status)} ab. Ihn mit dem Programm des Herstellers einrichten, dann die Verbindung neu öffnen.`,
};

const ADVICE = {
  nothing: 'Strom, Kabel und Geschwindigkeit (57600 oder 115200) prüfen.',
  noise: 'Er sendet unlesbare Daten: Entweder stimmt die Geschwindigkeit nicht (57600 oder 115200), oder es ist ein anderer Leser.',
} satisfies Readonly<Record<ChafonMessages['chafon-not-answering']['received'], string>>;

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(2, '0');
}
