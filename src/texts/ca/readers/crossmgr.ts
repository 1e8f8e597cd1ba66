import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in Catalan. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'no-time': ({ sender }) => `${sender} no indica la seva hora. Les seves lectures porten l’hora d’arribada.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} ha trigat ${texts.number(Math.round(late / 100) / 10)} s a respondre quan se li ha demanat l’hora; el seu rellotge no es coneix bé fins que arribin les seves primeres lectures. Comprovar la xarxa del seu ordinador.`,
};
