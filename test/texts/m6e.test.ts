import { describe, expect, it } from 'vitest';
import { type MessageOf, NO_PARAMS } from '../../src/domain/model/message';
import type { M6eMessages } from '../../src/readers/m6e/m6e.messages';
import { m6eTexts } from '../../src/texts/en/readers/m6e';
import { TEXTS } from './english';

const notAnswering = (received: 'nothing' | 'noise' | 'late'): MessageOf<M6eMessages> => ({
  code: 'm6e-not-answering',
  params: { link: '/dev/ttyUSB0', received },
});

const TABLE: readonly (readonly [MessageOf<M6eMessages>, string])[] = [
  [notAnswering('nothing'), 'The module at /dev/ttyUSB0 does not answer. Check its power and cable, and the speed (115200).'],
  [
    notAnswering('noise'),
    'The module at /dev/ttyUSB0 does not answer. It sends unreadable data: either the speed is wrong (115200), or this is another kind of reader.',
  ],
  [notAnswering('late'), 'The module at /dev/ttyUSB0 answers too slowly. Check the network and the cable, and any adapter in between.'],
  [
    { code: 'm6e-set', params: { region: 'eu3', dbm: 27.5, antennas: [1, 2] } },
    'The station has set the module: region eu3, 27.5 dBm, antennas 1 + 2. It forgets this without power, and is set again with the next link.',
  ],
  [
    { code: 'm6e-set', params: { region: null, dbm: null, antennas: [1] } },
    'The station has set the module: antennas 1. It forgets this without power, and is set again with the next link.',
  ],
  [
    { code: 'm6e-no-region', params: NO_PARAMS },
    'The module has no region, and does not read without one. Choose the region of this country in the settings of the reader here.',
  ],
  [{ code: 'm6e-refuses', params: { setting: 'power', status: 0x100 } }, 'The module does not take the power: status 0100.'],
  [
    { code: 'm6e-refuses', params: { setting: 'filter', status: null } },
    'The module does not answer when the station sets the report of each read.',
  ],
  [
    { code: 'm6e-refuses', params: { setting: 'read', status: 0x10a } },
    'The module refuses to read: status 010A. Check region, power and antennas in its settings here; the station tries again.',
  ],
  [
    { code: 'm6e-refuses', params: { setting: 'read', status: null } },
    'The module does not answer when it is asked to read. The station tries again.',
  ],
  [
    { code: 'm6e-stopped', params: NO_PARAMS },
    'The module stopped reading, and was set up again. Riders who passed meanwhile may be missing. Check its power supply.',
  ],
  [{ code: 'm6e-hot', params: NO_PARAMS }, 'The module is too hot and reads less. Shade or cool it, or lower its power.'],
  [
    { code: 'm6e-antenna', params: NO_PARAMS },
    'The antenna throws back what the module transmits. Check that it is connected and made for this frequency.',
  ],
  [
    { code: 'm6e-fault', params: { status: 0x503 } },
    'The module reports fault 0503 while it reads. If tags are missing, take it off its power for a moment.',
  ],
];

describe('what an M6e module reports', () => {
  it.each(TABLE)('%o is written as: %s', (message, text) => {
    expect(TEXTS.say('reader', message)).toBe(text);
  });

  it('has a row for every message', () => {
    expect([...new Set(TABLE.map(([{ code }]) => code))].sort()).toEqual(Object.keys(m6eTexts).sort());
  });
});
