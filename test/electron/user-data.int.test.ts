import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { windowFolder } from '../../electron/user-data';
import { temporaryFolder } from '../journal/race-folder';

describe('the folder of the window', () => {
  test.each(['win32', 'darwin'] as const)(
    'is another one than that of the races, with the settings of earlier versions: %s',
    (platform) => {
      const appData = temporaryFolder();
      const usual = join(appData, 'Racetag Station');
      mkdirSync(usual);
      writeFileSync(join(usual, 'desktop.json'), 'old settings');
      const folder = windowFolder(platform, appData, usual) ?? '';
      expect(folder).not.toBe(usual);
      expect(readFileSync(join(folder, 'desktop.json'), 'utf8')).toBe('old settings');
      writeFileSync(join(folder, 'desktop.json'), 'new settings');
      expect(windowFolder(platform, appData, usual)).toBe(folder);
      expect(readFileSync(join(folder, 'desktop.json'), 'utf8')).toBe('new settings');
    },
  );

  test('is made by the system where there was none before', () => {
    const appData = temporaryFolder();
    const folder = windowFolder('win32', appData, join(appData, 'Racetag Station')) ?? '';
    expect(existsSync(folder)).toBe(false);
  });

  test('is the usual one on Linux', () => {
    expect(windowFolder('linux', '/home/zoe/.config', '/home/zoe/.config/racetag')).toBeNull();
  });
});
