import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in Dutch. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'no-time': ({ sender }) => `${sender} meldt zijn tijd niet. Zijn lezingen krijgen de tijd van hun aankomst.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} deed er ${texts.number(Math.round(late / 100) / 10)} s over om zijn tijd te geven; tot de eerste lezingen is zijn klok dus niet goed bekend. Controleer het netwerk naar zijn computer.`,
};
