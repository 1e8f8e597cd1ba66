import type { P3Messages } from '../../../readers/p3/p3.messages';
import type { MessageTexts } from '../../catalogue';

/** What a P3 decoder reports, in Portuguese. */
export const p3Texts: MessageTexts<P3Messages> = {
  'p3-not-answering': ({ link }) =>
    `O dispositivo em ${link} não envia passagens no protocolo P3. Verifique o endereço e que não haja mais de quatro programas ligados ao descodificador.`,
};
