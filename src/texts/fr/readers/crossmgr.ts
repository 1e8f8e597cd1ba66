import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in French. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'no-time': ({ sender }) => `${sender} ne donne pas son heure. Ses lectures ont l’heure de leur arrivée.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} a mis ${texts.number(Math.round(late / 100) / 10)} s à donner son heure ; son horloge n’est pas bien connue avant ses premières lectures. Vérifiez le réseau jusqu’à son ordinateur.`,
};
