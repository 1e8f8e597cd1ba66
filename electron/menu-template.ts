import { basename } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import type { Texts } from '../src/texts/texts';
import { EXPORT_FORMAT_NAMES, type ExportFormat } from '../src/wire/shared/export-formats';
import { EXPORT_SHEET_NAMES, type ExportSheet, isFederationFile, type WantedFile } from '../src/wire/shared/export-sheets';
import { type BoardKind, type MenuCommand, THEMES, type Theme } from './desktop-api';

/** What the menu shows. */
export interface MenuState {
  /** Null: no race file is open. */
  readonly race: { readonly name: string } | null;
  /** Paths, newest first. */
  readonly recent: readonly string[];
  readonly theme: Theme;
  /** The language of its texts: another one makes another menu. */
  readonly language: string;
  readonly platform: NodeJS.Platform;
  /** Whether the developer tools are offered. */
  readonly isDevelopment: boolean;
}

/** What the items of the menu do. */
export interface MenuActions {
  /** Sends a command to the timekeeper's page. */
  sendToPage(command: MenuCommand): void;
  /** Null: a dialog asks for the file. */
  openRace(path: string | null): void;
  forgetRecent(): void;
  saveCopy(): void;
  revealRace(): void;
  exportResults(format: ExportFormat): void;
  exportFile(wanted: WantedFile): void;
  openBoard(face: BoardKind): void;
  setTheme(theme: Theme): void;
  showLogs(): void;
  showAbout(): void;
  quit(): void;
}

type Items = MenuItemConstructorOptions[];

/** The texts of the menu. */
type Labels = Texts['catalogue']['desktop']['menu'];

interface Menu {
  readonly state: MenuState;
  readonly actions: MenuActions;
  readonly labels: Labels;
  /** What the export formats are called. */
  readonly formats: Texts['catalogue']['exports']['formats'];
  /** What the sheets are called. */
  readonly sheets: Texts['catalogue']['exports']['sheets']['names'];
}

/** Makes the application menu. An item that cannot work now is disabled and says why in its label. */
export function menuTemplate(state: MenuState, actions: MenuActions, { catalogue }: Texts): Items {
  const labels = catalogue.desktop.menu;
  const menu: Menu = { state, actions, labels, formats: catalogue.exports.formats, sheets: catalogue.exports.sheets.names };
  return [
    ...(state.platform === 'darwin' ? [macMenu(menu)] : []),
    { label: labels.race, submenu: raceMenu(menu) },
    { label: labels.export, submenu: exportMenu(menu) },
    { label: labels.edit, submenu: editMenu(menu) },
    { label: labels.view, submenu: viewMenu(menu) },
    ...(state.platform === 'darwin' ? [macWindowMenu(labels)] : []),
    { label: labels.help, role: 'help', submenu: helpMenu(menu) },
  ];
}

function macMenu({ actions, labels }: Menu): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { label: labels.aboutStation, click: () => actions.showAbout() },
      { type: 'separator' },
      { role: 'hide', label: labels.roles.hide },
      { role: 'hideOthers', label: labels.roles.hideOthers },
      { role: 'unhide', label: labels.roles.showAll },
      { type: 'separator' },
      { label: labels.quitStation, accelerator: 'Command+Q', click: () => actions.quit() },
    ],
  };
}

/** A Mac sends its keys for text to the menu only. Elsewhere the fields themselves take them, and Undo is a key of the page, too. */
function editMenu({ state, labels: { roles } }: Menu): Items {
  const undo: Items = [{ role: 'undo', label: roles.undo }, { role: 'redo', label: roles.redo }, { type: 'separator' }];
  return [
    ...(state.platform === 'darwin' ? undo : []),
    { role: 'cut', label: roles.cut },
    { role: 'copy', label: roles.copy },
    { role: 'paste', label: roles.paste },
    { role: 'selectAll', label: roles.selectAll },
  ];
}

/** Minimise, close and bring to the front, with the keys that a Mac has for them. */
function macWindowMenu({ roles }: Labels): MenuItemConstructorOptions {
  return {
    role: 'windowMenu',
    label: roles.window,
    submenu: [
      { role: 'minimize', label: roles.minimize },
      { role: 'zoom', label: roles.zoom },
      { role: 'close', label: roles.closeWindow },
      { type: 'separator' },
      { role: 'front', label: roles.bringForward },
    ],
  };
}

