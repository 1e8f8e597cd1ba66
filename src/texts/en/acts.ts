import type { ActMessages } from '../../domain/model/act.messages';
import type { MessageTexts } from '../catalogue';

export const actTexts: MessageTexts<ActMessages> = {};
