import type { SiritMessages } from '../../../readers/sirit510/sirit510.messages';
import type { MessageTexts } from '../../catalogue';

export const siritTexts: MessageTexts<SiritMessages> = {};
