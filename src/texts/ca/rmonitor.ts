import type { RMonitorMessages } from '../../publish/rmonitor/rmonitor.messages';
import type { MessageTexts } from '../catalogue';

/** Why programs cannot connect to the RMonitor feed. */
export const rmonitorTexts: MessageTexts<RMonitorMessages> = {
  'port-in-use': ({ port }) =>
    `Un altre programa fa servir el port ${port}. Tancar-lo o triar un altre port; l’estació ho torna a provar tota sola.`,
  'port-not-allowed': ({ port }) => `Aquest ordinador no permet el port ${port}. Triar-ne un de superior a 1023.`,
  failed: ({ port, cause }) => `Els programes no es poden connectar al port ${port}: ${cause}. L’estació ho torna a provar tota sola.`,
};
