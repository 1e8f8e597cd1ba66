import { app, Menu, nativeTheme, shell } from 'electron';
import type { Desktop } from './desktop';
import type { MenuCommand, Theme } from './desktop-api';
import { MENU_CHANNEL } from './ipc-contract';
import { quitAfterQuestion } from './lifecycle';
import { type MenuActions, menuTemplate } from './menu-template';
import { openRace, rememberRace, revealRace, saveCopy } from './race-files';
import { exportResults } from './save-results';

/** Shows the menu and keeps it true: its files, and whether a race is open. Returns what shows it anew after another change. */
export function keepMenu(desktop: Desktop): () => void {
  const { memory, running } = desktop;
  const show = (): void => {
    const race = running.station.race();
    if (race !== null) rememberRace(desktop, race.path);
    const state = {
      race: race === null ? null : { name: race.control.name },
      recent: memory.now.recent,
      theme: memory.now.theme,
      platform: process.platform,
      isDevelopment: !app.isPackaged,
    };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actionsOf(desktop, show))));
  };
  running.station.subscribe((event) => {
    if (event.type === 'race-replaced' || event.type === 'health') show();
  });
  show();
  return show;
}

/** Uses the theme from now on, and at the next start. */
export function useTheme({ memory }: Desktop, theme: Theme): void {
  memory.change({ theme });
  nativeTheme.themeSource = theme;
}

function actionsOf(desktop: Desktop, show: () => void): MenuActions {
  const { memory } = desktop;
  const tellPage = (command: MenuCommand): void => desktop.desk.webContents.send(MENU_CHANNEL, command);
  return {
    tellPage,
    openRace: (path) => void openRace(desktop, path).then(desktop.tell),
    forgetRecent: () => {
      memory.change({ recent: [] });
      app.clearRecentDocuments();
      show();
    },
    saveCopy: () => void saveCopy(desktop).then(desktop.tell),
    revealRace: () => desktop.tell(revealRace(desktop)),
    exportResults: (format) => void exportResults(desktop, format).then(desktop.tell),
    openBoard: desktop.openBoard,
    setTheme: (theme) => {
      useTheme(desktop, theme);
      tellPage({ type: 'use-theme', theme });
      show();
    },
    showLogs: () => void shell.openPath(desktop.logFolder),
    showAbout: () => app.showAboutPanel(),
    quit: () => void quitAfterQuestion(desktop),
  };
}
