import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna }) => `L’antena ${antenna} no està connectada. Comprovar el seu cable.`,
  'antenna-back': ({ antenna }) => `L’antena ${antenna} està connectada.`,
};
