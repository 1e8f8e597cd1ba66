import { describe, expect, it } from 'vitest';
import { raceFileName } from '../../src/core/race-file-name';
import type { EpochMs } from '../../src/domain/model/time';

// Noon of a day wherever the test runs.
const DAY = new Date(2026, 2, 5, 12).getTime() as EpochMs;

describe('the name of a race file', () => {
  it.each([
    { name: 'Spring Cup 2026', file: '2026-03-05-spring-cup-2026.racetag', why: 'words' },
    { name: 'Zürich – Évian', file: '2026-03-05-zurich-evian.racetag', why: 'accents make trouble on old drives' },
    { name: 'Гонка', file: '2026-03-05-гонка.racetag', why: 'every script has letters' },
    { name: '한강 대회', file: '2026-03-05-한강-대회.racetag', why: 'syllables stay whole' },
    { name: '../../etc/passwd', file: '2026-03-05-etc-passwd.racetag', why: 'a name is no path' },
    { name: 'a:b*c?d"e<f>g|h\\i', file: '2026-03-05-a-b-c-d-e-f-g-h-i.racetag', why: 'Windows forbids these' },
    { name: ' 🏁 ', file: '2026-03-05-race.racetag', why: 'nothing is left of it' },
    { name: '', file: '2026-03-05-race.racetag', why: 'no name' },
    { name: `${'x'.repeat(39)} y`, file: `2026-03-05-${'x'.repeat(39)}.racetag`, why: 'cut, and not within a dash' },
  ])('$name is $file: $why', ({ name, file }) => {
    expect(raceFileName(name, DAY, 1)).toBe(file);
  });

  it('has a number from the second of its name on', () => {
    expect(raceFileName('Cup', DAY, 2)).toBe('2026-03-05-cup-2.racetag');
  });
});
