import type { RequestMessages } from '../../../http/request.messages';
import type { MessageTexts } from '../../catalogue';

export const requestTexts: MessageTexts<RequestMessages> = {};