function raceMenu(menu: Menu): Items {
  const { state, actions, labels } = menu;
  const items: Items = [
    { label: labels.newRace, accelerator: 'CmdOrCtrl+N', click: () => actions.sendToPage({ type: 'new-race' }) },
    { label: labels.openFile, accelerator: 'CmdOrCtrl+O', click: () => actions.openRace(null) },
    { label: labels.openRecent, submenu: recentMenu(menu), enabled: state.recent.length > 0 },
    { type: 'separator' },
    needsRace(menu, { label: labels.saveCopy, accelerator: 'CmdOrCtrl+Shift+S', click: () => actions.saveCopy() }),
    needsRace(menu, { label: labels.showInFolder, click: () => actions.revealRace() }),
  ];
  if (state.platform === 'darwin') return items;
  return [...items, { type: 'separator' }, { label: labels.quit, accelerator: 'CmdOrCtrl+Q', click: () => actions.quit() }];
}

function recentMenu({ state, actions, labels }: Menu): Items {
  return [
    // A single ampersand would mark an access key.
    ...state.recent.map((path) => ({ label: basename(path).replaceAll('&', '&&'), toolTip: path, click: () => actions.openRace(path) })),
    { type: 'separator' },
    { label: labels.clearRecent, click: () => actions.forgetRecent() },
  ];
}

const EXPORT_KEYS: Readonly<Partial<Record<ExportFormat, string>>> = {
  csv: 'CmdOrCtrl+E',
  xlsx: 'CmdOrCtrl+Shift+E',
  pdf: 'CmdOrCtrl+P',
};

/**
 * The results in each format, then each other sheet with the formats below it. Files for federations are made on the page, which says beforehand what is
 * missing.
 */
function exportMenu(menu: Menu): Items {
  const others = EXPORT_SHEET_NAMES.filter((sheet) => sheet !== 'results' && !isFederationFile(sheet));
  const federations = EXPORT_SHEET_NAMES.filter(isFederationFile).map((sheet) =>
    needsRace(menu, { label: `${menu.sheets[sheet]}…`, click: () => menu.actions.sendToPage({ type: 'show-sheet', sheet }) }),
  );
  const sheets = others.map((sheet) => sheetItem(menu, sheet));
  return [...resultItems(menu), { type: 'separator' }, ...sheets, { type: 'separator' }, ...federations];
}

function sheetItem(menu: Menu, sheet: ExportSheet): MenuItemConstructorOptions {
  const submenu = EXPORT_FORMAT_NAMES.map((format): MenuItemConstructorOptions => {
    return { label: `&${menu.formats[format]}…`, click: () => menu.actions.exportFile({ sheet, of: null, format }) };
  });
  return needsRace(menu, { label: menu.sheets[sheet], submenu });
}

function resultItems(menu: Menu): Items {
  return EXPORT_FORMAT_NAMES.map((format) => {
    const accelerator = EXPORT_KEYS[format];
    return needsRace(menu, {
      label: `&${menu.formats[format]}…`,
      ...(accelerator === undefined ? {} : { accelerator }),
      click: () => menu.actions.exportResults(format),
    });
  });
}

function viewMenu({ state, actions, labels }: Menu): Items {
  const { roles } = labels;
  const developerItems: Items = [
    { type: 'separator' },
    { role: 'reload', label: roles.reload },
    { role: 'toggleDevTools', label: roles.developerTools },
  ];
  const theme = (value: Theme): MenuItemConstructorOptions => ({
    label: labels.themes[value],
    type: 'radio',
    checked: state.theme === value,
    click: () => actions.setTheme(value),
  });
  return [
    { label: labels.boardForVenue, accelerator: 'CmdOrCtrl+B', click: () => actions.openBoard('board') },
    { label: labels.pageForPhones, click: () => actions.openBoard('live') },
    { label: labels.screenAddresses, click: () => actions.sendToPage({ type: 'show-page', page: 'screens' }) },
    { type: 'separator' },
    { role: 'togglefullscreen', label: roles.fullScreen },
    { role: 'zoomIn', label: roles.zoomIn },
    { role: 'zoomOut', label: roles.zoomOut },
    { role: 'resetZoom', label: roles.resetZoom },
    { type: 'separator' },
    { label: labels.theme, submenu: THEMES.map(theme) },
    ...(state.isDevelopment ? developerItems : []),
  ];
}

function helpMenu({ state, actions, labels }: Menu): Items {
  return [
    { label: labels.keys, accelerator: 'F1', click: () => actions.sendToPage({ type: 'show-keys' }) },
    { label: labels.logFiles, click: () => actions.showLogs() },
    ...(state.platform === 'darwin' ? [] : ([{ type: 'separator' }, { label: labels.about, click: () => actions.showAbout() }] as Items)),
  ];
}

function needsRace({ state, labels }: Menu, item: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return state.race === null ? { ...item, label: labels.withoutRace(item.label ?? ''), enabled: false } : item;
}
