import type { P3Messages } from '../../../readers/p3/p3.messages';
import type { MessageTexts } from '../../catalogue';

/** What a P3 decoder reports, in Spanish. */
export const p3Texts: MessageTexts<P3Messages> = {
  'p3-not-answering': ({ link }) =>
    `El dispositivo en ${link} no envía pasos con el protocolo P3. Compruebe la dirección y que no haya más de cuatro programas conectados al decodificador.`,
};
