import type { ManagerMessages } from '../../../readers/manager/manager.messages';
import type { MessageTexts } from '../../catalogue';

export const managerTexts: MessageTexts<ManagerMessages> = {};
