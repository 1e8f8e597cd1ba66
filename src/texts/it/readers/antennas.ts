import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go, in Italian. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna }) => `L’antenna ${antenna} non è collegata. Controllare il suo cavo.`,
  'antenna-back': ({ antenna }) => `L’antenna ${antenna} è collegata.`,
};
