import type { ChafonMessages } from '../../../readers/chafon/chafon.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chafon reader reports, in Italian. */
export const chafonTexts: MessageTexts<ChafonMessages> = {
  'chafon-not-answering': ({ link, received }) => `Il lettore su ${link} non risponde. ${ADVICE[received]}`,
  'chafon-refuses': ({ status }) =>
    `Il lettore non legge chip: rifiuta con lo stato ${hex(status)}. Configurarlo con il programma del produttore, poi riaprire il collegamento.`,
};

const ADVICE = {
  nothing: 'Controllare l’alimentazione, il cavo e la velocità (57600 o 115200).',
  noise: 'Invia dati illeggibili: o la velocità è sbagliata (57600 o 115200), o è un altro tipo di lettore.',
} satisfies Readonly<Record<ChafonMessages['chafon-not-answering']['received'], string>>;

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(2, '0');
}
