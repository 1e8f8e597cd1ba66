import type { ChronotrackMessages } from '../../../readers/chronotrack/chronotrack.messages';
import type { MessageTexts } from '../../catalogue';

/** What a sender of CTP01 reports, in Spanish. */
export const chronotrackTexts: MessageTexts<ChronotrackMessages> = {
  'sender-refused': ({ sender, command, reason }) =>
    `${sender} rechazó la orden «${command}» (${reason}). Puede que no lleguen sus lecturas: comprobar sus puntos y volver a conectarlo.`,
};
