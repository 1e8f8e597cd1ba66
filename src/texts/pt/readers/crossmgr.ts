import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in Portuguese. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'no-time': ({ sender }) => `${sender} não indica a sua hora. As suas leituras têm a hora em que chegam.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} demorou ${texts.number(Math.round(late / 100) / 10)} s a indicar a sua hora, por isso o seu relógio não é bem conhecido até chegarem as primeiras leituras. Verificar a rede até ao seu computador.`,
};
