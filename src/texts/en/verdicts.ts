import type { VerdictMessages } from '../../domain/model/verdict.messages';
import type { MessageTexts } from '../catalogue';

export const verdictTexts: MessageTexts<VerdictMessages> = {};
