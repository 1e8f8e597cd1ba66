import type { P3Messages } from '../../../readers/p3/p3.messages';
import type { MessageTexts } from '../../catalogue';

/** What a P3 decoder reports, in German. */
export const p3Texts: MessageTexts<P3Messages> = {
  'p3-not-answering': ({ link }) =>
    `Das Gerät an ${link} sendet keine Durchfahrten im P3-Protokoll. Die Adresse prüfen, und dass höchstens vier Programme mit dem Decoder verbunden sind.`,
};
