import type { LinkMessages } from '../../../readers/kit/link.messages';
import type { MessageTexts } from '../../catalogue';

export const linkTexts: MessageTexts<LinkMessages> = {};
