import type { ChafonMessages } from '../../../readers/chafon/chafon.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chafon reader reports. */
export const chafonTexts: MessageTexts<ChafonMessages> = {
  'chafon-not-answering': ({ link, received }) => `El lector a ${link} no respon. ${ADVICE[received]}`,
  'chafon-refuses': ({ status }) =>
    `El lector no llegeix xips: ho rebutja amb l’estat ${hex(status)}. Configureu-lo amb el programa del fabricant i torneu a obrir la connexió.`,
};

const ADVICE = {
  nothing: 'Comproveu l’alimentació, el cable i la velocitat (57600 o 115200).',
  noise: 'Envia dades il·legibles: o la velocitat no és correcta (57600 o 115200), o és un altre tipus de lector.',
} satisfies Readonly<Record<ChafonMessages['chafon-not-answering']['received'], string>>;

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(2, '0');
}
