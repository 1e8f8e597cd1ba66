import { homedir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { app, type BrowserWindow, dialog, nativeTheme, powerMonitor, powerSaveBlocker, session } from 'electron';
import { type Config, readConfig } from '../src/config';
import { hasData } from '../src/data-folder';
import type { EpochMs } from '../src/domain/model/time';
import { createLog, type Log } from '../src/log';
import { languageOf } from '../src/texts/languages';
import type { Texts } from '../src/texts/texts';
import { resultsAs } from '../src/wire/shared/export-sheets';
import { installCrashHandler } from './crash-handler';
import { createDesktop, type Desktop } from './desktop';
import type { BoardKind } from './desktop-api';
import { openSpeech, type Speech } from './desktop-language';
import { type DesktopSettingsFile, openDesktopSettings } from './desktop-settings';
import { askAboutHang, askBeforeQuitting, askToStartAgain, tellLost, tellRestarted } from './dialogs';
import { takeEndSignals } from './early-signals';
import { guardPages } from './guards';
import { applyTheme, installMenu } from './install-menu';
import { handleRequests } from './ipc-main';
import { systemKeyStore } from './key-store';
import { launchFile, launchSettings } from './launch-arguments';
import { type Closing, closeInOrder } from './lifecycle';
import { stayAwake } from './power-save';
import { quitQuestion } from './quit-question';
import { openRace, revealRace, saveCopy } from './race-files';
import { recoverRenderer } from './renderer-recovery';
import { setUpDownloads } from './save-download';
import { exportFile } from './save-results';
import { isTrustedSender } from './security';
import type { StartOrder } from './station-process/contract';
import { forkStation } from './station-process/fork';
import { type Hosted, hostStation, type Rescue, type StationHost } from './station-process/host';
import { startStation } from './station-start';
import { windowFolder } from './user-data';
import { bringForward, openBoard, openDesk } from './windows';

/** The file that the system asked to open before the desktop was ready. */
let waitingFile = launchFile(process.argv.slice(1), process.cwd());
let openLater = (path: string): void => {
  waitingFile = path;
};

separateFromRaces();

if (app.requestSingleInstanceLock()) {
  // Enabling the sandbox would undo that switch, and root cannot start with a sandbox.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openLater(path);
  });
  void app.whenReady().then(() => start(takeEndSignals({ signals: process, exit: () => app.exit(1) })));
} else {
  // The first instance comes to the front and opens the file of this start.
  app.quit();
}

/** Keeps the window's own files apart from the races. Before anything else, because the lock of the single instance is one of them. */
function separateFromRaces(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  try {
    const folder = windowFolder(process.platform, app.getPath('appData'), app.getPath('userData'));
    if (folder !== null) app.setPath('userData', folder);
  } catch (error) {
    console.error('the files of the window stay in the folder of the races', error);
  }
}

async function start(onEndSignal: Closing['onEndSignal']): Promise<void> {
  const settings = openDesktopSettings(join(app.getPath('userData'), 'desktop.json'));
  const speech = await speechOf(settings);
  const { texts } = speech;
  const config = await loadConfig(texts);
  if (config === null) return app.quit();
  const logFolder = join(config.dataDir, 'logs');
  const log = openLog(config, logFolder, settings);
  let closeStation = async (): Promise<unknown> => undefined;
  installCrashHandler(log, () => closeStation());

  const station = await startStation(config, texts, (wanted) =>
    hostInProcess({ config: wanted, language: speech.now(), logFolder, windowFolder: app.getPath('userData') }, { log: log.logger, texts }),
  );
  if (station === null) return app.quit();
  closeStation = () => station.close();
  const { url, operatorToken, screenFragment } = station.address;
  const { origin } = new URL(url);
  nativeTheme.themeSource = settings.now.theme;

  const showBoard = (url: string): void => keepAlive(openBoard(url), url, { log, texts });
  guardPages(session.defaultSession, origin, showBoard);
  const desk = openDesk(url, settings);
  keepAlive(desk, url, { log, texts });
  const openFace = (face: BoardKind): void => showBoard(`${origin}/${face}${screenFragment}`);
  const desktop = createDesktop({
    station,
    texts,
    session: { operatorToken, apiKey: config.apiKey },
    settings,
    log,
    logFolder,
    raceFolder: join(config.dataDir, 'races'),
    desk,
    openBoard: openFace,
    quit: quitInOrder({ station, desk, texts, log, onEndSignal }),
  });
  setUpRequests(desktop, origin, { speech, showMenu: installMenu(desktop) });
  setUpDownloads(session.defaultSession, desktop);
  setUpFilesFromOutside(desktop);
  stayAwake({ powerSaveBlocker, powerMonitor, station, log: log.logger, now: () => Date.now() as EpochMs });
}

function openLog({ logLevel }: Config, folder: string, { damaged }: DesktopSettingsFile): Log {
  const log = createLog({ of: 'desktop', level: logLevel, folder, console: 'none' });
  if (damaged !== null) log.logger.warn(damaged, 'the settings of the window cannot be used, or not all of them');
  return log;
}

