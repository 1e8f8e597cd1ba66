import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go, in Dutch. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna, sender }) => `${nameOf(sender)}Antenne ${antenna} is niet verbonden. Controleer de kabel.`,
  'antenna-back': ({ antenna, sender }) => `${nameOf(sender)}Antenne ${antenna} is verbonden.`,
};

/** The device in front of what is said of it, where several share a reader's address. */
function nameOf(sender: string | undefined): string {
  return sender === undefined ? '' : `${sender}: `;
}
