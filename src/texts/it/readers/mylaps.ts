import type { MylapsMessages } from '../../../readers/mylaps/mylaps.messages';
import type { MessageTexts } from '../../catalogue';

/** What a MYLAPS program reports, in Italian. */
export const mylapsTexts: MessageTexts<MylapsMessages> = {
  'sender-marker': ({ sender, name, at, shown }, texts) =>
    `Marcatore «${name}» di ${sender} alle ${texts.time(at)} (${shown} sul suo orologio). Non cambia nulla.`,
};
