import type { P3Messages } from '../../../readers/p3/p3.messages';
import type { MessageTexts } from '../../catalogue';

/** What a P3 decoder reports, in English. */
export const p3Texts: MessageTexts<P3Messages> = {
  'p3-not-answering': ({ link }) =>
    `The device at ${link} sends no passings in the P3 protocol. Check the address, and that no more than four programs are connected to the decoder.`,
};
