import type { RMonitorMessages } from '../../publish/rmonitor/rmonitor.messages';
import type { MessageTexts } from '../catalogue';

/** Why programs cannot connect to the RMonitor feed. */
export const rmonitorTexts: MessageTexts<RMonitorMessages> = {
  'port-in-use': ({ port }) =>
    `Ein anderes Programm benutzt den Port ${port}. Es schließen oder einen anderen Port wählen; die Station versucht es von selbst wieder.`,
  'port-not-allowed': ({ port }) => `Dieser Computer erlaubt den Port ${port} nicht. Einen über 1023 wählen.`,
  failed: ({ port, cause }) =>
    `Programme können sich mit dem Port ${port} nicht verbinden: ${cause}. Die Station versucht es von selbst wieder.`,
};
