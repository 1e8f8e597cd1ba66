import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { parseControlTime, parseNews, REQUESTS, replayRequest, setDateRequest, setTimeRequest } from '../../../src/readers/ipico/message';
import { captured, captureNames, hasCaptures } from '../captures';

const local = (...parts: [number, number, number, number, number, number, number]): number => new Date(...parts).getTime();
const AT = local(2026, 2, 6, 19, 0, 0, 0) as EpochMs;

describe('requests to an IPICO', () => {
  it.each([
    ['time', 'ab00000222'],
    ['banner', 'ab0000372a'],
    ['store', 'ab00ff4bc2'],
    ['rewind', 'ab00014b02b9'],
    ['reportSending', 'ab00034b07010586'],
    ['send', 'ab00024b01011a'],
    ['stopSending', 'ab00024b010019'],
    ['stopReports', 'ab00024b07001f'],
  ] as const)('are those of the maker’s program: %s', (name, frame) => {
    expect(Buffer.from(REQUESTS[name]).toString('latin1')).toBe(`${frame}\r\n`);
  });

  it.each([
    { at: local(2026, 2, 6, 19, 49, 21, 0), frame: 'ab00070126030605194921f8', why: 'a Friday, as recorded' },
    { at: local(2026, 2, 8, 0, 0, 0, 999), frame: 'ab00070126030800000000db', why: 'a Sunday' },
  ])('for a clock name the second and the day of the week: $frame ($why)', ({ at, frame }) => {
    expect(Buffer.from(setTimeRequest(at as EpochMs)).toString('latin1')).toBe(`${frame}\r\n`);
  });

  it('for the clock of an Elite name the second', () => {
    const at = local(2026, 4, 12, 18, 5, 0, 0) as EpochMs;
    expect(Buffer.from(setDateRequest(at)).toString()).toBe('setdate.26051218:05:00\n');
  });

  it('for a replay name the moment by its clock', () => {
    const since = local(2026, 4, 12, 18, 0, 1, 999) as EpochMs;
    expect(Buffer.from(replayRequest(since, 10_300)).toString()).toBe('replay_start file.ttyS0 port.10300 datetime.260512180001\n');
  });
});

describe('replies of an IPICO', () => {
  it('show its time in hundredths, which are in hex', () => {
    expect(parseNews('ab000902260306051855443727cf', AT)).toEqual({
      type: 'time',
      at: local(2026, 2, 6, 18, 55, 44, 550),
      receivedAt: AT,
    });
  });

  it('may show no real date', () => {
    expect(parseNews('ab0009020000000000000000008c', AT)).toBeNull();
    expect(parseNews('ab0009020000000000000000008b', AT)).toEqual({ type: 'time', at: null, receivedAt: AT });
  });

  it.each([
    ['ab000c4b010000000000000059058f015c', { isRecording: true, isSending: false, stored: 0, sent: 0, isMarked: false }, 'nothing stored'],
    [
      'ab000d4b010204f60000000059058f031406',
      { isRecording: true, isSending: false, stored: 4118, sent: 0, isMarked: true },
      'not sent yet',
    ],
    [
      'ab000d4b030204f600016c0059058f03003d',
      { isRecording: true, isSending: true, stored: 4118, sent: 364, isMarked: false },
      'in the first page',
    ],
    [
      'ab000d4b030204f60100b80059058f03003e',
      { isRecording: true, isSending: true, stored: 4118, sent: 1608, isMarked: false },
      'in the second page',
    ],
    ['ab000d4b030204f60204f60059058f030045', { isRecording: true, isSending: true, stored: 4118, sent: 4118, isMarked: false }, 'all sent'],
    [
      'ab000c4b000000000000000059058f015b',
      { isRecording: false, isSending: false, stored: 0, sent: 0, isMarked: false },
      'recording is off',
    ],
  ])('tell what it has stored: %s (%o, %s)', (line, store) => {
    expect(parseNews(line, AT)).toEqual({ type: 'store', store });
  });

  it('name its program', () => {
    const banner = 'ARM9 Controller for DF Dual DSP TTO Actel FPGA (STK Lite) (38.4kB) v1.4 Jun  5 2013 14:16:40 (RWXLF)';
    expect(parseNews(banner, AT)).toEqual({ type: 'banner', name: 'ARM9 Controller', version: '1.4' });
  });

  it.each(['ab00000121', 'ab0000f258', 'ab00034bd00059bb', 'ab00094c01555202a8555201f459', 'ab000902260306051855443727ce', 'x'])(
    'tell nothing else: %s',
    (line) => expect(parseNews(line, AT)).toBeNull(),
  );
});

describe('the control port of an Elite', () => {
  it.each([
    ['date.Wed Nov 12 15:30:30 CST 2008', local(2008, 10, 12, 15, 30, 30, 0)],
    ['date.Tue May  5 08:05:00 UTC 2026 ', local(2026, 4, 5, 8, 5, 0, 0)],
  ])('shows its time: %s', (line, at) => {
    expect(parseControlTime(line, AT)).toBe(at);
  });

  it.each(['date.', 'date.Wed Foo 12 15:30:30 CST 2008', 'date.Wed Feb 30 15:30:30 CST 2008', 'ok'])('shows no time: %s', (line) => {
    expect(parseControlTime(line, AT)).toBeNull();
  });
});

describe.runIf(hasCaptures)('recorded replies', () => {
  it.each(captureNames('ipico-').filter((name) => name.endsWith('.pcapng')))('show times of that day: %s', (name) => {
    const lines = captured(name, 10_000).split(/[\r\n]+/);
    const times = lines.map((line) => parseNews(line, AT)).flatMap((news) => (news?.type === 'time' ? [news.at ?? 0] : []));
    expect(times.length).toBeGreaterThan(0);
    const days = new Set(times.map((at) => new Date(at).toDateString()));
    expect(days.size).toBe(1);
  });
});
