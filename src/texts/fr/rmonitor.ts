import type { RMonitorMessages } from '../../publish/rmonitor/rmonitor.messages';
import type { MessageTexts } from '../catalogue';

/** Why programs cannot connect to the RMonitor feed. */
export const rmonitorTexts: MessageTexts<RMonitorMessages> = {
  'port-in-use': ({ port }) =>
    `Un autre programme utilise le port ${port}. Fermez-le, ou choisissez un autre port ; la station réessaie d’elle-même.`,
  'port-not-allowed': ({ port }) => `Cet ordinateur n’autorise pas le port ${port}. Choisissez-en un au-dessus de 1023.`,
  failed: ({ port, cause }) => `Les programmes ne peuvent pas se connecter au port ${port} : ${cause}. La station réessaie d’elle-même.`,
};
