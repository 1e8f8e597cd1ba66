import { describe, expect, test } from 'vitest';
import { resultText } from '../../../renderer/app/result-text';
import { english } from '../../../src/texts/en';
import { createTexts } from '../../../src/texts/texts';
import { GUN } from '../../domain/race-kit';

const TEXTS = createTexts(english, 'UTC');
const ACT = { sentence: 'Start time set', code: 'gun-set', params: { start_at: GUN + 60_000 } };
const EARLY = { sentence: 'A is early', code: 'wave-before-gun', params: { wave: 'A', start_at: GUN, gun_at: GUN + 60_000 } };
const STANDING = { sentence: 'Nobody has U17', code: 'wave-without-riders', params: { wave: 'B', category: 'U17', known: [] } };

describe('the message about a command', () => {
  test('is that of its act', () => {
    expect(resultText({ act: ACT, warnings: [] }, TEXTS, null)).toBe('Start time set to 10:01:00.000');
    expect(resultText({ act: ACT }, TEXTS, 'Started')).toBe('Started');
    expect(resultText({ file: 'a.racetag' }, TEXTS, null)).toBeNull();
  });

  test('says that a wave was started before the gun, and nothing about rules that the command did not change', () => {
    const text = resultText({ act: ACT, warnings: [STANDING, EARLY] }, TEXTS, null);
    expect(text).toMatch(/^Start time set to 10:01:00\.000\. “A” started at 10:00:00\.000, before the gun/);
    expect(text).not.toContain('U17');
  });
});