/** The language of the window: chosen in it, else that of the station, else that of the system. */
function speechOf(settings: DesktopSettingsFile): Promise<Speech> {
  const ofStation = languageOf(process.env['RACETAG_LANG'] ?? '');
  return openSpeech(settings, { ofStation, ofSystem: () => app.getPreferredSystemLanguages() });
}

interface Voices {
  readonly log: Log['logger'];
  readonly texts: Texts;
}

/** Starts the station in a process of its own. */
function hostInProcess(
  order: Pick<StartOrder, 'config' | 'language' | 'logFolder' | 'windowFolder'>,
  { log, texts }: Voices,
): Promise<Hosted> {
  const out = join(app.getAppPath(), 'out');
  const main = join(out, 'main');
  const rescue: Rescue = {
    onRestarted: (before) => tellRestarted(before, texts),
    askAgain: (failure) => askToStartAgain(failure, texts),
    askAboutHang: () => askAboutHang(texts),
    onGivenUp: () => app.quit(),
  };
  return hostStation({
    fork: () => forkStation(join(main, 'station.js')),
    order: {
      ...order,
      webRoot: join(out, 'renderer'),
      threads: { exports: join(main, 'exports.js'), workbooks: join(main, 'workbooks.js') },
      hasKeyStore: systemKeyStore.isUsable(),
    },
    keyStore: systemKeyStore,
    log,
    rescue,
    elapsed: () => performance.now(),
  });
}

interface Quitting {
  readonly station: StationHost;
  readonly desk: BrowserWindow;
  readonly texts: Texts;
  readonly log: Log;
  readonly onEndSignal: Closing['onEndSignal'];
}

/** Closes everything in order before quitting. Returns the way to quit. */
function quitInOrder({ station, desk, texts, log, onEndSignal }: Quitting): () => void {
  return closeInOrder({
    app,
    powerMonitor,
    onEndSignal,
    desk,
    station,
    log,
    costsSomething: () => quitQuestion(station.state(), texts) !== null,
    ask: async () => askBeforeQuitting(desk, await station.freshState(), texts),
    tellLost: (lost) => tellLost(lost, texts),
  });
}

interface AroundPage {
  readonly speech: Speech;
  readonly showMenu: () => void;
}

/** Answers the requests of the timekeeper's page. */
function setUpRequests(desktop: Desktop, origin: string, { speech, showMenu }: AroundPage): void {
  handleRequests(
    {
      session: () => desktop.session,
      exportResults: (format) => exportFile(desktop, resultsAs(format)),
      exportFile: (wanted) => exportFile(desktop, wanted),
      openRace: () => openRace(desktop, null),
      saveCopy: () => saveCopy(desktop),
      revealRace: () => revealRace(desktop),
      openBoard: desktop.openBoard,
      setTheme: (theme) => {
        applyTheme(desktop, theme);
        showMenu();
      },
      language: () => speech.now(),
      setLanguage: async (language) => {
        const spoken = await speech.choose(language);
        showMenu();
        return spoken;
      },
    },
    (event) => isTrustedSender(event.senderFrame, event.sender === desktop.desk.webContents, origin),
  );
}

/** Opens files that come from a second start or from the file manager. */
function setUpFilesFromOutside(desktop: Desktop): void {
  openLater = (path) => void openRace(desktop, path).then(desktop.showFailure);
  app.on('second-instance', (_event, argv, workingDirectory) => {
    bringForward(desktop.desk);
    const file = launchFile(argv.slice(1), workingDirectory);
    if (file !== null) openLater(file);
  });
  if (waitingFile !== null) openLater(waitingFile);
}

/** Reloads the page when it fails. When it keeps failing, a dialog asks before the next try. */
function keepAlive(window: BrowserWindow, url: string, { log, texts }: { readonly log: Log; readonly texts: Texts }): void {
  const onGiveUp = async (): Promise<void> => {
    const { keepsFailing, keepsFailingDetail, openAgain } = texts.catalogue.desktop.window;
    await dialog.showMessageBox(window, { type: 'error', message: keepsFailing, detail: keepsFailingDetail, buttons: [openAgain] });
  };
  recoverRenderer(window, { url, log: log.logger, onGiveUp });
}

/** Reads the settings of environment and command line. When they are wrong, a dialog says why; null then. */
async function loadConfig(texts: Texts): Promise<Config | null> {
  const machine = { platform: process.platform, home: homedir(), workingDirectory: process.cwd(), hasData };
  const read = readConfig({ ...process.env, ...launchSettings(process.argv.slice(1)) }, machine);
  if (read.ok) return read.config;
  await dialog.showMessageBox({
    type: 'error',
    message: texts.catalogue.desktop.start.badSettings,
    detail: read.problems.map((problem) => texts.say('program', problem)).join('\n'),
    buttons: [texts.catalogue.desktop.start.quit],
  });
  return null;
}
