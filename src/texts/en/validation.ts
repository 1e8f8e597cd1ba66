import type { ValidationMessages } from '../../http/validation.messages';
import type { MessageTexts } from '../catalogue';

export const validationTexts: MessageTexts<ValidationMessages> = {};
