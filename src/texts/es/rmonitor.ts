import type { RMonitorMessages } from '../../publish/rmonitor/rmonitor.messages';
import type { MessageTexts } from '../catalogue';

/** Why programs cannot connect to the RMonitor feed. */
export const rmonitorTexts: MessageTexts<RMonitorMessages> = {
  'port-in-use': ({ port }) =>
    `Otro programa usa el puerto ${port}. Cerrarlo o elegir otro puerto; la estación lo vuelve a intentar por sí sola.`,
  'port-not-allowed': ({ port }) => `Este ordenador no permite el puerto ${port}. Elegir uno superior a 1023.`,
  failed: ({ port, cause }) =>
    `Los programas no pueden conectarse al puerto ${port}: ${cause}. La estación lo vuelve a intentar por sí sola.`,
};
