import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go, in French. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna }) => `L’antenne ${antenna} n’est pas connectée. Vérifiez son câble.`,
  'antenna-back': ({ antenna }) => `L’antenne ${antenna} est connectée.`,
};
