import { expect, it } from 'vitest';
import { TEXTS } from './english';

it('a device without the P3 protocol is named with what to check', () => {
  expect(TEXTS.say('reader', { code: 'p3-not-answering', params: { link: '192.168.1.50:5403' } })).toBe(
    'The device at 192.168.1.50:5403 sends no passings in the P3 protocol. Check the address, and that no more than four programs are connected to the decoder.',
  );
});
