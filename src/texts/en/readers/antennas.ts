import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go, in English. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna }) => `Antenna ${antenna} is not connected. Check its cable.`,
  'antenna-back': ({ antenna }) => `Antenna ${antenna} is connected.`,
};
