import type { RMonitorMessages } from '../../publish/rmonitor/rmonitor.messages';
import type { MessageTexts } from '../catalogue';

/** Why programs cannot connect to the RMonitor feed. */
export const rmonitorTexts: MessageTexts<RMonitorMessages> = {
  'port-in-use': ({ port }) => `Outro programa usa a porta ${port}. Fechá-lo, ou escolher outra porta; a estação tenta de novo sozinha.`,
  'port-not-allowed': ({ port }) => `Este computador não permite a porta ${port}. Escolher uma acima de 1023.`,
  failed: ({ port, cause }) => `Os programas não conseguem ligar-se à porta ${port}: ${cause}. A estação tenta de novo sozinha.`,
};
