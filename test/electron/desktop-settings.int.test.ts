import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { desktopSettingsOf, openDesktopSettings, withRecent } from '../../electron/desktop-settings';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memory-'));
  file = join(folder, 'deeper', 'desktop.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PLACE = { bounds: { x: 1, y: 2, width: 1000, height: 700 }, maximised: false };

test('what was remembered is there at the next start', () => {
  openDesktopSettings(file).change({ theme: 'dark', place: PLACE });
  openDesktopSettings(file).change({ folder: '/results' });
  expect(openDesktopSettings(file).now).toEqual({ theme: 'dark', place: PLACE, recent: [], folder: '/results' });
});

test('a broken file is an empty memory', () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"theme":"da');
  expect(openDesktopSettings(broken).now).toEqual({ theme: 'system', place: null, recent: [], folder: null });
});

test('a disk that refuses costs the memory, not the work', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  writeFileSync(join(folder, 'a-file'), '');
  const memory = openDesktopSettings(join(folder, 'a-file', 'desktop.json'));
  memory.change({ theme: 'light' });
  expect(memory.now.theme).toBe('light');
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});

test('what is no memory is left out piece by piece', () => {
  expect(desktopSettingsOf({ theme: 'pink', recent: ['/a', 7, null, '/b'], folder: 3, place: 'x' })).toEqual({
    theme: 'system',
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
