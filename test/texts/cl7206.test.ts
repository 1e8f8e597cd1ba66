import { describe, expect, it } from 'vitest';
import { type MessageOf, NO_PARAMS } from '../../src/domain/model/message';
import type { Cl7206Messages } from '../../src/readers/cl7206/cl7206.messages';
import { cl7206Texts } from '../../src/texts/en/readers/cl7206';
import { TEXTS } from './english';

const notAnswering = (received: 'nothing' | 'noise'): MessageOf<Cl7206Messages> => ({
  code: 'cl7206-not-answering',
  params: { link: '192.168.1.116:9090', received },
});

const TABLE: readonly (readonly [MessageOf<Cl7206Messages>, string])[] = [
  [
    notAnswering('nothing'),
    'The reader at 192.168.1.116:9090 does not answer. Check its power and cable and the address; on the network it listens on port 9090.',
  ],
  [
    notAnswering('noise'),
    'The reader at 192.168.1.116:9090 does not answer. It sends unreadable data: either the speed is wrong (115200), or this is another kind of reader.',
  ],
  [
    { code: 'cl7206-refuses', params: { status: 1 } },
    'The reader does not begin to read: it refuses with status 1. Check the antennas in its settings here, then open the link again.',
  ],
  [
    { code: 'cl7206-refuses', params: { status: null } },
    'The reader does not begin to read: it does not answer. Check its antennas, then open the link again.',
  ],
  [
    { code: 'cl7206-stopped', params: NO_PARAMS },
    'The reader stopped reading by itself. The station told it to read again; riders who passed meanwhile may be missing.',
  ],
  [
    { code: 'cl7206-no-store', params: NO_PARAMS },
    'The tag cache of this reader is off: its reads are timed when they arrive, and those made while the link is down are lost. Switch the tag cache on with the maker’s program, and the reader keeps its reads, with its own time, until the station has them.',
  ],
  [
    { code: 'cl7206-other-order', params: NO_PARAMS },
    'This reader writes its tags in an order that is known from one program only (protocol control first). Its tags are read; hold a test tag to each antenna, and compare its number and antenna here with what is printed on it.',
  ],
];

describe('what a CL7206 reports', () => {
  it.each(TABLE)('%o is written as: %s', (message, text) => {
    expect(TEXTS.say('reader', message)).toBe(text);
  });

  it('has a row for every message', () => {
    expect([...new Set(TABLE.map(([{ code }]) => code))].sort()).toEqual(Object.keys(cl7206Texts).sort());
  });
});
