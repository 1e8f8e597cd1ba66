import type { ChronotrackMessages } from '../../../readers/chronotrack/chronotrack.messages';
import type { MessageTexts } from '../../catalogue';

/** What a sender of CTP01 reports, in Dutch. */
export const chronotrackTexts: MessageTexts<ChronotrackMessages> = {
  'sender-refused': ({ sender, command, reason }) =>
    `${sender} weigerde het commando “${command}” (${reason}). De lezingen ervan komen misschien niet: controleer de meetpunten en verbind opnieuw.`,
};
