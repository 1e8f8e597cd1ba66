import type { ChafonMessages } from '../../../readers/chafon/chafon.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chafon reader reports. */
export const chafonTexts: MessageTexts<ChafonMessages> = {
  'chafon-not-answering': ({ link, received }) => `El lector en ${link} no responde. ${ADVICE[received]}`,
  'chafon-refuses': ({ status }) =>
    `El lector no lee chips: lo rechaza con el estado ${hex(status)}. Configúrelo con el programa del fabricante y vuelva a abrir la conexión.`,
};

const ADVICE = {
  nothing: 'Compruebe la alimentación, el cable y la velocidad (57600 o 115200).',
  noise: 'Envía datos ilegibles: o la velocidad no es correcta (57600 o 115200), o es otro tipo de lector.',
} satisfies Readonly<Record<ChafonMessages['chafon-not-answering']['received'], string>>;

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(2, '0');
}
