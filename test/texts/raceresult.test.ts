import { describe, expect, it } from 'vitest';
import { type MessageOf, NO_PARAMS } from '../../src/domain/model/message';
import type { RaceResultMessages } from '../../src/readers/raceresult/raceresult.messages';
import { raceResultTexts } from '../../src/texts/en/readers/raceresult';
import { TEXTS } from './english';

const TABLE: readonly (readonly [MessageOf<RaceResultMessages>, string])[] = [
  [
    { code: 'raceresult-status', params: { isTiming: true, file: 12, battery: 80, hasPower: true } },
    'Decoder: timing mode is on, file 12, battery 80 %, mains power.',
  ],
  [
    { code: 'raceresult-status', params: { isTiming: false, file: null, battery: null, hasPower: false } },
    'Decoder: timing mode is off, no mains power.',
  ],
  [
    { code: 'raceresult-not-timing', params: NO_PARAMS },
    'The decoder is not in timing mode: it stores no passings and sends none. Start it here, or start the timing mode on the decoder.',
  ],
  [
    { code: 'raceresult-battery', params: { charge: 18 } },
    'The battery of the decoder has 18 % left, and there is no mains power. Plug it in.',
  ],
  [
    { code: 'raceresult-fault', params: { faults: ['gps-time', 'loop'] } },
    'The decoder reports a fault: time from GPS and active loop. Look at its screen.',
  ],
  [
    { code: 'raceresult-new-file', params: { file: 13, before: 12 } },
    'The decoder began a new file (13) while the station was not connected. Passings that it stored last in the file before (12) were not sent: check for missed laps, or fetch them with the decoder’s own program.',
  ],
  [
    { code: 'raceresult-new-file', params: { file: null, before: null } },
    'The decoder began a new file while the station was not connected. Passings that it stored last in the file before were not sent: check for missed laps, or fetch them with the decoder’s own program.',
  ],
  [
    { code: 'raceresult-new-protocol', params: { version: '4.0' } },
    'The decoder speaks only protocol 4.0 or newer, which the station does not know. Check with a tag that passings arrive with the right time, or update the station.',
  ],
  [
    { code: 'raceresult-no-push', params: NO_PARAMS },
    'This decoder does not send passings by itself. The station asks for them every second; their times are as exact.',
  ],
  [
    { code: 'raceresult-other-device', params: { link: '10.0.0.7:3601' } },
    'The device at 10.0.0.7:3601 does not answer as RACE RESULT decoders do. Check the address and the port (3601).',
  ],
];

describe('texts of a RACE RESULT decoder', () => {
  it.each(TABLE)('%j', (message, text) => {
    expect(TEXTS.say('reader', message)).toBe(text);
  });

  it('are all in the table', () => {
    expect([...new Set(TABLE.map(([{ code }]) => code))].sort()).toEqual(Object.keys(raceResultTexts).sort());
  });
});
