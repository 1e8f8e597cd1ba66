import { app, Menu, nativeTheme, shell } from 'electron';
import type { Desktop } from './desktop';
import type { BoardFace, Theme } from './desktop-api';
import { type MenuActions, menuTemplate } from './menu';
import { quitAfterQuestion } from './quitting';
import { openRace, rememberRace, revealRace, saveCopy } from './race-files';
import { MENU_CHANNEL } from './requests';
import { exportResults } from './results';

/** What the menu does besides what a page may ask for as well. */
export interface MenuContext {
  readonly desktop: Desktop;
  readonly openBoard: (face: BoardFace) => void;
  readonly logFolder: string;
}

/** Shows the menu and keeps it true: its files, its theme, and whether a race is open. */
export function keepMenu(context: MenuContext): void {
  const { memory, running } = context.desktop;
  const show = (): void => {
    const race = running.station.race();
    if (race !== null) rememberRace(context.desktop, race.path);
    const state = {
      race: race === null ? null : { name: race.control.name },
      recent: memory.now.recent,
      theme: memory.now.theme,
      platform: process.platform,
      isDevelopment: !app.isPackaged,
    };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actionsOf(context, show))));
  };
  running.station.subscribe((event) => {
    if (event.type === 'race-replaced' || event.type === 'health') show();
  });
  show();
}

/** Uses the theme from now on, and at the next start. */
export function useTheme({ memory }: Desktop, theme: Theme): void {
  memory.change({ theme });
  nativeTheme.themeSource = theme;
}

function actionsOf({ desktop, openBoard, logFolder }: MenuContext, show: () => void): MenuActions {
  const { memory, desk } = desktop;
  return {
    tellPage: (command) => desk.webContents.send(MENU_CHANNEL, command),
    openRace: (path) => void openRace(desktop, path).then(desktop.tell),
    forgetRecent: () => {
      memory.change({ recent: [] });
      app.clearRecentDocuments();
      show();
    },
    saveCopy: () => void saveCopy(desktop).then(desktop.tell),
    revealRace: () => desktop.tell(revealRace(desktop)),
    exportResults: (format) => void exportResults(desktop, format).then(desktop.tell),
    openBoard,
    setTheme: (theme) => {
      useTheme(desktop, theme);
      show();
    },
    showLogs: () => void shell.openPath(logFolder),
    showAbout: () => app.showAboutPanel(),
    quit: () => void quitAfterQuestion(desktop),
  };
}
