import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go, in Portuguese. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna, sender }) => `${nameOf(sender)}A antena ${antenna} não está ligada. Verificar o seu cabo.`,
  'antenna-back': ({ antenna, sender }) => `${nameOf(sender)}A antena ${antenna} está ligada.`,
};

/** The device in front of what is said of it, where several share a reader's address. */
function nameOf(sender: string | undefined): string {
  return sender === undefined ? '' : `${sender}: `;
}
