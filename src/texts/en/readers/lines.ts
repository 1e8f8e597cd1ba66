import type { LinesMessages } from '../../../readers/lines/lines.messages';
import type { MessageTexts } from '../../catalogue';

export const linesTexts: MessageTexts<LinesMessages> = {};
