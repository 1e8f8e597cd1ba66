import type { ChafonMessages } from '../../../readers/chafon/chafon.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chafon reader reports, in Dutch. */
export const chafonTexts: MessageTexts<ChafonMessages> = {
  'chafon-not-answering': ({ link, received }) => `De lezer op ${link} antwoordt niet. ${ADVICE[received]}`,
  'chafon-refuses': ({ status }) =>
    `De lezer leest geen chips: hij weigert met status ${hex(status)}. Stel hem in met het programma van de fabrikant en open de verbinding opnieuw.`,
};

const ADVICE = {
  nothing: 'Controleer de stroom, de kabel en de snelheid (57600 of 115200).',
  noise: 'Hij stuurt onleesbare gegevens: of de snelheid klopt niet (57600 of 115200), of het is een ander soort lezer.',
} satisfies Readonly<Record<ChafonMessages['chafon-not-answering']['received'], string>>;

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(2, '0');
}
