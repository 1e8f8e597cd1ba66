import type { LlrpMessages } from '../../../readers/llrp/llrp.messages';
import type { MessageTexts } from '../../catalogue';

export const llrpTexts: MessageTexts<LlrpMessages> = {};
