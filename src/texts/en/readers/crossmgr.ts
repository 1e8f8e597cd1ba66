import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in English. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'no-time': ({ sender }) => `${sender} does not report its time. Its reads are timed by their arrival.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} took ${texts.number(Math.round(late / 100) / 10)} s to answer when it was asked for its time, so its clock is not known well until its first reads have come. Check the network to its computer.`,
};
