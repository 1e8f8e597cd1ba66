import type { ChronotrackMessages } from '../../../readers/chronotrack/chronotrack.messages';
import type { MessageTexts } from '../../catalogue';

/** What a sender of CTP01 reports, in French. */
export const chronotrackTexts: MessageTexts<ChronotrackMessages> = {
  'sender-refused': ({ sender, command, reason }) =>
    `${sender} a refusé la commande « ${command} » (${reason}). Ses lectures risquent de ne pas arriver : vérifiez ses points et reconnectez-le.`,
};
