import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import type { DesktopSettingsFile } from './desktop-settings';
import { PAGE_PREFERENCES } from './security';
import { fitToDisplays, MIN_SIZE, type Rectangle } from './window-state';

const ICON = join('resources', 'icon.png');
const PRELOAD = join('out', 'preload', 'preload.js');

/** Opens the timekeeper's window at its last place. It becomes visible once its page is drawn. */
export function openDesk(url: string, settings: DesktopSettingsFile): BrowserWindow {
  const place = fitToDisplays(settings.now.place, displays());
  const desk = new BrowserWindow({
    ...place.bounds,
    minWidth: Math.min(MIN_SIZE.width, place.bounds.width),
    minHeight: Math.min(MIN_SIZE.height, place.bounds.height),
    show: false,
    title: 'Racetag Station',
    icon: join(app.getAppPath(), ICON),
    webPreferences: { ...PAGE_PREFERENCES, preload: join(app.getAppPath(), PRELOAD) },
  });
  if (place.maximised) desk.maximize();
  desk.once('ready-to-show', () => desk.show());
  desk.on('close', () => settings.change({ place: { bounds: desk.getNormalBounds(), maximised: desk.isMaximized() } }));
  load(desk, url);
  return desk;
}

/** Opens a page of the station for the public, without the preload of the timekeeper's window. Full screen on a display other than that of the focused window, where there is one. */
export function openBoard(url: string): BrowserWindow {
  const focused = BrowserWindow.getFocusedWindow();
  const home = focused === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(focused.getBounds());
  const other = screen.getAllDisplays().find((display) => display.id !== home.id);
  const { x, y, width, height } = (other ?? home).workArea;
  const board = new BrowserWindow({
    x,
    y,
    width: Math.min(width, 1280),
    height: Math.min(height, 720),
    fullscreen: other !== undefined,
    autoHideMenuBar: true,
    title: 'Racetag Station',
    icon: join(app.getAppPath(), ICON),
    webPreferences: PAGE_PREFERENCES,
  });
  board.setMenuBarVisibility(false);
  load(board, url);
  return board;
}

/** Brings the window to the front, also when it is minimised or hidden. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function load(window: BrowserWindow, url: string): void {
  // A failure is handled by `recoverRenderer`; a window closed while it loads needs nothing.
  window.loadURL(url).catch(() => undefined);
}

function displays(): readonly [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
}
