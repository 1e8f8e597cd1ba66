import type { ChronotrackMessages } from '../../../readers/chronotrack/chronotrack.messages';
import type { MessageTexts } from '../../catalogue';

/** What a sender of CTP01 reports, in Portuguese. */
export const chronotrackTexts: MessageTexts<ChronotrackMessages> = {
  'sender-refused': ({ sender, command, reason }) =>
    `${sender} recusou o comando «${command}» (${reason}). As suas leituras podem não chegar: verificar os seus pontos e voltar a ligá-lo.`,
};
