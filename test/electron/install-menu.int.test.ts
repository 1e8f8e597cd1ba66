import { expect, test, vi } from 'vitest';
import type { Desktop } from '../../electron/desktop';
import type { DesktopSettings } from '../../electron/desktop-settings';
import { installMenu } from '../../electron/install-menu';
import type { StationState } from '../../electron/station-process/contract';
import { TEXTS } from '../texts/english';

const shown = vi.hoisted((): unknown[] => []);

// Electron exists only in its own process.
vi.mock('electron', () => ({
  app: { isPackaged: true, addRecentDocument: () => undefined },
  Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: (menu: unknown) => shown.push(menu) },
  nativeTheme: {},
  shell: {},
  dialog: {},
}));

/** A desktop whose station reports what the test says. */
function played() {
  let state: StationState = { race: null, unsaved: null };
  let now: DesktopSettings = { place: null, theme: 'system', language: null, recent: [], folder: null };
  const listeners: (() => void)[] = [];
  const desktop = {
    station: { state: () => state, subscribe: (listener: () => void) => listeners.push(listener) },
    settings: {
      get now() {
        return now;
      },
      change: (part: Partial<DesktopSettings>) => {
        now = { ...now, ...part };
      },
    },
    texts: TEXTS,
  } as unknown as Desktop;
  const report = (next: StationState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  return { desktop, report, settings: desktop.settings };
}

test('the menu is made again when it would say something else, and not under the mouse because the station said how it is', () => {
  const { desktop, report, settings } = played();
  const update = installMenu(desktop);
  expect(shown).toHaveLength(1);

  const race = { path: '/races/cup.racetag', name: 'Cup', isRunning: false };
  report({ race, unsaved: null });
  expect(shown).toHaveLength(2);

  report({ race: { ...race, isRunning: true }, unsaved: null });
  report({ race: { ...race, isRunning: true }, unsaved: { code: 'disk-full', params: { path: race.path } } });
  report({ race, unsaved: null });
  update();
  expect(shown).toHaveLength(2);

  report({ race: { ...race, name: 'Cup of the Town' }, unsaved: null });
  expect(shown).toHaveLength(3);
  settings.change({ theme: 'dark' });
  update();
  expect(shown).toHaveLength(4);
});
