import type { ChafonMessages } from '../../../readers/chafon/chafon.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chafon reader reports, in Portuguese. */
export const chafonTexts: MessageTexts<ChafonMessages> = {
  'chafon-not-answering': ({ link, received }) => `O leitor em ${link} não responde. ${ADVICE[received]}`,
  'chafon-refuses': ({ status }) =>
    `O leitor não lê chips: recusa com o estado ${hex(status)}. Configure-o com o programa do fabricante e volte a abrir a ligação.`,
};

const ADVICE = {
  nothing: 'Verifique a alimentação, o cabo e a velocidade (57600 ou 115200).',
  noise: 'Envia dados ilegíveis: ou a velocidade está errada (57600 ou 115200), ou é outro tipo de leitor.',
} satisfies Readonly<Record<ChafonMessages['chafon-not-answering']['received'], string>>;

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(2, '0');
}
