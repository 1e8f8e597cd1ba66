import { describe, expect, it } from 'vitest';
import { type MessageOf, NO_PARAMS } from '../../src/domain/model/message';
import type { UltraMessages } from '../../src/readers/ultra/ultra.messages';
import { ultraTexts } from '../../src/texts/en/readers/ultra';
import { TEXTS } from './english';

const TABLE: readonly (readonly [MessageOf<UltraMessages>, string])[] = [
  [
    { code: 'ultra-started', params: NO_PARAMS },
    'The reader was stopped. The station has started it; it reads in up to 15 seconds. It stays on when the station disconnects.',
  ],
  [{ code: 'ultra-stopped', params: NO_PARAMS }, 'The reader is stopped and reads no tags. Start it here, or with its own button or menu.'],
  [
    { code: 'ultra-silent', params: NO_PARAMS },
    'The reader sends its voltage and answers nothing else: the station cannot tell whether it reads, and does not know its clock. Check both at the reader.',
  ],
  [{ code: 'ultra-battery', params: { volts: 22.4 } }, 'The battery of the reader has 22.4 V. Charge it or plug it in.'],
  [
    { code: 'ultra-other-device', params: { link: '10.0.0.8:23' } },
    'The device at 10.0.0.8:23 does not answer as an Ultra or Joey does. Check the address and the port (23).',
  ],
];

describe('texts of an Ultra', () => {
  it.each(TABLE)('%j', (message, text) => {
    expect(TEXTS.say('reader', message)).toBe(text);
  });

  it('are all in the table', () => {
    expect([...new Set(TABLE.map(([{ code }]) => code))].sort()).toEqual(Object.keys(ultraTexts).sort());
  });
});
