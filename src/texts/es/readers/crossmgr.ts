import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in Spanish. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'no-time': ({ sender }) => `${sender} no indica su hora. Sus lecturas llevan la hora de llegada.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} tardó ${texts.number(Math.round(late / 100) / 10)} s en responder cuando se le pidió la hora, así que su reloj no se conoce bien hasta que lleguen sus primeras lecturas. Comprobar la red de su ordenador.`,
};
