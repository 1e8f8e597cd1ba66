import type { RMonitorMessages } from '../../publish/rmonitor/rmonitor.messages';
import type { MessageTexts } from '../catalogue';

/** Why programs cannot connect to the RMonitor feed. */
export const rmonitorTexts: MessageTexts<RMonitorMessages> = {
  'port-in-use': ({ port }) => `Another program uses port ${port}. Close it, or choose another port; the station tries again by itself.`,
  'port-not-allowed': ({ port }) => `This computer does not allow port ${port}. Choose one above 1023.`,
  failed: ({ port, cause }) => `Programs cannot connect to port ${port}: ${cause}. The station tries again by itself.`,
};
