import { describe, expect, it } from 'vitest';
import type { MessageOf } from '../../src/domain/model/message';
import { NO_PARAMS } from '../../src/domain/model/message';
import type { Ms } from '../../src/domain/model/time';
import type { SiritMessages } from '../../src/readers/sirit510/sirit510.messages';
import { siritTexts } from '../../src/texts/en/readers/sirit510';
import { TEXTS } from './english';

const ms = (value: number): Ms => value as Ms;
const REFUSED = 'error.parser.unknown_variable';

const TABLE: readonly (readonly [MessageOf<SiritMessages>, string])[] = [
  [
    { code: 'setting-refused', params: { command: 'tag.reporting.raw_tag_data = false', answer: REFUSED } },
    'The reader refused “tag.reporting.raw_tag_data = false” (error.parser.unknown_variable). It keeps its previous setting.',
  ],
  [
    { code: 'no-clock', params: NO_PARAMS },
    'The reader does not report its time. Its reads are timed by their arrival, which is less exact.',
  ],
  [
    { code: 'power-loss', params: { racing: true } },
    'The reader lost power. Its clock started again and has been set. Tags that passed while it was off were not read: check the laps of that time.',
  ],
  [{ code: 'power-loss', params: { racing: false } }, 'The reader lost power. Its clock started again and has been set.'],
  [
    { code: 'other-reader', params: { serial: 'FFFF0000FFFF0000', before: '0973B40149483C3F' } },
    'Another reader answers at this address: serial number FFFF0000FFFF0000, before 0973B40149483C3F. Check that it is the right one.',
  ],
  [
    { code: 'no-departs', params: { answer: REFUSED } },
    'The reader does not report when tags leave (error.parser.unknown_variable). Laps are timed as usual.',
  ],
  [{ code: 'not-reading', params: { mode: 'standby' } }, 'The reader stays in mode standby and reads no tags. Restart the reader.'],
  [
    { code: 'mode-changed', params: { mode: 'standby' } },
    'The reader was in mode standby: it was restarted, or another program changed it. It is being switched on again. Close other programs that use the reader.',
  ],
  [{ code: 'antenna-gone', params: { antenna: 2 } }, 'Antenna 2 is no longer connected. Check its cable and plug.'],
  [{ code: 'antenna', params: { antenna: '2', status: 'ANTENNA_ABNORMAL' } }, 'Antenna 2: ANTENNA_ABNORMAL. Check its cable.'],
  [{ code: 'antenna', params: { antenna: '', status: 'ANTENNA_ABNORMAL' } }, 'An antenna: ANTENNA_ABNORMAL. Check its cable.'],
  [
    { code: 'reader', params: { event: 'event.error.temperature', details: 'value 81' } },
    'Message from the reader: event.error.temperature, value 81',
  ],
  [{ code: 'reader', params: { event: 'event.error.temperature', details: '' } }, 'Message from the reader: event.error.temperature'],
  [
    { code: 'no-list', params: { answer: REFUSED } },
    'The reader refuses its tag list (error.parser.unknown_variable). What it read while the link was down is lost: check the laps of that time.',
  ],
  [
    { code: 'recovered', params: { gap: ms(61_500), reads: 1200 } },
    'The link was down for 62 s. 1,200 reads of that time were fetched from the reader’s list.',
  ],
  [
    { code: 'recovered', params: { gap: ms(4000), reads: 1 } },
    'The link was down for 4 s. 1 read of that time was fetched from the reader’s list.',
  ],
  [{ code: 'recovered', params: { gap: ms(4000), reads: 0 } }, 'The link was down for 4 s. The reader’s list has no reads from that time.'],
  [
    { code: 'recovered', params: { gap: null, reads: 2 } },
    'The station was not linked to the reader. 2 reads of that time were fetched from the reader’s list.',
  ],
  [
    { code: 'polling', params: NO_PARAMS },
    'The reader does not report tags by itself on this port. The station polls its list several times a second instead; times are as exact.',
  ],
  [
    { code: 'sirit-no-reply', params: { link: '192.168.1.130:50007', command: 'info.time', after: ms(5000) } },
    'No reply from 192.168.1.130:50007 to “info.time” within 5 s. Reconnecting; check the reader’s power and cable if this happens again.',
  ],
  [
    { code: 'sirit-no-reply', params: { link: '/dev/ttyUSB0', command: 'info.time', after: ms(400) } },
    'No reply from /dev/ttyUSB0 to “info.time” within 0.4 s. Reconnecting; check the reader’s power and cable if this happens again.',
  ],
  [
    { code: 'sirit-no-greeting', params: { link: '192.168.1.130:50008' } },
    '192.168.1.130:50008 accepts connections but sends no greeting. Close other programs that use the reader; if that does not help, restart it.',
  ],
  [
    { code: 'sirit-events-refused', params: NO_PARAMS },
    'The reader closed its event connection at once. Close other programs that use the reader, or wait until it has started.',
  ],
  [
    { code: 'sirit-restarted', params: { sign: 'clock' } },
    'The reader was restarted (its clock started again). It is being set up again; check its power if this happens again.',
  ],
  [
    { code: 'sirit-restarted', params: { sign: 'new-stream' } },
    'The reader was restarted (it opened a new event stream). It is being set up again; check its power if this happens again.',
  ],
  [
    { code: 'sirit-not-answering', params: { after: ms(40_000) } },
    'The reader has not answered for 40 s. Check its power and cable. Reconnecting…',
  ],
  [
    { code: 'sirit-cannot-report', params: { answer: REFUSED } },
    'The reader refuses to report tags (error.parser.unknown_variable). Restart the reader; if that does not help, update its firmware.',
  ],
  [
    { code: 'sirit-list-refused', params: { answer: REFUSED } },
    'The reader refuses its tag list (error.parser.unknown_variable). Restart the reader; if that does not help, update its firmware.',
  ],
  [
    { code: 'sirit-no-console', params: { link: '/dev/ttyUSB0', received: 'nothing' } },
    'Nothing answers on /dev/ttyUSB0. Check the reader’s power, the cable (straight through, without pins 1 and 9) and the speed.',
  ],
  [
    { code: 'sirit-no-console', params: { link: '/dev/ttyUSB0', received: 'noise' } },
    'Only unreadable characters come from /dev/ttyUSB0. The speed is wrong: the reader’s default is 57600; others are 115200, 38400, 19200 and 9600.',
  ],
  [
    { code: 'sirit-no-console', params: { link: '/dev/ttyUSB0', received: 'text' } },
    '/dev/ttyUSB0 sends lines but takes no commands. If they are tag ids, add the reader with console=lines; otherwise this is another device.',
  ],
];

describe('messages of a Sirit INfinity 510', () => {
  it.each(TABLE)('$code reads well in English: %s', (message, text) => {
    expect(TEXTS.say('reader', message)).toBe(text);
  });

  it('all are in the table above', () => {
    const rendered = new Set(TABLE.map(([{ code }]) => code));
    expect(Object.keys(siritTexts).filter((code) => !rendered.has(code as keyof SiritMessages))).toEqual([]);
  });
});
