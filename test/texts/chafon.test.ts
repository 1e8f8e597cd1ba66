import { describe, expect, it } from 'vitest';
import type { MessageOf } from '../../src/domain/model/message';
import type { ChafonMessages } from '../../src/readers/chafon/chafon.messages';
import { chafonTexts } from '../../src/texts/en/readers/chafon';
import { TEXTS } from './english';

const notAnswering = (received: 'nothing' | 'noise'): MessageOf<ChafonMessages> => ({
  code: 'chafon-not-answering',
  params: { link: '/dev/ttyUSB0', received },
});

const TABLE: readonly (readonly [MessageOf<ChafonMessages>, string])[] = [
  [notAnswering('nothing'), 'The reader at /dev/ttyUSB0 does not answer. Check its power and cable, and the speed (57600 or 115200).'],
  [
    notAnswering('noise'),
    'The reader at /dev/ttyUSB0 does not answer. It sends unreadable data: either the speed is wrong (57600 or 115200), or this is another kind of reader.',
  ],
  [
    { code: 'chafon-refuses', params: { status: 0xfe } },
    "The reader reads no tags: it refuses with status FE. Set it up with its maker's program, then open the link again.",
  ],
];

describe('what a Chafon reader reports', () => {
  it.each(TABLE)('%o is written as: %s', (message, text) => {
    expect(TEXTS.say('reader', message)).toBe(text);
  });

  it('has a row for every message', () => {
    expect([...new Set(TABLE.map(([{ code }]) => code))].sort()).toEqual(Object.keys(chafonTexts).sort());
  });
});
