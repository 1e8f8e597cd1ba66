import type { MylapsMessages } from '../../../readers/mylaps/mylaps.messages';
import type { MessageTexts } from '../../catalogue';

/** What a MYLAPS program reports, in Dutch. */
export const mylapsTexts: MessageTexts<MylapsMessages> = {
  'sender-marker': ({ sender, name, at, shown }, texts) =>
    `Markering “${name}” van ${sender} om ${texts.time(at)} (${shown} op zijn klok). Ze verandert niets.`,
};
