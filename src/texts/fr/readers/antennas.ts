import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go, in French. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna, sender }) => `${nameOf(sender)}L’antenne ${antenna} n’est pas connectée. Vérifiez son câble.`,
  'antenna-back': ({ antenna, sender }) => `${nameOf(sender)}L’antenne ${antenna} est connectée.`,
};

/** The device in front of what is said of it, where several share a reader's address. */
function nameOf(sender: string | undefined): string {
  return sender === undefined ? '' : `${sender}: `;
}
