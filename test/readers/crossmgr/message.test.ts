import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { nearestDay, parseMessage, type SenderMoment, type SenderTime, senderTime } from '../../../src/readers/crossmgr/message';
import { measureClock, stationTime } from '../../../src/readers/crossmgr/sender-clock';

const wall = (text: string): SenderTime => Date.parse(`${text}Z`) as SenderTime;
const timeOfDay = (text: string): number => Date.parse(`1970-01-01T${text}Z`);

function moment(line: string): SenderMoment {
  const message = parseMessage(line);
  if (message?.type === 'name' || !message?.moment) throw new Error('There is no time in it.');
  return message.moment;
}

describe('JChip messages', () => {
  it.each<[string, unknown, string]>([
    ['N0000impinj-gate1-4711', { type: 'name', name: 'impinj-gate1-4711' }, 'a sender says who it is'],
    ['N1234', { type: 'name', name: '' }, 'it has no name'],
    ['N001Aname', { type: 'name', name: 'name' }, 'any four characters before the name'],
    ['N----gate 2', { type: 'name', name: 'gate 2' }, 'no digits at all before the name'],
    ['N12', { type: 'name', name: '' }, 'fewer than four characters and no name'],
    [
      'GT0120000000000 date=20260601',
      { type: 'time', moment: { timeOfDay: timeOfDay('12:00:00.000'), date: wall('2026-06-01T00:00'), dayCount: 0 } },
      'six digits of a fraction that is none',
    ],
    [
      'DA77 11:58:03.000000 10  00001      C7 date=20260601',
      { type: 'read', tag: '77', moment: { timeOfDay: timeOfDay('11:58:03.000'), date: wall('2026-06-01T00:00'), dayCount: 0 } },
      'a read of a bridge with six digits',
    ],
    [
      'GT0180500123456 date=20260512 BAT=9',
      { type: 'time', moment: { timeOfDay: timeOfDay('18:05:00.123'), date: wall('2026-05-12T00:00'), dayCount: 0 } },
      'something behind the date',
    ],
    [
      'DA7 18:05:00.5 10  0000A      C7 date=20260512 x=1 rssi=-50',
      { type: 'read', tag: '7', moment: { timeOfDay: timeOfDay('18:05:00.500'), date: wall('2026-05-12T00:00'), dayCount: 0 } },
      'a read with more behind the date',
    ],
    [
      'DA7 18:05:00.5 10  0000A      C7 x=1 date=20260512',
      { type: 'read', tag: '7', moment: { timeOfDay: timeOfDay('18:05:00.500'), date: wall('2026-05-12T00:00'), dayCount: 0 } },
      'a read with more before the date',
    ],
    [
      'DA7 18:05:00.5 10  0000A      C7 update=20260512',
      { type: 'read', tag: '7', moment: { timeOfDay: timeOfDay('18:05:00.500'), date: null, dayCount: 0 } },
      'another field is no date',
    ],
    [
      'GT018050012 date=20260512',
      { type: 'time', moment: { timeOfDay: timeOfDay('18:05:00.120'), date: wall('2026-05-12T00:00'), dayCount: 0 } },
      'hundredths',
    ],
    [
      'GT0180500123456 date=20260512',
      { type: 'time', moment: { timeOfDay: timeOfDay('18:05:00.123'), date: wall('2026-05-12T00:00'), dayCount: 0 } },
      'microseconds, truncated',
    ],
    [
      'GT018050012 BAT=9 date=20260512',
      { type: 'time', moment: { timeOfDay: timeOfDay('18:05:00.120'), date: wall('2026-05-12T00:00'), dayCount: 0 } },
      'a time with something else behind it',
    ],
    [
      'DA1 18:05:00.1234567 13  0000A      C7',
      { type: 'read', tag: '1', moment: { timeOfDay: timeOfDay('18:05:00.123'), date: null, dayCount: 3 } },
      'ten millionths of a second',
    ],
    ['GT3180500', { type: 'time', moment: { timeOfDay: timeOfDay('18:05'), date: null, dayCount: 3 } }, 'no date, no fraction'],
    [
      'DA12345 18:05:00.123000 10  0000A      C7 date=20260512',
      { type: 'read', tag: '12345', moment: { timeOfDay: timeOfDay('18:05:00.123'), date: wall('2026-05-12T00:00'), dayCount: 0 } },
      'a read',
    ],
    [
      'DJ413A35 10:11:16.45 12  0000A      C7',
      { type: 'read', tag: '413A35', moment: { timeOfDay: timeOfDay('10:11:16.450'), date: null, dayCount: 2 } },
      'a read without a date',
    ],
    [
      'DA1 25:00:00.0 10  0000A      C7',
      { type: 'read', tag: '1', moment: null },
      'a time that does not exist leaves a read without a time',
    ],
    ['GT0250000', null, 'a clock that shows no time is no answer'],
    ['DA', null, 'no tag'],
    ['DA12345', null, 'no time field at all'],
    ['HELLO', null, 'anything else'],
    ['', null, 'nothing'],
  ])('%s: %#', (line, expected) => {
    expect(parseMessage(line)).toEqual(expected);
  });
});

