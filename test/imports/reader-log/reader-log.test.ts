import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { allSteps } from '../../../src/domain/steps';
import { readerLog } from '../../../src/imports/reader-log/reader-log';

const NOON = new Date(2018, 3, 8, 12).getTime() as EpochMs;

function read(text: string | Uint8Array) {
  const answer = allSteps(
    readerLog(typeof text === 'string' ? new TextEncoder().encode(text) : text, {
      noon: NOON,
      repeatedHour: null,
      startAt: null,
      stopAt: null,
      now: NOON,
    }),
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.log;
}

/** Tag and local time of each read. */
function reads(text: string): readonly unknown[] {
  return read(text).reads.map(({ tag, at }) => [tag, localTime(at)]);
}

function localTime(at: EpochMs): string {
  const time = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')}.${String(time.getMilliseconds()).padStart(3, '0')}`;
}

function problemOf(text: string | Uint8Array): unknown {
  const answer = allSteps(
    readerLog(typeof text === 'string' ? new TextEncoder().encode(text) : text, {
      noon: NOON,
      repeatedHour: null,
      startAt: null,
      stopAt: null,
      now: NOON,
    }),
  );
  return answer.ok ? 'none' : answer.problem.params;
}

// Two lines of an IPICO Lite: iwismer/rusty-timer, docs/ipico-protocol/captures, testreads.
const IPICO = ['aa00058000123b3200012603071348503277', 'aa0005800012183800012603071348512453'];

describe('the log of a reader', () => {
  it('may have the lines of an Ipico, with their own day and with damaged ones named', () => {
    const log = read(`${IPICO[0]}\r\n${IPICO[1]}\r\n${IPICO[1]?.replace('1218', '1219')}\r\nab0101\r\n\r\n${IPICO[0]?.slice(0, 20)}\r\n`);
    expect(log.format).toBe('ipico');
    expect(log.reads.map(({ line, tag, at, kind }) => [line, tag, localTime(at), kind])).toEqual([
      [1, '058000123B32', '2026-03-07 13:48:50.500', 'arrive'],
      [2, '058000121838', '2026-03-07 13:48:51.360', 'arrive'],
    ]);
    expect(log.refused.map(({ line, message }) => [line, message.code])).toEqual([
      [3, 'damaged-line'],
      [4, 'damaged-line'],
      [6, 'damaged-line'],
    ]);
  });

  // The first lines of a log of CrossMgrImpinj: esitarski/CrossMgr, CrossMgrImpinj/data.
  it('may be the text of an Impinj, whose times have no day', () => {
    const log = read(
      [
        'Reader, EPC, Time, Sequence/Count, PeakRSSI, TagSeenCount, RFMode, SearchMode, TriggerType, Tags, Attempts, T, Timeout',
        '10.16.21.147,,,,,dense reader MaxMiller,Dual Target,Upon seeing no new Tags for t ms or timeout,20,1,1,10',
        '10.16.21.147,738AD3FF13CFD7C9F62F029D,123132.461593,0,-52',
        '10.16.21.147,35000000019010061A8F0000,123132.467281,1,-69',
      ].join('\n'),
    );
    expect(log).toMatchObject({ format: 'table', others: 1, refused: [] });
    expect(log.reads.map(({ tag, at, rssi, extra }) => [tag, localTime(at), rssi, extra])).toEqual([
      ['738AD3FF13CFD7C9F62F029D', '2018-04-08 12:31:32.461', -52, { reader_address: '10.16.21.147' }],
      ['35000000019010061A8F0000', '2018-04-08 12:31:32.467', -69, { reader_address: '10.16.21.147' }],
    ]);
  });

  it('may be a table of tag and time, in either order, with headings or without', () => {
    const expected = [
      ['E1', '2018-04-08 10:00:00.250'],
      ['E2', '2018-04-08 10:00:01.000'],
    ];
    expect(reads('Time;Chip\n10:00:00.25;E1\n10:00:01;E2\n')).toEqual(expected);
    expect(reads('E1,2018-04-08 10:00:00.250\nE2,2018-04-08 10:00:01\n')).toEqual(expected);
    expect(reads('Datum\tUhrzeit\tTransponder\n08.04.2018\t10:00:00,25\tE1\n08.04.2018\t10:00:01\tE2\n')).toEqual(expected);
  });

  it('goes on over midnight where its times have no day', () => {
    expect(reads('Tag,Time\nE1,23:59:59\nE2,00:00:01\nE1,11:59:58\nE3,23:59:58\nE3,00:00:02\n')).toEqual([
      ['E1', '2018-04-08 23:59:59.000'],
      ['E2', '2018-04-09 00:00:01.000'],
      ['E1', '2018-04-09 11:59:58.000'],
      ['E3', '2018-04-09 23:59:58.000'],
      ['E3', '2018-04-10 00:00:02.000'],
    ]);
  });

  it('may be events as reader services send them, which keep their source and reader', () => {
    const event = {
      source: 'sirit510',
      reader_ip: '192.168.1.130',
      timestamp: '2026-05-12T18:05:00.123Z',
      event_type: 'depart',
      tag_id: '0xe1',
      antenna: 2,
      first: 'x',
    };
    expect(read(`${JSON.stringify(event)}\n{"tag_id":"E2"}\n`)).toMatchObject({
      format: 'events',
      reads: [
        {
          ...{ tag: 'E1', at: Date.parse(event.timestamp), kind: 'depart', antenna: 2, rssi: null, extra: { first: 'x' } },
          origin: { source: 'sirit510', reader: '192.168.1.130' },
        },
      ],
      refused: [{ line: 2, message: { code: 'no-time' } }],
    });
  });

  it('names every line that has no tag or no time', () => {
    const log = read('Tag,Time\nE1,10:00:00\n,10:00:01\nE2,\nE3,25:00:00\n3.00833E+23,10:00:02\n');
    expect(log.reads).toHaveLength(1);
    expect(log.refused.map(({ line, message }) => [line, message])).toEqual([
      [3, { code: 'no-tag', params: { text: '' } }],
      [4, { code: 'no-time', params: { text: '' } }],
      [5, { code: 'no-time', params: { text: '25:00:00' } }],
      [6, { code: 'lost-digits', params: { text: '3.00833E+23' } }],
    ]);
  });

  it.each([
    { why: 'nothing', text: '\n \n', problem: { problem: 'empty' } },
    { why: 'a list of riders', text: 'Bib,Name\n7,Ann\n', problem: { problem: 'no-reads' } },
    { why: 'no text', text: new Uint8Array([1, 0, 2, 0, 0, 3]), problem: { problem: 'not-text' } },
    { why: 'more lines than a day has', text: 'E1,10:00:00\n'.repeat(100_002), problem: { problem: 'too-many-lines', max: 100_000 } },
    { why: 'an endless line', text: 'x'.repeat(10_001), problem: { problem: 'long-line', max: 10_000 } },
  ])('is refused with $why', ({ text, problem }) => {
    expect(problemOf(text)).toEqual(problem);
  });
});

const LOGS = '/work/shared/data';

describe.skipIf(!existsSync(LOGS))('real logs', () => {
  it.each(existsSync(LOGS) ? readdirSync(join(LOGS, 'chip-logs')) : [])('%s is read to its last line', (file) => {
    const bytes = readFileSync(join(LOGS, 'chip-logs', file));
    const lines = bytes.toString().trimEnd().split('\n').length;
    const log = read(bytes);
    expect([log.format, log.reads.length + log.others, log.refused]).toEqual(['table', lines - 1, []]);
  });

  it('of an Ipico is read to its last line', () => {
    const bytes = readFileSync(join(LOGS, 'reader-captures/ipico-testreads.txt'));
    const log = read(bytes);
    expect([log.format, log.refused]).toEqual(['ipico', []]);
    expect(log.reads).toHaveLength(bytes.toString().trimEnd().split('\n').length);
  });
});
