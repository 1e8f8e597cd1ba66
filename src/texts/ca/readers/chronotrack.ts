import type { ChronotrackMessages } from '../../../readers/chronotrack/chronotrack.messages';
import type { MessageTexts } from '../../catalogue';

/** What a sender of CTP01 reports, in Catalan. */
export const chronotrackTexts: MessageTexts<ChronotrackMessages> = {
  'sender-refused': ({ sender, command, reason }) =>
    `${sender} va rebutjar l’ordre «${command}» (${reason}). Potser no arribaran les seves lectures: comprovar els seus punts i tornar-lo a connectar.`,
};
