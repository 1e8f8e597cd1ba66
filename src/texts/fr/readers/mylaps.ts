import type { MylapsMessages } from '../../../readers/mylaps/mylaps.messages';
import type { MessageTexts } from '../../catalogue';

/** What a MYLAPS program reports, in French. */
export const mylapsTexts: MessageTexts<MylapsMessages> = {
  'sender-marker': ({ sender, name, at, shown }, texts) =>
    `Repère « ${name} » de ${sender} à ${texts.time(at)} (${shown} à son horloge). Il ne change rien.`,
};
