import type { ChronotrackMessages } from '../../../readers/chronotrack/chronotrack.messages';
import type { MessageTexts } from '../../catalogue';

/** What a sender of CTP01 reports, in German. */
export const chronotrackTexts: MessageTexts<ChronotrackMessages> = {
  'sender-refused': ({ sender, command, reason }) =>
    `${sender} hat den Befehl „${command}“ abgelehnt (${reason}). Seine Lesungen kommen vielleicht nicht: seine Messstellen prüfen und neu verbinden.`,
};
