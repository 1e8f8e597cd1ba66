import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go, in English. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna, sender }) => `${nameOf(sender)}Antenna ${antenna} is not connected. Check its cable.`,
  'antenna-back': ({ antenna, sender }) => `${nameOf(sender)}Antenna ${antenna} is connected.`,
};

/** The device in front of what is said of it, where several share a reader's address. */
function nameOf(sender: string | undefined): string {
  return sender === undefined ? '' : `${sender}: `;
}
