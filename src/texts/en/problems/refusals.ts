import type { RefusalMessages } from '../../../domain/model/refusal.messages';
import type { MessageTexts } from '../../catalogue';

export const refusalTexts: MessageTexts<RefusalMessages> = {};
