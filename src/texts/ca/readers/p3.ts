import type { P3Messages } from '../../../readers/p3/p3.messages';
import type { MessageTexts } from '../../catalogue';

/** What a P3 decoder reports, in Catalan. */
export const p3Texts: MessageTexts<P3Messages> = {
  'p3-not-answering': ({ link }) =>
    `El dispositiu a ${link} no envia passos amb el protocol P3. Comproveu l’adreça i que no hi hagi més de quatre programes connectats al descodificador.`,
};
