import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna }) => `La antena ${antenna} no está conectada. Comprobar su cable.`,
  'antenna-back': ({ antenna }) => `La antena ${antenna} está conectada.`,
};
