import type { ListMessages } from '../../../imports/list.messages';
import type { MessageTexts } from '../../catalogue';

export const listTexts: MessageTexts<ListMessages> = {};
