import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { allSteps } from '../../../src/domain/steps';
import { readerLog } from '../../../src/imports/reader-log/reader-log';
import { ipicoCheck } from '../../../src/readers/kit/ipico-line';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** The log is imported much later, and the race was not stopped. */
const AFTERWARDS = { stopAt: null, now: Date.UTC(2027, 0, 1) as EpochMs };

interface Asked {
  readonly repeatedHour?: 'first' | 'second';
  readonly startAt?: string;
}

function logOf(text: string, day: string, { repeatedHour, startAt }: Asked = {}) {
  const noon = new Date(`${day}T12:00:00`).getTime() as EpochMs;
  const start = startAt === undefined ? null : (Date.parse(startAt) as EpochMs);
  const answer = allSteps(
    readerLog(new TextEncoder().encode(text), { noon, repeatedHour: repeatedHour ?? null, startAt: start, ...AFTERWARDS }),
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.log;
}

/** A log of times, a read of E1 at each. */
const timesLog = (times: readonly string[]): string => `Tag,Time\n${times.map((time) => `E1,${time}\n`).join('')}`;
/** The same with a column of days. */
const datedLog = (day: string, times: readonly string[]): string => timesLog(times.map((time) => `${day} ${time}`));

const instants = (log: ReturnType<typeof logOf>): readonly string[] =>
  log.reads.map(({ at }) => new Date(at).toISOString().slice(5, 16).replace('T', ' '));

const NEW_YORK = { zone: 'America/New_York', day: '2026-11-01' };
const BERLIN = { zone: 'Europe/Berlin', day: '2026-10-25' };
const LORD_HOWE = { zone: 'Australia/Lord_Howe', day: '2026-04-05' };

describe('in the hour that occurs twice, the order of the lines decides', () => {
  it.each([
    {
      ...{ why: 'both hours, from before to after', ...NEW_YORK },
      times: ['00:40:00', '01:10:00', '01:40:00', '01:50:00', '01:10:00', '01:20:00', '01:50:00', '02:10:00'],
      at: ['11-01 04:40', '11-01 05:10', '11-01 05:40', '11-01 05:50', '11-01 06:10', '11-01 06:20', '11-01 06:50', '11-01 07:10'],
      told: { first: 3, second: 3 },
    },
    {
      ...{ why: 'the first hour: the log starts before it', ...NEW_YORK },
      times: ['00:40:00', '01:10:00', '01:40:00'],
      at: ['11-01 04:40', '11-01 05:10', '11-01 05:40'],
      told: { first: 2, second: 0 },
    },
    {
      ...{ why: 'the second hour: the log ends after it', ...BERLIN },
      times: ['02:10:00', '02:40:00', '03:10:00'],
      at: ['10-25 01:10', '10-25 01:40', '10-25 02:10'],
      told: { first: 0, second: 2 },
    },
    {
      ...{ why: 'both hours, and nothing before and after', ...BERLIN },
      times: ['02:20:00', '02:55:00', '02:15:00', '02:30:00'],
      at: ['10-25 00:20', '10-25 00:55', '10-25 01:15', '10-25 01:30'],
      told: { first: 2, second: 2 },
    },
    {
      ...{ why: 'lines a little out of order around the change', ...BERLIN },
      times: [
        '01:59:50',
        '02:59:40',
        '02:59:29',
        '02:59:58',
        '02:00:03',
        '02:59:59',
        '02:00:05',
        '02:30:00',
        '02:59:57',
        '03:00:01',
        '02:59:58',
        '03:00:09',
      ],
      at: [
        '24 23:59',
        '25 00:59',
        '25 00:59',
        '25 00:59',
        '25 01:00',
        '25 00:59',
        '25 01:00',
        '25 01:30',
        '25 01:59',
        '25 02:00',
        '25 01:59',
        '25 02:00',
      ].map((at) => `10-${at}`),
      told: { first: 4, second: 5 },
    },
    {
      ...{ why: 'the half hour of Lord Howe Island', ...LORD_HOWE },
      times: ['01:20:00', '01:35:00', '01:55:00', '01:35:00', '01:50:00', '02:05:00'],
      at: ['04-04 14:20', '04-04 14:35', '04-04 14:55', '04-04 15:05', '04-04 15:20', '04-04 15:35'],
      told: { first: 2, second: 2 },
    },
  ])('$why', ({ zone: TZ, day, times, at, told }) => {
    process.env['TZ'] = TZ;
    for (const text of [timesLog(times), datedLog(day, times)]) {
      const log = logOf(text, day);
      expect(instants(log)).toEqual(at);
      expect(log.notices).toEqual([{ code: 'repeated-hour', params: told }]);
    }
  });

  it('of a log with the lines of an Ipico', () => {
    process.env['TZ'] = BERLIN.zone;
    const ipico = (time: string): string => {
      const line = `aa00058000123b32000126102${`5${time}`}00`;
      return `${line}${ipicoCheck(line)}`;
    };
    expect(instants(logOf(['015000', '023000', '021000', '031000'].map(ipico).join('\n'), BERLIN.day))).toEqual([
      ...['10-24 23:50', '10-25 00:30', '10-25 01:10', '10-25 02:10'],
    ]);
  });

  it('times with a zone are what they say, and tell where the others are', () => {
    process.env['TZ'] = NEW_YORK.zone;
    const log = logOf(timesLog(['2026-11-01 01:20:00-05:00', '2026-11-01 01:30:00']), NEW_YORK.day);
    expect(instants(log)).toEqual(['11-01 06:20', '11-01 06:30']);
  });
});

describe('where the order of the lines does not tell the hour, it is said which was taken', () => {
  it.each([
    { why: 'all lines are in the hour', times: ['01:05:00', '01:10:00', '01:40:00'], reads: 3 },
    { why: 'lines before and after it, without a step back', times: ['00:40:00', '01:10:00', '01:40:00', '02:10:00'], reads: 2 },
    {
      why: 'a dense log of a clock that was not changed',
      times: ['00:59:50', '01:00:10', '01:30:00', '01:29:55', '01:59:50', '02:00:10'],
      reads: 4,
    },
    { why: 'the line before is hours away', times: ['20:00:00', '23:00:00', '01:58:00'], day: '2026-10-31', reads: 1 },
  ])('$why', ({ times, day = NEW_YORK.day, reads }) => {
    process.env['TZ'] = NEW_YORK.zone;
    const taken = (asked?: Asked) => {
      const log = logOf(timesLog(times), day, asked);
      const inHour = log.reads.filter((_, index) => times[index]?.startsWith('01:'));
      return [log.notices, new Set(inHour.map(({ at }) => new Date(at).getUTCHours()))];
    };
    const notice = (hour: string) => [{ code: 'unclear-hour', params: { reads, taken: hour } }];
    expect(taken()).toEqual([notice('first'), new Set([5])]);
    expect(taken({ repeatedHour: 'second' })).toEqual([notice('second'), new Set([6])]);
    expect(taken({ repeatedHour: 'first' })).toEqual([notice('first'), new Set([5])]);
    // Reads before the start would count for nothing.
    expect(taken({ startAt: '2026-11-01T06:00:00Z' })).toEqual([notice('second'), new Set([6])]);
  });

  it('it changes nothing where the order tells it', () => {
    process.env['TZ'] = NEW_YORK.zone;
    expect(instants(logOf(timesLog(['00:40:00', '01:10:00']), NEW_YORK.day, { repeatedHour: 'second' }))).toEqual([
      '11-01 04:40',
      '11-01 05:10',
    ]);
  });

  it('nothing is said of a day without a change', () => {
    process.env['TZ'] = NEW_YORK.zone;
    expect(logOf(timesLog(['00:40:00', '01:10:00', '02:10:00']), '2026-11-02').notices).toEqual([]);
  });
});

describe('times that do not exist', () => {
  it('are those of a clock that was not put ahead, and are named', () => {
    process.env['TZ'] = NEW_YORK.zone;
    const day = '2026-03-08';
    for (const text of [
      timesLog(['01:50:00', '02:30:00', '02:40:00', '03:50:00']),
      datedLog(day, ['01:50:00', '02:30:00', '02:40:00', '03:50:00']),
    ]) {
      const log = logOf(text, day);
      expect(instants(log)).toEqual(['03-08 06:50', '03-08 07:30', '03-08 07:40', '03-08 07:50']);
      expect(log.notices).toEqual([
        { code: 'skipped-hour', params: { reads: 2, line: 3, text: expect.stringMatching(/^(2026-03-08 )?02:30:00$/) } },
      ]);
    }
  });
});

describe('times without a day go on over midnight', () => {
  it.each([
    { why: 'in order', times: ['23:59:59', '00:00:01', '23:59:58', '00:00:02'], at: ['08 23:59', '09 00:00', '08 23:59', '09 00:00'] },
    {
      why: 'one line 11 s late',
      times: ['23:50:00', '00:00:01', '23:59:50', '00:05:00'],
      at: ['08 23:50', '09 00:00', '08 23:59', '09 00:05'],
    },
    {
      why: 'the first line after midnight, the next before',
      times: ['00:00:02', '23:59:50', '00:00:10'],
      at: ['08 00:00', '07 23:59', '08 00:00'],
    },
    {
      why: 'a line that is twenty minutes late',
      times: ['23:50:00', '00:20:00', '23:58:00', '00:21:00'],
      at: ['08 23:50', '09 00:20', '08 23:58', '09 00:21'],
    },
    { why: 'a long way back within the day', times: ['20:00:00', '09:00:00'], at: ['08 20:00', '08 09:00'] },
    { why: 'a long pause within the first day', times: ['08:00:00', '21:00:00', '00:10:00'], at: ['08 08:00', '08 21:00', '09 00:10'] },
    { why: 'two midnights', times: ['20:00:00', '06:00:00', '15:00:00', '01:00:00'], at: ['08 20:00', '09 06:00', '09 15:00', '10 01:00'] },
  ])('$why', ({ times, at }) => {
    process.env['TZ'] = 'UTC';
    expect(instants(logOf(timesLog(times), '2018-04-08'))).toEqual(at.map((each) => `04-${each}`));
  });
});

describe('times without a day are of the day that fits the race, where nobody says it', () => {
  interface Known {
    readonly gun?: string;
    readonly now: string;
    readonly stop?: string;
  }

  /** The first and the last instant of a log of these times, in UTC, and whether it is said that the day was assumed. */
  const spanOf = (times: readonly string[], { gun, now, stop }: Known): readonly unknown[] => {
    process.env['TZ'] = 'Europe/Berlin';
    const [startAt, stopAt] = [gun, stop].map((at) => (at === undefined ? null : (Date.parse(at) as EpochMs)));
    const known = { noon: null, repeatedHour: null, startAt: startAt ?? null, stopAt: stopAt ?? null, now: Date.parse(now) as EpochMs };
    const answer = allSteps(readerLog(new TextEncoder().encode(timesLog(times)), known));
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    const at = instants(answer.log);
    return [at[0], at.at(-1), answer.log.notices.map(({ code }) => code)];
  };
  const TOLD = ['day-assumed'];

  it.each<{ readonly why: string; readonly times: readonly string[]; readonly known: Known; readonly expected: readonly unknown[] }>([
    {
      why: 'by day: that of the start',
      times: ['09:40:00', '10:30:00', '11:00:00'],
      known: { gun: '2026-06-06T10:00:00+02:00', now: '2026-06-06T12:00:00+02:00' },
      expected: ['06-06 07:40', '06-06 09:00', []],
    },
    {
      why: 'the first line is after midnight, the start before',
      times: ['00:03:00', '00:10:00'],
      known: { gun: '2026-06-06T23:55:00+02:00', now: '2026-06-07T02:00:00+02:00' },
      expected: ['06-06 22:03', '06-06 22:10', TOLD],
    },
    {
      why: 'the same, imported days later',
      times: ['00:03:00', '00:10:00'],
      known: { gun: '2026-06-06T23:55:00+02:00', now: '2026-06-10T20:00:00+02:00' },
      expected: ['06-06 22:03', '06-06 22:10', TOLD],
    },
    {
      why: 'a test before midnight, the start after it',
      times: ['23:58:00', '00:06:00', '00:20:00', '00:40:00'],
      known: { gun: '2026-06-07T00:05:00+02:00', now: '2026-06-10T03:00:00+02:00' },
      expected: ['06-06 21:58', '06-06 22:40', TOLD],
    },
    {
      why: 'a reader that was put up in the night of a long race',
      times: ['23:00:00', '02:00:00', '09:00:00'],
      known: { gun: '2026-06-06T10:00:00+02:00', now: '2026-06-07T11:00:00+02:00' },
      expected: ['06-06 21:00', '06-07 07:00', []],
    },
    {
      why: 'a reader that was put up in the last hours of a long race',
      times: ['08:00:00', '09:00:00'],
      known: { gun: '2026-06-06T10:00:00+02:00', now: '2026-06-07T11:00:00+02:00', stop: '2026-06-07T10:00:00+02:00' },
      expected: ['06-07 06:00', '06-07 07:00', TOLD],
    },
    {
      why: 'before a start that was not given: never later than now',
      times: ['23:50:00', '23:55:00'],
      known: { now: '2026-06-07T00:30:00+02:00' },
      expected: ['06-06 21:50', '06-06 21:55', TOLD],
    },
    {
      why: 'tests before the start alone',
      times: ['08:00:00', '08:10:00'],
      known: { gun: '2026-06-06T10:00:00+02:00', now: '2026-06-06T12:00:00+02:00' },
      expected: ['06-06 06:00', '06-06 06:10', []],
    },
  ])('$why', ({ times, known, expected }) => {
    expect(spanOf(times, known)).toEqual(expected);
  });

  it('but of the day that somebody says', () => {
    process.env['TZ'] = 'Europe/Berlin';
    const log = logOf(timesLog(['00:03:00']), '2026-06-06', { startAt: '2026-06-06T23:55:00+02:00' });
    expect([instants(log), log.notices]).toEqual([['06-05 22:03'], []]);
  });
});
