import { expect, test } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { actSentences } from '../../src/exports/act-sentences';
import { createTexts } from '../../src/texts/texts';
import { TEXTS } from '../texts/english';

const NIGHT = Date.UTC(2026, 5, 6, 22, 30) as EpochMs;
const HOUR = 3_600_000;

test('acts in a file have the zone of their times, and the day where it is not that of the act', () => {
  const sentence = actSentences(createTexts(TEXTS.catalogue, 'Europe/Berlin'));
  const start = (at: EpochMs, recordedAt: number) =>
    sentence({ recordedAt: recordedAt as EpochMs, message: { code: 'gun-set', params: { start_at: at } } as never });
  expect(start(NIGHT, NIGHT + HOUR)).toContain('00:30:00.000 (UTC+02:00)');
  expect(start(NIGHT, NIGHT + HOUR)).not.toContain('2026');
  expect(start(NIGHT, NIGHT + 24 * HOUR)).toContain('2026-06-07 00:30:00.000 (UTC+02:00)');
  expect(start(NIGHT, NIGHT - HOUR)).toContain('2026-06-07 00:30:00.000 (UTC+02:00)');
});
