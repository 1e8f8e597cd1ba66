import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { parseMessage } from '../../../src/readers/mylaps/message';

const at = (...parts: [number, number, number, number, number, number, number]) => new Date(...parts).getTime() as EpochMs;
const NOW = at(2012, 5, 6, 13, 13, 0, 0);

describe('a message of Timing & Scoring, as its description prints it', () => {
  it('with passings has the chip, the local time and the other fields of each', () => {
    const printed =
      '10KM@Passing@\r\nt=13:11:30.904|c=0000041|ct=UH|d=120606|l=13|dv=4|re=0|an=00001111|g\r\n=0|b=41|n=41@\r\n' +
      't=13:12:21.830|c=0000039|ct=UH|d=120606|l=30|dv=4|re=0|an=00001101|g=0|b=39|n=39@1016@';
    const extra = { ct: 'UH', l: '13', dv: '4', re: '0', an: '00001111', g: '0', b: '41', n: '41' };
    expect(parseMessage(printed, NOW)).toEqual({
      ...{ type: 'passings', location: '10KM', number: '1016', answer: 'AckPassing', unread: [] },
      passings: [
        { tag: '0000041', readerAt: at(2012, 5, 6, 13, 11, 30, 904), antenna: null, rssi: null, extra },
        expect.objectContaining({ tag: '0000039', readerAt: at(2012, 5, 6, 13, 12, 21, 830) }),
      ],
    });
  });

  it('with a marker is a gun where it says so', () => {
    expect(parseMessage('Finish@Marker@t=11:03:40.347|mt=Gunshot|n=Gunshot 1@4@', NOW)).toEqual({
      ...{ type: 'markers', location: 'Finish', number: '4', unread: [] },
      markers: [{ isGun: true, name: 'Gunshot 1', readerAt: at(2012, 5, 6, 11, 3, 40, 347), shown: '11:03:40.347' }],
    });
    expect(parseMessage('Finish@Marker@t=11:03:40.347|mt=Manual@5@', NOW)).toMatchObject({ markers: [{ isGun: false, name: 'Manual' }] });
  });

  it.each([
    ['Start@Store@DK5M6M9 12:15:05.61 1 1FFFFFFFF 1FFFFFF0908033F@1@', 'DK5M6M9', at(2009, 7, 3, 12, 15, 5, 610)],
    ['Finish@Store@0RK9T6N 13:50:23.30 9323 1000009080387@3@', '0RK9T6N', at(2009, 7, 3, 13, 50, 23, 300)],
    ['Finish@Store@0RK9T6N 13:50:25.35 9323 100010908038F@3@', '0RK9T6N', at(2009, 7, 3, 13, 50, 25, 350)],
    ['MTB Split 4Km@Store@KV8658316:13:57.417 3 0F  1000025030870@2@', 'KV86583', at(2025, 2, 8, 16, 13, 57, 417)],
  ])('of the first version has chip, time and date in columns: %s', (text, tag, readerAt) => {
    expect(parseMessage(text, NOW)).toMatchObject({ type: 'passings', answer: 'AckStore', passings: [{ tag, readerAt }], unread: [] });
  });

  it.each([
    ['Finish@Pong@', { type: 'pong', location: 'Finish' }],
    ['Start@Pong@', { type: 'pong', location: 'Start' }],
    ['Start@Ping@', { type: 'ping', location: 'Start' }],
    [
      'Start@Passing@c=NR10123|t=18:05:00.123|d=260512@c=NR10124|t=18:05:00.480|d=260512@17@',
      {
        ...{ type: 'passings', location: 'Start', number: '17', unread: [] },
        passings: [
          { tag: 'NR10123', readerAt: at(2026, 4, 12, 18, 5, 0, 123) },
          { tag: 'NR10124', readerAt: at(2026, 4, 12, 18, 5, 0, 480) },
        ],
      },
    ],
    ['Start@Marker@mt=Gunshot|t=18:00:00.000@18@', { type: 'markers', number: '18', markers: [{ isGun: true, shown: '18:00:00.000' }] }],
    ['T&S@Ping@', { type: 'ping', location: 'T&S' }],
    ['Start@AckPing@', { type: 'answer', location: 'Start' }],
    ['Toolkit@GetLocations@ln=Start@ln=5K@ln=Finish@', { type: 'locations', location: 'Toolkit', names: ['Start', '5K', 'Finish'] }],
    ['Finish@AckGetInfo@PalicanEar11@Unknown@joost_sys_xp', { type: 'device', location: 'Finish' }],
    [
      '20M@AckGetInfo@id=20250558687|n=BibTagDecoder00DF|mac=0004B70700DF|ant=2|time=954463123529@',
      { type: 'device', location: '20M', fields: { n: 'BibTagDecoder00DF', ant: '2' } },
    ],
    ['T&S@AckGetInfo@sd=2012-06-21|rn=My 5K Race@', { type: 'device', fields: { rn: 'My 5K Race' } }],
  ])('is understood: %s', (text, message) => {
    expect(parseMessage(text, NOW)).toMatchObject(message);
  });

  it.each(['', 'hello', 'Finish@Dance@', '@Pong@', 'Finish@Passing@c=1|t=12:00:00@', 'Finish@Passing@', 'Finish@Marker@t=1@x@'])(
    'is none: %s',
    (text) => {
      expect(parseMessage(text, NOW)).toBeNull();
    },
  );

  it('names passings without a chip or a time, and keeps the others', () => {
    const message = parseMessage('Finish@Passing@c=1|t=12:00:00.000|d=120606@c=2|d=120606@t=12:00:01@7@', NOW);
    expect(message).toMatchObject({ passings: [{ tag: '1' }], unread: ['c=2|d=120606', 't=12:00:01'] });
  });

  it('without a date is of the day that is nearer to its arrival', () => {
    const midnight = at(2026, 4, 13, 0, 0, 0, 200);
    const message = parseMessage('Start@Passing@c=NR10123|t=23:59:59.900@c=NR10124|t=00:00:00.100@17@', midnight);
    expect(message).toMatchObject({ passings: [{ readerAt: midnight - 300 }, { readerAt: midnight - 100 }] });
  });

  it('with a time that makes no sense is a passing without a time', () => {
    expect(parseMessage('Start@Passing@c=1|t=25:00:00|d=120606@c=2|t=12:00:00|d=121306@1@', NOW)).toMatchObject({
      passings: [{ readerAt: null }, { readerAt: null }],
    });
  });

  it('takes the strongest antenna, or the only one, and the signal in dBm', () => {
    const message = parseMessage('Start@Passing@c=1|t=12:00:00|an=00010000|ans=5|amd=-66.15@c=2|t=12:00:01|an=3@1@', NOW);
    expect(message).toMatchObject({
      passings: [
        { antenna: 5, rssi: -66 },
        { antenna: 3, rssi: null },
      ],
    });
  });
});
