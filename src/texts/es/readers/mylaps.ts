import type { MylapsMessages } from '../../../readers/mylaps/mylaps.messages';
import type { MessageTexts } from '../../catalogue';

/** What a MYLAPS program reports, in Spanish. */
export const mylapsTexts: MessageTexts<MylapsMessages> = {
  'sender-marker': ({ sender, name, at, shown }, texts) =>
    `Marca «${name}» de ${sender} a las ${texts.time(at)} (${shown} según su reloj). No cambia nada.`,
};
