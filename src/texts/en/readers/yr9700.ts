import type { Yr9700Messages } from '../../../readers/yr9700/yr9700.messages';
import type { MessageTexts } from '../../catalogue';

export const yr9700Texts: MessageTexts<Yr9700Messages> = {};
