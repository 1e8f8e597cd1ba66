import { describe, expect, it } from 'vitest';
import { type MessageOf, NO_PARAMS } from '../../src/domain/model/message';
import type { TagId } from '../../src/domain/model/read';
import type { Ms } from '../../src/domain/model/time';
import type { AntennaMessages } from '../../src/readers/kit/antenna.messages';
import { ErrorCode } from '../../src/readers/yr9700/codes';
import type { Yr9700Messages } from '../../src/readers/yr9700/yr9700.messages';
import { antennaTexts } from '../../src/texts/en/readers/antennas';
import { yr9700Texts } from '../../src/texts/en/readers/yr9700';
import { TEXTS } from './english';

const ms = (value: number): Ms => value as Ms;
const gap = (length: number): MessageOf<Yr9700Messages> => ({ code: 'gap', params: { length: ms(length) } });
const notAnswering = (received: 'nothing' | 'noise' | 'other-protocol'): MessageOf<Yr9700Messages> => ({
  code: 'yr9700-not-answering',
  params: { link: '192.168.0.178:4001', received },
});

const TABLE: readonly (readonly [MessageOf<Yr9700Messages & AntennaMessages>, string])[] = [
  [{ code: 'antenna-missing', params: { antenna: 4 } }, 'Antenna 4 is not connected. Check its cable.'],
  [{ code: 'antenna-back', params: { antenna: 4 } }, 'Antenna 4 is connected.'],
  [{ code: 'no-antenna', params: NO_PARAMS }, 'No antenna is connected to the reader. Check the cables.'],
  [{ code: 'no-such-antenna', params: { antenna: 6 } }, 'The reader has no port for antenna 6. Correct the antennas in its settings.'],
  [{ code: 'antenna-error', params: { antenna: 2, error: 0x57 } }, 'Antenna 2 failed: the output power is too low. Check its cable.'],
  [
    { code: 'power-refused', params: { dbm: 40, error: 0x48, kept: [30] } },
    'The reader refused a power of 40 dBm: the power is not allowed. It keeps 30 dBm.',
  ],
  [
    { code: 'power-refused', params: { dbm: 40, error: 0x48, kept: [30, 30, 30, 30] } },
    'The reader refused a power of 40 dBm: the power is not allowed. It keeps 30 dBm.',
  ],
  [
    { code: 'power-refused', params: { dbm: 33, error: 0x7f, kept: [30, 28, 30, 30] } },
    'The reader refused a power of 33 dBm: error 7F. It keeps 30/28/30/30 dBm.',
  ],
  [
    { code: 'power-refused', params: { dbm: 33, error: null, kept: [] } },
    'The reader refused a power of 33 dBm: no answer. It keeps its previous power.',
  ],
  [
    { code: 'host-time', params: { late: ms(200) } },
    'This reader reports no times. Each read is timed when it arrives, up to about 0.2 s late. Decide closer finishes by eye or by photo.',
  ],
  [gap(6400), 'The reader did not read for 6 s. Passings of that time are missing: add them by hand.'],
  [gap(119_400), 'The reader did not read for 119 s. Passings of that time are missing: add them by hand.'],
  [gap(600_000), 'The reader did not read for 10 min. Passings of that time are missing: add them by hand.'],
  [{ code: 'battery-low', params: { tag: '00001E72' as TagId } }, 'The battery of tag 00001E72 is low. Replace it before the next race.'],
  [
    { code: 'reader-error', params: { error: 0x53, restarting: true } },
    'The reader reports an error: its radio chip does not answer. It is being restarted.',
  ],
  [
    { code: 'reader-error', params: { error: 5, restarting: false } },
    'The reader reports an error: error 05. It reads no tags until this ends: check its antennas, then switch it off and on.',
  ],
  [
    { code: 'restarts', params: { count: 3 } },
    'The reader was restarted 3 times and still fails. Switch it off and on, and note passings by hand until it reads.',
  ],
  [{ code: 'silent', params: NO_PARAMS }, 'The reader stopped answering. Check its power and cable. The station keeps trying.'],
  [
    { code: 'other-reader-type', params: NO_PARAMS },
    'This device speaks another protocol (SW/CT), which the station does not support. It is not a YR9700.',
  ],
  [
    notAnswering('nothing'),
    'The reader at 192.168.0.178:4001 does not answer. Check its power and cable, its switches (3 and 4 on for network, 7 and 8 on for serial) and the speed (115200 or 38400).',
  ],
  [
    notAnswering('noise'),
    'The reader at 192.168.0.178:4001 does not answer. It sends unreadable data: either the speed is wrong (115200 or 38400), or this is another kind of reader.',
  ],
  [
    notAnswering('other-protocol'),
    'The reader at 192.168.0.178:4001 does not answer. It speaks another protocol (SW/CT) and is not a YR9700.',
  ],
];

describe('texts of a YR9700', () => {
  it.each(TABLE)('%j', (message, text) => {
    expect(TEXTS.say('reader', message)).toBe(text);
  });

  it('are all in the table', () => {
    const codes = [...Object.keys(antennaTexts), ...Object.keys(yr9700Texts)].sort();
    expect([...new Set(TABLE.map(([{ code }]) => code))].sort()).toEqual(codes);
  });

  it.each(Object.values(ErrorCode))('name error %i, which the station handles, in words', (error) => {
    expect(TEXTS.say('reader', { code: 'reader-error', params: { error, restarting: true } })).not.toContain('error: error');
  });
});
