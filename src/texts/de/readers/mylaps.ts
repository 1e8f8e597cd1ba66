import type { MylapsMessages } from '../../../readers/mylaps/mylaps.messages';
import type { MessageTexts } from '../../catalogue';

/** What a MYLAPS program reports, in German. */
export const mylapsTexts: MessageTexts<MylapsMessages> = {
  'sender-marker': ({ sender, name, at, shown }, texts) =>
    `Marke „${name}“ von ${sender} um ${texts.time(at)} (${shown} auf dessen Uhr). Sie ändert nichts.`,
};
