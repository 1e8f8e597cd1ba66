import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { DesktopApi, MenuCommand } from './desktop-api';
import { channelName, MENU_CHANNEL } from './ipc-contract';

const desktop = {
  session: () => ipcRenderer.invoke(channelName('session')),
  exportResults: (format) => ipcRenderer.invoke(channelName('exportResults'), format),
  exportFile: (wanted) => ipcRenderer.invoke(channelName('exportFile'), wanted),
  openRace: () => ipcRenderer.invoke(channelName('openRace')),
  saveCopy: () => ipcRenderer.invoke(channelName('saveCopy')),
  revealRace: () => ipcRenderer.invoke(channelName('revealRace')),
  openBoard: (face) => ipcRenderer.invoke(channelName('openBoard'), face),
  language: () => ipcRenderer.invoke(channelName('language')),
  setLanguage: (language) => ipcRenderer.invoke(channelName('setLanguage'), language),
  setTheme: (theme) => ipcRenderer.invoke(channelName('setTheme'), theme),
  onMenuCommand: (listener) => {
    // The page must not get the event: it holds objects of Electron.
    const handle = (_event: IpcRendererEvent, command: MenuCommand): void => listener(command);
    ipcRenderer.on(MENU_CHANNEL, handle);
    return () => {
      ipcRenderer.off(MENU_CHANNEL, handle);
    };
  },
} satisfies DesktopApi;

contextBridge.exposeInMainWorld('desktop', desktop);
