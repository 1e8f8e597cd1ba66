import type { FaultMessages } from '../../../station.messages';
import type { MessageTexts } from '../../catalogue';

export const faultTexts: MessageTexts<FaultMessages> = {};
