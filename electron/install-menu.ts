import { app, Menu, nativeTheme, shell } from 'electron';
import { resultsAs, type WantedFile } from '../src/wire/shared/export-sheets';
import type { Desktop } from './desktop';
import type { MenuCommand, Theme } from './desktop-api';
import { MENU_CHANNEL } from './ipc-contract';
import { type MenuActions, menuTemplate } from './menu-template';
import { openRace, rememberRace, revealRace, saveCopy } from './race-files';
import { exportFile } from './save-results';

/** Shows the menu and updates it when another race is opened. Returns a function that updates it after any other change. */
export function installMenu(desktop: Desktop): () => void {
  const { settings, station } = desktop;
  let shown = '';
  const show = (): void => {
    const { race } = station.state();
    if (race !== null) rememberRace(desktop, race.path);
    const state = {
      race: race && { name: race.name },
      recent: settings.now.recent,
      theme: settings.now.theme,
      language: desktop.texts.catalogue.language,
      platform: process.platform,
      isDevelopment: !app.isPackaged,
    };
    // A new menu closes the one that the user has open.
    const text = JSON.stringify(state);
    if (text === shown) return;
    shown = text;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actionsOf(desktop, show), desktop.texts)));
  };
  station.subscribe(show);
  show();
  return show;
}

/** Applies the theme to menus, dialogs and window frames, and keeps it for the next start. */
export function applyTheme({ settings }: Desktop, theme: Theme): void {
  settings.change({ theme });
  nativeTheme.themeSource = theme;
}

function actionsOf(desktop: Desktop, show: () => void): MenuActions {
  const { settings } = desktop;
  const sendToPage = (command: MenuCommand): void => desktop.desk.webContents.send(MENU_CHANNEL, command);
  const exportTold = async (wanted: WantedFile): Promise<void> => {
    sendToPage({ type: 'file-begun', wanted });
    const outcome = await exportFile(desktop, wanted);
    sendToPage({ type: 'file-ended', wanted, outcome });
    desktop.showFailure(outcome);
  };
  return {
    sendToPage,
    openRace: (path) => void openRace(desktop, path).then(desktop.showFailure),
    forgetRecent: () => {
      settings.change({ recent: [] });
      app.clearRecentDocuments();
      show();
    },
    saveCopy: () => void saveCopy(desktop).then(desktop.showFailure),
    revealRace: () => desktop.showFailure(revealRace(desktop)),
    exportResults: (format) => void exportTold(resultsAs(format)),
    exportFile: (wanted) => void exportTold(wanted),
    openBoard: desktop.openBoard,
    setTheme: (theme) => {
      applyTheme(desktop, theme);
      sendToPage({ type: 'use-theme', theme });
      show();
    },
    showLogs: () => void shell.openPath(desktop.logFolder),
    showAbout: () => app.showAboutPanel(),
    quit: desktop.quit,
  };
}
