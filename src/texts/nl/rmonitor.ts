import type { RMonitorMessages } from '../../publish/rmonitor/rmonitor.messages';
import type { MessageTexts } from '../catalogue';

/** Why programs cannot connect to the RMonitor feed. */
export const rmonitorTexts: MessageTexts<RMonitorMessages> = {
  'port-in-use': ({ port }) =>
    `Een ander programma gebruikt poort ${port}. Sluit het of kies een andere poort; het station probeert het vanzelf opnieuw.`,
  'port-not-allowed': ({ port }) => `Deze computer staat poort ${port} niet toe. Kies er een boven 1023.`,
  failed: ({ port, cause }) =>
    `Programma’s kunnen geen verbinding maken met poort ${port}: ${cause}. Het station probeert het vanzelf opnieuw.`,
};
