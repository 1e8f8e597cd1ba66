import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { desktopSettingsOf, openDesktopSettings, withRecent } from '../../electron/desktop-settings';
import { damagedFiles } from '../../src/damaged-files';
import { settingsKindOf } from '../../src/http/settings-kind';
import { modesCount } from '../suites/capabilities';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  file = join(folder, 'deeper', 'desktop.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const DEFAULTS = { theme: 'system', language: null, place: null, recent: [], folder: null } as const;
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

const WHOLE = { theme: 'dark', language: null, place: PLACE, recent: ['/races/cup.racetag'], folder: '/results' };

test.each([
  ['cut off', '{"theme":"da', DEFAULTS],
  ['zeros after a power cut', '\0\0\0\0', DEFAULTS],
  ['empty', '', DEFAULTS],
  ['another kind of JSON', '["dark"]', DEFAULTS],
  ['null', 'null', DEFAULTS],
  ['with a theme of nobody', JSON.stringify({ ...WHOLE, theme: 7 }), { ...WHOLE, theme: 'system' }],
  ['with a place that is none', JSON.stringify({ ...WHOLE, place: 'left' }), { ...WHOLE, place: null }],
  ['with a folder that is none', JSON.stringify({ ...WHOLE, folder: 3 }), { ...WHOLE, folder: null }],
  ['with races that are none', JSON.stringify({ ...WHOLE, recent: ['/races/cup.racetag', 7] }), WHOLE],
])('settings of the window that are %s are kept under another name and said, and the rest of them is used', (_what, text, used) => {
  const damaged = join(folder, 'desktop.json');
  writeFileSync(damaged, text);
  const settings = openDesktopSettings(damaged);
  expect([settings.now, settings.damaged]).toEqual([used, { kept: `${damaged}.damaged` }]);
  expect(readFileSync(`${damaged}.damaged`, 'utf8')).toBe(text);
  expect(damagedFiles(folder).map((name) => settingsKindOf(join(folder, name)))).toEqual(['window']);
  // The next change replaces the file; the kept one stays.
  settings.change({ theme: 'light' });
  expect([openDesktopSettings(damaged).damaged, readdirSync(folder)]).toEqual([null, ['desktop.json', 'desktop.json.damaged']]);
});

test('settings of the window that are whole, of an older version, or missing say nothing', () => {
  const path = join(folder, 'desktop.json');
  expect(openDesktopSettings(path).damaged).toBeNull();
  for (const saved of [
    WHOLE,
    {},
    { theme: 'light', later: 1 },
    { ...WHOLE, recent: Array.from({ length: 30 }, (_, index) => `/${index}`) },
  ]) {
    writeFileSync(path, JSON.stringify(saved));
    expect(openDesktopSettings(path).damaged).toBeNull();
  }
  openDesktopSettings(path).change(DEFAULTS);
  expect([openDesktopSettings(path).damaged, readdirSync(folder)]).toEqual([null, ['desktop.json']]);
});

test('a folder in place of the settings of the window is set aside', () => {
  const path = join(folder, 'desktop.json');
  mkdirSync(path);
  const settings = openDesktopSettings(path);
  expect(settings.damaged).toEqual({ kept: `${path}.damaged` });
  settings.change({ theme: 'dark' });
  expect(openDesktopSettings(path).now.theme).toBe('dark');
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
