import type { ChronotrackMessages } from '../../../readers/chronotrack/chronotrack.messages';
import type { MessageTexts } from '../../catalogue';

/** What a sender of CTP01 reports, in Italian. */
export const chronotrackTexts: MessageTexts<ChronotrackMessages> = {
  'sender-refused': ({ sender, command, reason }) =>
    `${sender} ha rifiutato il comando «${command}» (${reason}). Le sue letture potrebbero non arrivare: controllare i suoi punti e ricollegarlo.`,
};
