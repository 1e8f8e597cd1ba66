import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {};
