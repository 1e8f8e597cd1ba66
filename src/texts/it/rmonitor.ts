import type { RMonitorMessages } from '../../publish/rmonitor/rmonitor.messages';
import type { MessageTexts } from '../catalogue';

/** Why programs cannot connect to the RMonitor feed. */
export const rmonitorTexts: MessageTexts<RMonitorMessages> = {
  'port-in-use': ({ port }) =>
    `Un altro programma usa la porta ${port}. Chiuderlo, o scegliere un’altra porta; la stazione riprova da sola.`,
  'port-not-allowed': ({ port }) => `Questo computer non consente la porta ${port}. Sceglierne una sopra 1023.`,
  failed: ({ port, cause }) => `I programmi non possono collegarsi alla porta ${port}: ${cause}. La stazione riprova da sola.`,
};
