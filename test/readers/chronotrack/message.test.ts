import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { parseMessage } from '../../../src/readers/chronotrack/message';

const at = (...parts: [number, number, number, number, number, number, number]) => new Date(...parts).getTime() as EpochMs;
const NOW = at(2026, 1, 1, 14, 2, 20, 0);
const SEEN = at(2026, 1, 1, 14, 2, 15, 310);

describe('a line of CTP01', () => {
  it.each([
    { line: 'CT01_13~24~START~50101~15:54:48.90~1~117F37~8', readerAt: at(2026, 1, 1, 15, 54, 48, 900), antenna: 8, tag: '50101' },
    { line: 'CT01_33~1~finish~1234~14:02:15.31~0~POINTCAM~0', readerAt: SEEN, antenna: null, tag: '1234' },
    { line: 'CT01_33~1~finish~1234~2026-02-01T14:02:15.31~0~POINTCAM~0', readerAt: SEEN, antenna: null, tag: '1234' },
    { line: 'CT01_33~1~finish~1234~1738418535.31~0~POINTCAM~0', readerAt: 1_738_418_535_310, antenna: null, tag: '1234' },
    { line: 'CT01_33~1~finish~1234~50535310~0~POINTCAM~0', readerAt: SEEN, antenna: null, tag: '1234' },
    { line: 'CT01_13~21~START~41~2008-10-16T14:02:15.31~1~117F37~8', readerAt: at(2008, 9, 16, 14, 2, 15, 310), antenna: 8, tag: '41' },
  ])('about a tag has its number, location, time and antenna: $line', ({ line, readerAt, antenna, tag }) => {
    expect(parseMessage(line, NOW)).toMatchObject({ type: 'read', tag, readerAt, antenna, location: line.split('~')[2] });
  });

  it('about a tag has the reader and the count', () => {
    expect(parseMessage('CT01_13~24~START~50101~15:54:48.90~1~117F37~8', NOW)).toMatchObject({
      ...{ sequence: 24, reader: '117F37', count: '1', shown: '15:54:48.90' },
    });
  });

  it.each([
    ['CT01_33~4~start~guntime~07:45:01.01~0~DF239A~0', { type: 'gun', location: 'start', readerAt: at(2026, 1, 1, 7, 45, 1, 10) }],
    ['CT01_33~2038~30k~newlocation~09:15:21.00~0~ED932A~0', { type: 'new-location', location: '30k', sequence: 2038 }],
    ['CT01_33~3~finish~UNKNOWN~14:02:16.02~0~POINTCAM~0', { type: 'numberless', location: 'finish' }],
    ['SimpleClient~0.6.0~CTP01', { type: 'greeting', name: 'SimpleClient', role: 'speaks' }],
    ['RunScore~Version 6.5~CTP01', { type: 'greeting', name: 'RunScore', role: 'speaks' }],
    ['PointCam~1.0.0~4', { type: 'greeting', name: 'PointCam', role: 'answers' }],
    ['pushmode-ack=true', { type: 'setting', name: 'pushmode-ack', value: 'true' }],
    ['start~finish~4530', { type: 'command', name: 'start', values: ['finish', '4530'] }],
    ['ping', { type: 'command', name: 'ping', values: [] }],
    ['ack~ping', { type: 'ack', of: 'ping', values: [] }],
    ['ack~getlocations~finish~split-1~split-2', { type: 'ack', of: 'getlocations', values: ['finish', 'split-1', 'split-2'] }],
    ['ack~getconnectionid~b617318655057264e28bc0b6fb378c8ef146be00', { type: 'ack', of: 'getconnectionid' }],
    ['err~~unknown command', { type: 'error', of: '', reason: 'unknown command' }],
    ['err~start~invalid location', { type: 'error', of: 'start', reason: 'invalid location' }],
  ])('is understood: %s', (line, message) => {
    expect(parseMessage(line, NOW)).toMatchObject(message);
  });

  it.each([
    '',
    '####',
    'CT01_33~1~finish',
    'CT01_33~1~~1234~14:02:15.31~0~X~0',
    'a~b~c',
    'a~b~3~d',
    'CT01_33~1~finish~12 34~14:02:15~0~X~0',
  ])('is none: %s', (line) => {
    expect(parseMessage(line, NOW)).toBeNull();
  });

  it('with a time that makes no sense is a read without a time', () => {
    expect(parseMessage('CT01_33~1~finish~1234~25:02:15.31~0~X~0', NOW)).toMatchObject({ type: 'read', readerAt: null });
    expect(parseMessage('CT01_33~1~finish~1234~99999999~0~X~0', NOW)).toMatchObject({ type: 'read', readerAt: null });
  });
});
