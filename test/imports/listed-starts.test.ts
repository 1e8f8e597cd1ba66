import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { fieldOfHeading } from '../../src/imports/headings';
import type { StartClock } from '../../src/imports/listed-starts';
import { readParticipantList } from '../../src/imports/participant-list';

const GUN = Date.UTC(2026, 5, 6, 10) as EpochMs;
/** Two hours ahead of UTC: the gun is at noon. */
const CLOCK: StartClock = { gunAt: GUN, near: GUN, offsetAt: () => 120 };

function read(starts: readonly string[], clock: StartClock = CLOCK, heading = 'Start time') {
  const text = [`Bib;${heading}`, ...starts.map((start, index) => `${index + 1};${start}`)].join('\n');
  const result = readParticipantList(new TextEncoder().encode(text), { columns: null, headings: null, clock });
  if (!result.ok) throw new Error(result.problem.code);
  return result.list;
}

/** Seconds after the gun; null where the line has no start. */
function seconds(starts: readonly string[], clock = CLOCK): readonly (number | null)[] {
  return read(starts, clock).lines.map(({ startAt }) => (startAt === undefined ? null : (startAt - GUN) / 1000));
}

describe('a column of start times', () => {
  it.each([
    [
      ['12:01:00', '12:02:00'],
      [60, 120],
    ],
    [
      ['12:01', '12:02'],
      [60, 120],
    ],
    [
      ['12:01:00.5', '12:02:00,25'],
      [60.5, 120.25],
    ],
    [
      ['12.01.00', '12h02'],
      [60, 120],
    ],
    [
      ['12:01:00 Uhr', '12:02 h'],
      [60, 120],
    ],
    [
      ['12:01 PM', '1:02:00 pm'],
      [60, 3720],
    ],
    [
      ['9:30:00', '12:01:00'],
      [-9000, 60],
    ],
    [
      ['23:50:00', '0:10:00'],
      [42_600, 43_800],
    ],
    [
      ['2026-06-06 12:01:00', '06.06.2026 12:02', '6/6/26 12:03:00', '2026-06-07T12:01:00'],
      [60, 120, 180, 86_460],
    ],
    [
      ['2026-06-06T10:01:00Z', '2026-06-06 12:02:00 +02:00'],
      [60, 120],
    ],
    [
      ['0:01:00', '0:02:00', '12:00:00'],
      [60, 120, 43_200],
    ],
    [
      ['0:30', '1:00', '45:00'],
      [30, 60, 2700],
    ],
    [
      ['12:01:00', '+120'],
      [60, 120],
    ],
    [
      ['+60', '+90.5', '+0:02:00', '+3:00', '240'],
      [60, 90.5, 120, 180, 240],
    ],
  ])('%j', (texts, expected) => {
    expect(seconds(texts)).toEqual(expected);
  });

  it('names what it cannot read, and the rider has no start from it', () => {
    const { lines, notices } = read(['12:01:00', 'early', '12:61', '25']);
    expect(lines.map(({ startAt }) => startAt === undefined)).toEqual([false, true, true, true]);
    expect(notices.map(({ line, message }) => [line, message.code, 'text' in message.params ? message.params.text : ''])).toEqual([
      [null, 'starts-read', ''],
      [3, 'unreadable-start', 'early'],
      [4, 'unreadable-start', '12:61'],
      [5, 'unreadable-start', '25'],
    ]);
  });

  it.each(['+1.30', '+0,45', '+10.00'])('reads %s as no start: it may be meant as minutes and seconds', (text) => {
    const { lines, notices } = read([text, '+60']);
    expect(lines.map(({ startAt }) => startAt === undefined)).toEqual([true, false]);
    expect(notices.map(({ message }) => message.code)).toContain('unreadable-start');
  });

  it('reads hundredths of a second that are said to be seconds', () => {
    expect(seconds(['+1.30 s', '+60'])).toEqual([1.3, 60]);
  });

  it('names the first of many, and counts the others', () => {
    const { notices } = read(Array.from({ length: 15 }, () => 'x'));
    expect(notices).toHaveLength(11);
    expect(notices[10]?.message).toEqual({ code: 'more-unreadable-starts', params: { cells: 5 } });
  });

  it('with times after the gun needs the gun', () => {
    const { lines, notices } = read(['+60', '+120'], { ...CLOCK, gunAt: null });
    expect(lines.every(({ startAt }) => startAt === undefined)).toBe(true);
    expect(notices).toEqual([{ line: null, message: { code: 'starts-without-gun', params: { starts: 2 } } }]);
  });

  it('of an evening before the race is of the next day', () => {
    const near = (GUN - 15 * 3_600_000) as EpochMs;
    expect(seconds(['12:01:00'], { ...CLOCK, gunAt: null, near })).toEqual([60]);
  });

  it.each([
    ...['Start time', 'Startzeit', 'Hora de salida', 'Hora de partida', 'Heure de départ', 'Ora di partenza', 'Starttijd'],
    ...['Godzina startu', 'Čas startu', 'Hora de sortida'],
  ])('is known by its heading: %s', (heading) => {
    expect(fieldOfHeading(heading)).toBe('start');
  });

  it.each(['Start', 'Salida', 'Départ'])('below an unclear heading is known by its times: %s', (heading) => {
    expect(read(['12:01:00', '12:02:00'], CLOCK, heading).columns.map(({ field }) => field)).toEqual(['bib', 'start']);
    expect(read(['1', '2'], CLOCK, heading).columns.map(({ field }) => field)).toEqual(['bib', 'more']);
  });

  it.each(['Start #', 'Start No.', 'Startnummer', 'Startnr. / Bib'])('is not a column of bibs: %s', (heading) => {
    expect(fieldOfHeading(heading)).toBe('bib');
  });
});