describe('the date of a read', () => {
  const known = { at: wall('2026-05-12T23:59:58'), dayCount: 9 };

  it.each([
    ['DA1 00:00:01.000 10  0A C7 date=20260513', '2026-05-13T00:00:02', '2026-05-13T00:00:01', 'is in the message'],
    ['DA1 23:59:59.000 19  0A C7', '2026-05-12T23:59:59', '2026-05-12T23:59:59', 'is today'],
    ['DA1 23:59:59.000 19  0A C7', '2026-05-13T00:00:03', '2026-05-12T23:59:59', 'is yesterday for a time that is still to come today'],
    ['DA1 00:00:01.000 19  0A C7', '2026-05-13T00:00:03', '2026-05-13T00:00:01', 'moves on also when the day count stands still'],
    ['DA1 00:00:01.000 10  0A C7', '2026-05-13T00:00:03', '2026-05-13T00:00:01', 'moves on when the day count does, also from 9 to 0'],
    ['DA1 00:00:00.000 10  0A C7', '2026-05-12T23:59:59', '2026-05-13T00:00:00', 'is tomorrow when the sender counts it already'],
    ['DA1 23:00:00.000 18  0A C7', '2026-05-12T23:59:59', '2026-05-11T23:00:00', 'is earlier when its day count is'],
    ['DA1 12:00:00.000 17  0A C7', '2026-05-20T13:00:00', '2026-05-20T12:00:00', 'is right also after a week'],
    [
      'DA1 00:00:01.000',
      '2026-05-13T00:00:03',
      '2026-05-13T00:00:01',
      'is the last day on which the time has passed when the message has no date',
    ],
  ])('%s at %s: %s, it %s', (line, now, expected) => {
    expect(senderTime(moment(line), known, wall(now))).toBe(wall(expected));
  });

  it('is the nearest one for a time of day without a date', () => {
    expect(nearestDay(timeOfDay('23:59:00'), wall('2026-05-13T00:01:00'))).toBe(wall('2026-05-12T23:59:00'));
    expect(nearestDay(timeOfDay('00:01:00'), wall('2026-05-12T23:59:00'))).toBe(wall('2026-05-13T00:01:00'));
  });
});

describe('the clock of a sender', () => {
  const answer = { askedAt: Date.UTC(2026, 4, 12, 16, 4, 59, 900) as EpochMs, answeredAt: Date.UTC(2026, 4, 12, 16, 5, 0, 100) as EpochMs };

  it('is compared half way between request and reply, in any zone', () => {
    const clock = measureClock(moment('GT018050050 date=20260512'), answer, wall('2026-05-12T16:05'));
    expect(clock).toMatchObject({ roundTrip: 200, measuredAt: Date.UTC(2026, 4, 12, 16, 5), offset: -7_200_500 });
    const received = Date.UTC(2026, 4, 12, 16, 6, 1) as EpochMs;
    expect(stationTime(clock, moment('DA1 18:06:00.500 10  0A C7 date=20260512'), received)).toBe(Date.UTC(2026, 4, 12, 16, 6));
    expect(stationTime(clock, moment('DA1 18:06:00.500 10  0A C7'), received)).toBe(Date.UTC(2026, 4, 12, 16, 6));
  });

  it('without a date is on the station’s day, across midnight', () => {
    const clock = measureClock(moment('GT0000001'), answer, wall('2026-05-12T23:59:59'));
    expect(clock.at).toBe(wall('2026-05-13T00:00:01'));
  });
});
