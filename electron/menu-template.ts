import { basename } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../src/texts/languages';
import { EXPORT_FORMAT_NAMES, type ExportFormat } from '../src/wire/shared/export-formats';
import type { BoardKind, MenuCommand, Theme } from './desktop-api';

/** What the menu shows. */
export interface MenuState {
  /** Null: no race file is open. */
  readonly race: { readonly name: string } | null;
  /** Paths, newest first. */
  readonly recent: readonly string[];
  readonly theme: Theme;
  readonly platform: NodeJS.Platform;
  /** Whether the developer tools are offered. */
  readonly isDevelopment: boolean;
}

export interface MenuActions {
  /** Tells the desk's page. */
  tellPage(command: MenuCommand): void;
  /** Null: ask which. */
  openRace(path: string | null): void;
  forgetRecent(): void;
  saveCopy(): void;
  revealRace(): void;
  exportResults(format: ExportFormat): void;
  openBoard(face: BoardKind): void;
  setTheme(theme: Theme): void;
  showLogs(): void;
  showAbout(): void;
  quit(): void;
}

type Items = MenuItemConstructorOptions[];

/** The application menu. What cannot work now is disabled and says why in its label. */
export function menuTemplate(state: MenuState, actions: MenuActions): Items {
  return [
    ...(state.platform === 'darwin' ? [macMenu(actions)] : []),
    { label: '&Race', submenu: raceMenu(state, actions) },
    { label: 'E&xport', submenu: exportMenu(state, actions) },
    { label: '&Edit', submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] },
    { label: '&View', submenu: viewMenu(state, actions) },
    { label: '&Help', role: 'help', submenu: helpMenu(state, actions) },
  ];
}

function macMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { label: 'About Racetag Station', click: () => actions.showAbout() },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { label: 'Quit Racetag Station', accelerator: 'Command+Q', click: () => actions.quit() },
    ],
  };
}

function raceMenu(state: MenuState, actions: MenuActions): Items {
  const fileManager = { darwin: 'Finder', win32: 'Explorer' }[state.platform as string] ?? 'File Manager';
  const items: Items = [
    { label: '&New…', accelerator: 'CmdOrCtrl+N', click: () => actions.tellPage({ type: 'new-race' }) },
    { label: '&Open…', accelerator: 'CmdOrCtrl+O', click: () => actions.openRace(null) },
    { label: 'Open &Recent', submenu: recentMenu(state.recent, actions), enabled: state.recent.length > 0 },
    { type: 'separator' },
    needsRace(state, { label: '&Save a Copy…', accelerator: 'CmdOrCtrl+Shift+S', click: () => actions.saveCopy() }),
    needsRace(state, { label: `Reveal &File in ${fileManager}`, click: () => actions.revealRace() }),
  ];
  if (state.platform === 'darwin') return items;
  return [...items, { type: 'separator' }, { label: '&Quit', accelerator: 'CmdOrCtrl+Q', click: () => actions.quit() }];
}

function recentMenu(recent: readonly string[], actions: MenuActions): Items {
  return [
    // An ampersand in a label would be taken for the mark of an access key.
    ...recent.map((path) => ({ label: basename(path).replaceAll('&', '&&'), toolTip: path, click: () => actions.openRace(path) })),
    { type: 'separator' },
    { label: 'Clear This List', click: () => actions.forgetRecent() },
  ];
}

const EXPORT_KEYS: Readonly<Partial<Record<ExportFormat, string>>> = {
  csv: 'CmdOrCtrl+E',
  xlsx: 'CmdOrCtrl+Shift+E',
  pdf: 'CmdOrCtrl+P',
};

function exportMenu(state: MenuState, actions: MenuActions): Items {
  const labels = LANGUAGES[DEFAULT_LANGUAGE].exports.formats;
  return EXPORT_FORMAT_NAMES.map((format) => {
    const accelerator = EXPORT_KEYS[format];
    return needsRace(state, {
      label: `&${labels[format]}…`,
      ...(accelerator === undefined ? {} : { accelerator }),
      click: () => actions.exportResults(format),
    });
  });
}

function viewMenu(state: MenuState, actions: MenuActions): Items {
  const theme = (label: string, value: Theme): MenuItemConstructorOptions => ({
    label,
    type: 'radio',
    checked: state.theme === value,
    click: () => actions.setTheme(value),
  });
  return [
    { label: 'Board for the &Venue', accelerator: 'CmdOrCtrl+B', click: () => actions.openBoard('board') },
    { label: 'Board for &Phones', click: () => actions.openBoard('live') },
    { label: '&Addresses of the Screens', click: () => actions.tellPage({ type: 'show-page', page: 'screens' }) },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    { type: 'separator' },
    { label: '&Theme', submenu: [theme('Like the &System', 'system'), theme('&Light', 'light'), theme('&Dark', 'dark')] },
    ...(state.isDevelopment ? ([{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] as Items) : []),
  ];
}

function helpMenu(state: MenuState, actions: MenuActions): Items {
  return [
    { label: '&Keys', accelerator: 'F1', click: () => actions.tellPage({ type: 'show-keys' }) },
    { label: 'Show &Log Files', click: () => actions.showLogs() },
    ...(state.platform === 'darwin' ? [] : ([{ type: 'separator' }, { label: '&About', click: () => actions.showAbout() }] as Items)),
  ];
}

function needsRace(state: MenuState, item: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return state.race === null ? { ...item, label: `${item.label} (no race is open)`, enabled: false } : item;
}
