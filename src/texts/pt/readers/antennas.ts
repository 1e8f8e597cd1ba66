import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go, in Portuguese. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna }) => `A antena ${antenna} não está ligada. Verificar o seu cabo.`,
  'antenna-back': ({ antenna }) => `A antena ${antenna} está ligada.`,
};
