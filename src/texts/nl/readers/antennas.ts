import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go, in Dutch. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna }) => `Antenne ${antenna} is niet verbonden. Controleer de kabel.`,
  'antenna-back': ({ antenna }) => `Antenne ${antenna} is verbonden.`,
};
