import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { desktopSettingsOf, openDesktopSettings, withRecent } from '../../electron/desktop-settings';
import { modesCount } from '../suites/capabilities';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  file = join(folder, 'deeper', 'desktop.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PLACE = { bounds: { x: 1, y: 2, width: 1000, height: 700 }, maximised: false };

test('settings are kept for the next start', () => {
  openDesktopSettings(file).change({ theme: 'dark', place: PLACE, language: 'en' });
  openDesktopSettings(file).change({ folder: '/results' });
  expect(openDesktopSettings(file).now).toEqual({ theme: 'dark', language: 'en', place: PLACE, recent: [], folder: '/results' });
});

test.runIf(modesCount)(
  'nobody else can read the settings, which name the race files: new ones, those of an older version, and after a write that was cut off',
  () => {
    const modeOf = (): string => (statSync(file).mode & 0o777).toString(8);
    openDesktopSettings(file).change({ recent: ['/races/cup.racetag'] });
    expect(modeOf()).toBe('600');
    chmodSync(file, 0o644);
    writeFileSync(`${file}.new`, '{', { mode: 0o644 });
    openDesktopSettings(file).change({ theme: 'dark' });
    expect(modeOf()).toBe('600');
    expect(readdirSync(dirname(file))).toEqual(['desktop.json']);
  },
);

test('a damaged file counts as empty', () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"theme":"da');
  expect(openDesktopSettings(broken).now).toEqual({ theme: 'system', language: null, place: null, recent: [], folder: null });
});

test('settings that cannot be written are valid until the program ends', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  writeFileSync(join(folder, 'a-file'), '');
  const settings = openDesktopSettings(join(folder, 'a-file', 'desktop.json'));
  settings.change({ theme: 'light' });
  expect(settings.now.theme).toBe('light');
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});

test('each value of the wrong type gets its default', () => {
  expect(desktopSettingsOf({ theme: 'pink', recent: ['/a', 7, null, '/b'], folder: 3, place: 'x' })).toEqual({
    theme: 'system',
    language: null,
    recent: ['/a', '/b'],
    folder: null,
    place: null,
  });
});

test('a file opened again moves to the head of the list, and the list stays short', () => {
  expect(withRecent(['/a', '/b'], '/b')).toEqual(['/b', '/a']);
  const many = Array.from({ length: 30 }, (_, index) => `/${index}`);
  expect(withRecent(many, '/new')).toHaveLength(10);
});
