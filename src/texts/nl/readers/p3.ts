import type { P3Messages } from '../../../readers/p3/p3.messages';
import type { MessageTexts } from '../../catalogue';

/** What a P3 decoder reports, in Dutch. */
export const p3Texts: MessageTexts<P3Messages> = {
  'p3-not-answering': ({ link }) =>
    `Het apparaat op ${link} stuurt geen passages in het P3-protocol. Controleer het adres, en of er niet meer dan vier programma’s met de decoder verbonden zijn.`,
};
