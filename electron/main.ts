import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, nativeTheme, session } from 'electron';
import { type Config, readConfig } from '../src/config';
import { createLog, type Log } from '../src/log';
import { installCrashHandler } from './crash-handler';
import { createDesktop, type Desktop } from './desktop';
import type { BoardKind } from './desktop-api';
import { openDesktopSettings } from './desktop-settings';
import { guardPages } from './guards';
import { answerRequests } from './ipc-main';
import { launchFile } from './launch-file';
import { launchSettings } from './launch-settings';
import { closeInOrder } from './lifecycle';
import { keepMenu, useTheme } from './menu';
import { stayAwakeDuringRaces } from './power-save';
import { openRace, revealRace, saveCopy } from './race-files';
import { recoverRenderer } from './renderer-recovery';
import { exportResults } from './save-results';
import { isTrustedSender } from './security';
import { startStation } from './station-start';
import { bringForward, openBoard, openDesk } from './windows';

/** What the system asked to open before the desktop was there to do it. */
let waitingFile = launchFile(process.argv.slice(1), process.cwd());
let openLater = (path: string): void => {
  waitingFile = path;
};

if (app.requestSingleInstanceLock()) {
  // Enabling takes that switch back, and root cannot start without it.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openLater(path);
  });
  void app.whenReady().then(start);
} else {
  // The first one comes forward, with the file that this start was about.
  app.quit();
}

async function start(): Promise<void> {
  const config = await understoodConfig();
  if (config === null) return app.quit();
  const logFolder = join(config.dataDir, 'logs');
  const log = createLog({ level: 'info', folder: logFolder, console: 'none' });
  installCrashHandler(log);

  const out = join(app.getAppPath(), 'out');
  const built = { webRoot: join(out, 'renderer'), exportScript: join(out, 'main', 'exports.js') };
  const running = await startStation(config, { log: log.logger, ...built });
  if (running === null) return app.quit();
  const { origin } = new URL(running.url);
  const memory = openDesktopSettings(join(app.getPath('userData'), 'desktop.json'));
  nativeTheme.themeSource = memory.now.theme;

  const showBoard = (url: string): void => revive(openBoard(url), url, log);
  guardPages(session.defaultSession, origin, showBoard);
  const desk = openDesk(running.url, memory);
  revive(desk, running.url, log);
  const openFace = (face: BoardKind): void => showBoard(`${origin}/${face}${running.screenFragment}`);
  const { operatorToken } = running;
  const desktop = createDesktop({
    running,
    session: { operatorToken, apiKey: config.apiKey },
    memory,
    log,
    logFolder,
    desk,
    openBoard: openFace,
  });
  setUpRequests(desktop, origin, keepMenu(desktop));
  setUpFilesFromOutside(desktop);
  closeInOrder(desktop);
  app.on('will-quit', stayAwakeDuringRaces(running.station));
}

/** What the page may ask for. */
function setUpRequests(desktop: Desktop, origin: string, showMenu: () => void): void {
  answerRequests(
    {
      session: () => desktop.session,
      exportResults: (format) => exportResults(desktop, format),
      openRace: () => openRace(desktop, null),
      saveCopy: () => saveCopy(desktop),
      revealRace: () => revealRace(desktop),
      openBoard: desktop.openBoard,
      setTheme: (theme) => {
        useTheme(desktop, theme);
        showMenu();
      },
    },
    (event) => isTrustedSender(event.senderFrame, event.sender === desktop.desk.webContents, origin),
  );
}

/** A second start, or a file opened from the file manager, ends here. */
function setUpFilesFromOutside(desktop: Desktop): void {
  openLater = (path) => void openRace(desktop, path).then(desktop.tell);
  app.on('second-instance', (_event, argv, workingDirectory) => {
    bringForward(desktop.desk);
    const file = launchFile(argv.slice(1), workingDirectory);
    if (file !== null) openLater(file);
  });
  if (waitingFile !== null) openLater(waitingFile);
}

function revive(window: BrowserWindow, url: string, log: Log): void {
  const despair = async (): Promise<void> => {
    await dialog.showMessageBox(window, {
      type: 'error',
      message: 'This window keeps failing.',
      detail: 'Reads are taken and stored all the same. Any browser shows the station, too.',
      buttons: ['Open It Again'],
    });
  };
  recoverRenderer(window, { url, log: log.logger, onGiveUp: despair });
}

/** What environment and command line set, or null after telling what is wrong with it. */
async function understoodConfig(): Promise<Config | null> {
  const machine = { platform: process.platform, home: homedir(), workingDirectory: process.cwd() };
  const read = readConfig({ ...process.env, ...launchSettings(process.argv.slice(1)) }, machine);
  if (read.ok) return read.config;
  await dialog.showMessageBox({
    type: 'error',
    message: 'The settings cannot be used.',
    detail: read.problems.join('\n'),
    buttons: ['Quit'],
  });
  return null;
}
