import type { P3Messages } from '../../../readers/p3/p3.messages';
import type { MessageTexts } from '../../catalogue';

/** What a P3 decoder reports, in Italian. */
export const p3Texts: MessageTexts<P3Messages> = {
  'p3-not-answering': ({ link }) =>
    `Il dispositivo su ${link} non invia passaggi nel protocollo P3. Controllare l’indirizzo, e che al decoder non siano collegati più di quattro programmi.`,
};
