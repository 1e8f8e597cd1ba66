import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { type MenuActions, type MenuState, menuTemplate } from '../../electron/menu-template';
import { TEXTS } from '../texts/english';

const STATE: MenuState = { race: { name: 'Cup' }, recent: [], theme: 'system', language: 'en-GB', platform: 'linux', isDevelopment: false };

function menu(part: Partial<MenuState>) {
  const done: string[] = [];
  const actions = new Proxy({} as MenuActions, {
    get: (_target, name) => (argument: unknown) =>
      done.push(argument === undefined ? String(name) : `${String(name)} ${JSON.stringify(argument)}`),
  });
  const items = flat(menuTemplate({ ...STATE, ...part }, actions, TEXTS));
  const item = (label: string) => items.find((candidate) => candidate.label?.replaceAll('&', '').startsWith(label));
  const click = (label: string): void => {
    const chosen = item(label)?.click as (() => void) | undefined;
    expect(chosen, label).toBeDefined();
    chosen?.();
  };
  return { items, item, click, done };
}

function flat(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

test.each([
  { label: 'New race', does: 'sendToPage {"type":"new-race"}' },
  { label: 'Open a file', does: 'openRace null' },
  { label: 'Save a copy', does: 'saveCopy' },
  { label: 'Show in folder', does: 'revealRace' },
  { label: 'CSV', does: 'exportResults "csv"' },
  { label: 'Excel spreadsheet', does: 'exportResults "xlsx"' },
  { label: 'PDF', does: 'exportResults "pdf"' },
  { label: 'Web page', does: 'exportResults "html"' },
  { label: 'JSON', does: 'exportResults "json"' },
  { label: 'Board for the venue', does: 'openBoard "board"' },
  { label: 'Page for phones', does: 'openBoard "live"' },
  { label: 'Dark', does: 'setTheme "dark"' },
  { label: 'Keyboard shortcuts', does: 'sendToPage {"type":"show-keys"}' },
  { label: 'Show log', does: 'showLogs' },
  { label: 'About', does: 'showAbout' },
  { label: 'Quit', does: 'quit' },
])('$label does $does', ({ label, does }) => {
  const { click, done } = menu({});
  click(label);
  expect(done).toEqual([does]);
});

test('every sheet is exported in every format', () => {
  const { items, done } = menu({});
  const laps = items.find(({ label }) => label === 'Lap times');
  for (const { click } of (laps?.submenu ?? []) as MenuItemConstructorOptions[]) (click as () => void)();
  expect(done).toEqual(
    ['pdf', 'xlsx', 'csv', 'html', 'json'].map((format) => `exportFile {"sheet":"laps","of":null,"format":"${format}"}`),
  );
});

test('a file for a federation is made on the page, which checks it first', () => {
  const { item, click, done } = menu({});
  expect(item('UCI DataRide')?.submenu).toBeUndefined();
  click('UCI DataRide');
  expect(done).toEqual(['sendToPage {"type":"show-sheet","sheet":"uci-dataride"}']);
  expect(menu({ race: null }).item('UCI DataRide')).toMatchObject({ enabled: false });
});

test('without a race, items that need one are disabled and their label says why', () => {
  const { item } = menu({ race: null });
  for (const label of ['Save a copy', 'Show in folder', 'Lap times', 'CSV', 'Excel spreadsheet', 'PDF', 'Web page', 'JSON']) {
    expect(item(label), label).toMatchObject({ enabled: false, label: expect.stringContaining('(no race is open)') });
  }
  expect(item('New race')?.enabled).not.toBe(false);
  expect(item('Open a file')?.enabled).not.toBe(false);
});

test('recent files are shown by name and opened by path', () => {
  const { item, click, done } = menu({ recent: ['/races/Heat & Final.racetag'] });
  expect(item('Open recent')?.enabled).toBe(true);
  expect(item('Heat')?.label).toBe('Heat && Final.racetag');
  click('Heat');
  expect(done).toEqual(['openRace "/races/Heat & Final.racetag"']);
  expect(menu({}).item('Open recent')?.enabled).toBe(false);
});

test('the theme in use is marked', () => {
  const { item } = menu({ theme: 'light' });
  expect([item('Same as the system')?.checked, item('Light')?.checked, item('Dark')?.checked]).toEqual([false, true, false]);
});

test('every key belongs to one item only', () => {
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    const keys = menu({ platform }).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size, platform).toBe(keys.length);
  }
});

test('on a Mac quitting and about are in the menu of the application', () => {
  const labels = menu({ platform: 'darwin' }).items.map(({ label }) => label);
  expect(labels.filter((label) => label?.includes('Quit'))).toEqual(['Quit Racetag Station']);
  expect(labels.filter((label) => label?.includes('About'))).toEqual(['About Racetag Station']);
});

test.each([
  { platform: 'darwin', has: true },
  { platform: 'win32', has: false },
  { platform: 'linux', has: false },
] as const)(
  'keys for undo in text fields and for windows are in the menu where the system takes them from there: $platform',
  ({ platform, has }) => {
    const roles = menu({ platform }).items.map(({ role }) => role);
    for (const role of ['undo', 'redo', 'windowMenu', 'minimize', 'close'] as const) expect(roles.includes(role), role).toBe(has);
  },
);

test('developer tools are offered in development only', () => {
  const tools = (isDevelopment: boolean) => menu({ isDevelopment }).items.some(({ role }) => role === 'toggleDevTools');
  expect([tools(true), tools(false)]).toEqual([true, false]);
});
