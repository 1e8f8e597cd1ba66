import type { UltraMessages } from '../../../readers/ultra/ultra.messages';
import type { MessageTexts } from '../../catalogue';

/** What an RFID Timing Ultra or Joey reports, in English. */
export const ultraTexts: MessageTexts<UltraMessages> = {
  'ultra-started':
    'The reader was stopped. The station has started it; it reads in up to 15 seconds. It stays on when the station disconnects.',
  'ultra-stopped': 'The reader is stopped and reads no tags. Start it here, or with its own button or menu.',
  'ultra-silent':
    'The reader sends its voltage and answers nothing else: the station cannot tell whether it reads, and does not know its clock. Check both at the reader.',
  'ultra-battery': ({ volts }, texts) => `The battery of the reader has ${texts.number(volts)} V. Charge it or plug it in.`,
  'ultra-other-device': ({ link }) =>
    `The device at ${link} does not answer as an Ultra or Joey does. Check the address and the port (23).`,
};
