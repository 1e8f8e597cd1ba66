import type { AntennaMessages } from '../../../readers/kit/antenna.messages';
import type { MessageTexts } from '../../catalogue';

/** Antennas that come and go, in German. */
export const antennaTexts: MessageTexts<AntennaMessages> = {
  'antenna-missing': ({ antenna, sender }) => `${nameOf(sender)}Antenne ${antenna} ist nicht verbunden. Kabel prüfen.`,
  'antenna-back': ({ antenna, sender }) => `${nameOf(sender)}Antenne ${antenna} ist verbunden.`,
};

/** The device in front of what is said of it, where several share a reader's address. */
function nameOf(sender: string | undefined): string {
  return sender === undefined ? '' : `${sender}: `;
}
