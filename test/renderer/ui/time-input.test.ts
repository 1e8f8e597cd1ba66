import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dayOf, momentOf, typedMoment } from '../../../renderer/ui/time-input';

const zone = process.env['TZ'];

beforeEach(() => {
  process.env['TZ'] = 'Europe/Berlin';
});

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const at = (text: string): number => Date.parse(text);
const iso = (typed: ReturnType<typeof typedMoment>): string => (typed.kind === 'moment' ? new Date(typed.at).toISOString() : typed.kind);

/** A passing that is added: the newest such time that has passed since the start. */
function added(text: string, now: string, gun: string | null = null): string {
  return iso(typedMoment(text, { near: at(now), from: gun === null ? null : at(gun), until: at(now) }));
}

/** A passing that is given another time: the one nearest to its own that has passed. */
function retimed(text: string, own: string, now: string): string {
  return iso(typedMoment(text, { near: at(own), from: null, until: at(now) }));
}

describe('a time of day that is typed for a passing', () => {
  test.each([
    ['23:58:00', '2026-05-12T21:58:00.000Z'],
    ['23:59', '2026-05-12T21:59:00.000Z'],
    ['23:59:01,25', '2026-05-12T21:59:01.250Z'],
    [' 8:05 ', '2026-05-12T06:05:00.000Z'],
    ['23:59:50.001', '2026-05-11T21:59:50.001Z'],
    ['0:00:10.5', '2026-05-11T22:00:10.500Z'],
  ])('%s is the newest such time that is not later than now', (text, expected) => {
    expect(added(text, '2026-05-12T21:59:50Z')).toBe(expected);
  });

  test('of 14 hours ago in a race of 20 hours is not in the future', () => {
    expect(added('19:00:13', '2026-05-13T07:00:00Z', '2026-05-12T11:00:00Z')).toBe('2026-05-12T17:00:13.000Z');
  });

  test('that has not been since the start is told, unless its date is typed', () => {
    const [now, gun] = ['2026-05-12T10:30:00Z', '2026-05-12T10:00:00Z'];
    expect([added('11:59', now, gun), added('12:00', now, gun), added('12:31', now, gun)]).toEqual([
      'not-within',
      '2026-05-12T10:00:00.000Z',
      'not-within',
    ]);
    expect([added('2026-05-12 11:59', now, gun), added('2026-05-12 12:31', now, gun), added('2026-05-10T08:00:00.5', now)]).toEqual([
      '2026-05-12T09:59:00.000Z',
      'not-within',
      '2026-05-10T06:00:00.500Z',
    ]);
  });

  test('is nearest to the time that is changed, and has passed', () => {
    expect(retimed('23:59:58', '2026-05-12T22:00:02Z', '2026-05-13T09:00:00Z')).toBe('2026-05-12T21:59:58.000Z');
    expect(retimed('00:00:05', '2026-05-12T21:59:58Z', '2026-05-13T09:00:00Z')).toBe('2026-05-12T22:00:05.000Z');
    expect(retimed('12:00:05', '2026-05-12T09:59:00Z', '2026-05-12T09:59:30Z')).toBe('2026-05-11T10:00:05.000Z');
  });

  test.each([
    '',
    '24:00',
    '12:60',
    '12:00:60',
    'noon',
    '12:00:00.0000',
    '2026-02-30 12:00',
    '2026-13-01 12:00',
    '12:00 +01:60',
    '12:00 +45',
    '12:00 -15:00',
  ])('“%s” is not a time of day', (text) => {
    expect(added(text, '2026-05-12T10:00:00Z')).toBe('invalid');
  });
});

describe('the hour that is repeated when clocks are put back', () => {
  const BEFORE = '2025-10-26T00:30:00.400Z';
  const AFTER = '2025-10-26T01:30:00.400Z';
  const NOW = '2025-10-26T09:00:00Z';

  test('belongs to the value that is edited', () => {
    expect([retimed('02:30:00.900', BEFORE, NOW), retimed('02:30:00.900', AFTER, NOW)]).toEqual([
      '2025-10-26T00:30:00.900Z',
      '2025-10-26T01:30:00.900Z',
    ]);
    const edited = (near: string) => momentOf('2025-10-26', '02:30:00.900', at(near));
    expect([edited(BEFORE)?.at, edited(AFTER)?.at]).toEqual([at('2025-10-26T00:30:00.900Z'), at('2025-10-26T01:30:00.900Z')]);
  });

  test('is the newest one that has passed, for a passing that is added', () => {
    expect([added('02:30', '2025-10-26T00:45:00Z'), added('02:30', '2025-10-26T01:15:00Z'), added('02:30', NOW)]).toEqual([
      '2025-10-26T00:30:00.000Z',
      '2025-10-26T00:30:00.000Z',
      '2025-10-26T01:30:00.000Z',
    ]);
  });

  test('is told, with the offset that chooses the other one', () => {
    expect(typedMoment('02:30', { near: at(AFTER), from: null, until: at(NOW) })).toMatchObject({
      twice: { taken: '+01:00', other: '+02:00' },
    });
    expect(momentOf('2025-10-26', '02:30', null)?.twice).toEqual({ taken: '+02:00', other: '+01:00' });
    expect([added('02:30 +02:00', NOW), added('02:30:00.5 UTC+2', NOW)]).toEqual(['2025-10-26T00:30:00.000Z', '2025-10-26T00:30:00.500Z']);
    expect(typedMoment('03:30', { near: at(NOW), from: null, until: at(NOW) })).toMatchObject({ twice: null });
  });
});

test('a time before midnight is of the day before, also where that has 23 or 25 hours', () => {
  expect([added('23:30', '2026-03-29T22:15:00Z'), added('23:30', '2026-10-25T23:15:00Z')]).toEqual([
    '2026-03-29T21:30:00.000Z',
    '2026-10-25T22:30:00.000Z',
  ]);
  expect(retimed('00:10', '2026-03-28T22:50:00Z', '2026-03-29T22:15:00Z')).toBe('2026-03-28T23:10:00.000Z');
});

test('the hour that clocks leave out in spring is not a time', () => {
  expect(momentOf('2026-03-29', '02:30', null)).toBeNull();
  expect(momentOf('2026-03-29', '03:00', null)?.at).toBe(at('2026-03-29T01:00:00Z'));
});

test('a date that the calendar does not have is not valid', () => {
  expect([momentOf('2026-02-30', '12:00', null), momentOf('', '12:00', null), momentOf('2026-05-12', '2026-05-12 12:00', null)]).toEqual([
    null,
    null,
    null,
  ]);
  expect(momentOf(dayOf(at('2026-05-12T21:59:50Z')), '23:59:50', null)?.at).toBe(at('2026-05-12T21:59:50Z'));
});
