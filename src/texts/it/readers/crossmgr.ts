import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in Italian. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'no-time': ({ sender }) => `${sender} non comunica la sua ora. Le sue letture hanno l’ora del loro arrivo.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} ha impiegato ${texts.number(Math.round(late / 100) / 10)} s a comunicare la sua ora, quindi il suo orologio non è noto con precisione finché non arrivano le prime letture. Controllare la rete verso il suo computer.`,
};
