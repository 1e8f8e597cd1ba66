import { basename, dirname, join } from 'node:path';
import { app, dialog, type OpenDialogOptions, shell } from 'electron';
import { FaultError } from '../src/station';
import type { Desktop } from './desktop';
import type { FileOutcome } from './desktop-api';
import { withRecent } from './desktop-settings';
import { RACE_FILE_ENDING } from './launch-file';

const RACE_FILES: OpenDialogOptions['filters'] = [{ name: 'Race', extensions: [RACE_FILE_ENDING.slice(1)] }];
const NO_RACE: FileOutcome = { outcome: 'failed', sentence: 'No race is open.' };

/** Opens a race file, asked for when `path` is null. A race that runs is left only after a question. */
export async function openRace(desktop: Desktop, path: string | null): Promise<FileOutcome> {
  const chosen = path ?? (await chooseRace(desktop));
  if (chosen === null || !(await mayLeaveRace(desktop, basename(chosen)))) return { outcome: 'cancelled' };
  return attempt(() => {
    desktop.running.station.openRace(chosen);
    rememberRace(desktop, chosen);
    return chosen;
  });
}

/** Asks where to, then copies the open race there, complete and checked, while it goes on. */
export async function saveCopy(desktop: Desktop): Promise<FileOutcome> {
  const race = desktop.running.station.race();
  if (race === null) return NO_RACE;
  const path = await desktop.askWhereToSave({ name: basename(race.path), filters: RACE_FILES ?? [] });
  if (path === null) return { outcome: 'cancelled' };
  return attempt(() => {
    desktop.running.station.saveCopy(path);
    return path;
  });
}

/** Shows the open race's file in the file manager. */
export function revealRace(desktop: Desktop): FileOutcome {
  const race = desktop.running.station.race();
  if (race === null) return NO_RACE;
  shell.showItemInFolder(race.path);
  return { outcome: 'done', path: race.path };
}

/** Puts the file at the head of the recent ones, here and in the system's own list. */
export function rememberRace(desktop: Desktop, path: string): void {
  if (desktop.memory.now.recent[0] === path) return;
  desktop.memory.change({ recent: withRecent(desktop.memory.now.recent, path) });
  app.addRecentDocument(path);
}

async function chooseRace(desktop: Desktop): Promise<string | null> {
  const open = desktop.running.station.race()?.path;
  const { filePaths } = await dialog.showOpenDialog(desktop.desk, {
    title: 'Open a race',
    filters: RACE_FILES ?? [],
    properties: ['openFile'],
    ...(open === undefined ? {} : { defaultPath: join(dirname(open), '/') }),
  });
  return filePaths[0] ?? null;
}

async function mayLeaveRace(desktop: Desktop, next: string): Promise<boolean> {
  const { station } = desktop.running;
  const race = station.race();
  if (race?.phase(station.now()) !== 'running') return true;
  const { response } = await dialog.showMessageBox(desktop.desk, {
    type: 'warning',
    message: `“${race.control.name}” is running. Open ${next} instead?`,
    detail: 'Reads that come in from then on belong to the race that is opened. The running race is kept and can be opened again.',
    buttons: ['Stay', 'Open'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** Runs what may meet a fault of the disk, which the timekeeper is told; anything else is a bug and goes on its way. */
function attempt(act: () => string): FileOutcome {
  try {
    return { outcome: 'done', path: act() };
  } catch (error) {
    if (error instanceof FaultError) return { outcome: 'failed', sentence: error.fault.sentence };
    throw error;
  }
}
