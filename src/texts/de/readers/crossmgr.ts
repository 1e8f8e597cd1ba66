import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in German. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'no-time': ({ sender }) => `${sender} meldet seine Uhrzeit nicht. Für seine Lesungen gilt die Zeit ihrer Ankunft.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} brauchte ${texts.number(Math.round(late / 100) / 10)} s für die Antwort nach seiner Uhrzeit; seine Uhr ist deshalb bis zu den ersten Lesungen nicht gut bekannt. Netz zu seinem Computer prüfen.`,
};
