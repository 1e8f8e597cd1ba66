import { basename, dirname, join } from 'node:path';
import { app, dialog, type FileFilter, shell } from 'electron';
import { FaultError, noRaceOpen } from '../src/station';
import type { Desktop } from './desktop';
import type { FileOutcome } from './desktop-api';
import { withRecent } from './desktop-settings';
import { RACE_FILE_EXTENSION } from './launch-arguments';

/** Opens a race file; with null it shows a dialog that asks for one. While a race is running it asks before another one is opened. */
export async function openRace(desktop: Desktop, path: string | null): Promise<FileOutcome> {
  const chosen = path ?? (await chooseRace(desktop));
  if (chosen === null || !(await mayLeaveRace(desktop, basename(chosen)))) return { outcome: 'cancelled' };
  return attempt(desktop, () => {
    desktop.running.station.openRace(chosen);
    rememberRace(desktop, chosen);
    return chosen;
  });
}

/** Asks for a path, then writes a complete, checked copy of the open race there. The race goes on meanwhile. */
export async function saveCopy(desktop: Desktop): Promise<FileOutcome> {
  const race = desktop.running.station.race();
  if (race === null) return failed(desktop, noRaceOpen());
  const path = await desktop.askWhereToSave({ name: basename(race.path), filters: raceFiles(desktop) });
  if (path === null) return { outcome: 'cancelled' };
  return attempt(desktop, () => {
    desktop.running.station.saveCopy(path);
    return path;
  });
}

/** Shows the open race's file in the file manager. */
export function revealRace(desktop: Desktop): FileOutcome {
  const race = desktop.running.station.race();
  if (race === null) return failed(desktop, noRaceOpen());
  shell.showItemInFolder(race.path);
  return { outcome: 'done', path: race.path };
}

/** Puts the file first in both lists of recent files: in our menu and in the operating system. */
export function rememberRace(desktop: Desktop, path: string): void {
  if (desktop.settings.now.recent[0] === path) return;
  desktop.settings.change({ recent: withRecent(desktop.settings.now.recent, path) });
  app.addRecentDocument(path);
}

async function chooseRace(desktop: Desktop): Promise<string | null> {
  const open = desktop.running.station.race()?.path;
  const { filePaths } = await dialog.showOpenDialog(desktop.desk, {
    title: desktop.texts.catalogue.desktop.files.openTitle,
    filters: raceFiles(desktop),
    properties: ['openFile'],
    ...(open === undefined ? {} : { defaultPath: join(dirname(open), '/') }),
  });
  return filePaths[0] ?? null;
}

async function mayLeaveRace(desktop: Desktop, next: string): Promise<boolean> {
  const { station } = desktop.running;
  const { leaveRace } = desktop.texts.catalogue.desktop;
  const race = station.race();
  if (race?.phase(station.now()) !== 'running') return true;
  const { response } = await dialog.showMessageBox(desktop.desk, {
    type: 'warning',
    message: leaveRace.question(race.control.name, next),
    detail: leaveRace.detail,
    buttons: [leaveRace.stay, leaveRace.open],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** Runs `work`, which returns the path of its file. A fault becomes a failed outcome; a bug is thrown. */
function attempt(desktop: Desktop, work: () => string): FileOutcome {
  try {
    return { outcome: 'done', path: work() };
  } catch (error) {
    if (error instanceof FaultError) return failed(desktop, error);
    throw error;
  }
}

function failed({ texts }: Desktop, { fault }: FaultError): FileOutcome {
  return { outcome: 'failed', sentence: texts.say('problem', fault) };
}

function raceFiles({ texts }: Desktop): FileFilter[] {
  return [{ name: texts.catalogue.desktop.files.race, extensions: [RACE_FILE_EXTENSION.slice(1)] }];
}
