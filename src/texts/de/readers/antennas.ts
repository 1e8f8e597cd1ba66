import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go, in German. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna }) => `Antenne ${antenna} ist nicht verbunden. Kabel prüfen.`,
  'antenna-back': ({ antenna }) => `Antenne ${antenna} ist verbunden.`,
};
