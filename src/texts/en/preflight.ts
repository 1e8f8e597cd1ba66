import type { PreflightMessages } from '../../http/preflight.messages';
import type { MessageTexts } from '../catalogue';

export const preflightTexts: MessageTexts<PreflightMessages> = {};
