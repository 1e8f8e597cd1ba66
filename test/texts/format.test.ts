import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { createFormat } from '../../src/texts/format';
import { zoneOffset } from '../../src/zone-offset';

const at = (text: string): EpochMs => Date.parse(text) as EpochMs;
const NOW = at('2025-10-26T12:00:00Z');

describe('an instant within a sentence', () => {
  const styled = (zone: string, namesZone: boolean) => createFormat('en-GB', zone, { now: () => NOW, namesZone });

  it('is a time of day while it is of today, in the zone of whoever reads it', () => {
    const { time } = styled('Europe/Berlin', false);
    expect([time(at('2025-10-26T00:30:00.304Z')), time(at('2025-10-25T22:00:00Z'))]).toEqual(['02:30:00.304', '00:00:00.000']);
  });

  it('names its day where that is not today, before and after', () => {
    const { time } = styled('Europe/Berlin', false);
    expect([time(at('2025-10-25T21:59:59.999Z')), time(at('2025-10-26T23:00:00Z'))]).toEqual([
      '2025-10-25 23:59:59.999',
      '2025-10-27 00:00:00.000',
    ]);
  });

  it('is cut to the second without losing its day or zone', () => {
    const { timeToSecond } = styled('Europe/Berlin', true);
    expect([timeToSecond(at('2025-10-26T00:30:00.304Z')), timeToSecond(at('2025-10-25T21:59:59.999Z'))]).toEqual([
      '02:30:00 (UTC+02:00)',
      '2025-10-25 23:59:59 (UTC+02:00)',
    ]);
  });

  it('names its zone where it may be read in another one, so that the two hours of a clock change differ', () => {
    const { time } = styled('Europe/Berlin', true);
    expect([time(at('2025-10-26T00:30:00Z')), time(at('2025-10-26T01:30:00Z'))]).toEqual([
      '02:30:00.000 (UTC+02:00)',
      '02:30:00.000 (UTC+01:00)',
    ]);
    expect(styled('UTC', true).time(NOW)).toBe('12:00:00.000 (UTC)');
    expect(styled('No/Zone', true).time(NOW)).toBe('12:00:00.000 (UTC)');
  });
});

describe('the offset of a zone', () => {
  it.each([
    ['Europe/Berlin', '2025-10-26T00:59:59.999Z', 120],
    ['Europe/Berlin', '2025-10-26T01:00:00.000Z', 60],
    ['Europe/Berlin', '2025-10-26T00:59:59.999Z', 120],
    ['Asia/Kathmandu', '2026-05-12T10:00:00Z', 345],
    ['America/St_Johns', '2026-01-12T10:00:00Z', -210],
    ['Pacific/Apia', '2026-01-12T10:00:00Z', 780],
    ['UTC', '2026-01-12T10:00:00Z', 0],
  ])('of %s at %s is %i minutes', (zone, time, minutes) => {
    expect(zoneOffset(at(time), zone)).toBe(minutes);
  });

  it('is null for a zone that this machine does not know', () => {
    expect([zoneOffset(NOW, 'Mars/Base'), zoneOffset(NOW, '')]).toEqual([null, null]);
  });
});
