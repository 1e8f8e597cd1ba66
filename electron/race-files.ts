import { basename, dirname, join } from 'node:path';
import { app, dialog, type FileFilter, shell } from 'electron';
import { noRaceOpen, type StationFault } from '../src/station';
import type { Desktop } from './desktop';
import type { FileOutcome } from './desktop-api';
import { withRecent } from './desktop-settings';
import { RACE_FILE_EXTENSION } from './launch-arguments';
import { StationGone } from './station-process/child';
import type { StationRequest } from './station-process/contract';

/** Opens a race file; with null it shows a dialog that asks for one. While a race is running it asks before another one is opened. */
export async function openRace(desktop: Desktop, path: string | null): Promise<FileOutcome> {
  const chosen = path ?? (await chooseRace(desktop));
  if (chosen === null || !(await mayLeaveRace(desktop, basename(chosen)))) return { outcome: 'cancelled' };
  const outcome = await carryOut(desktop, { type: 'open-race', path: chosen });
  if (outcome.outcome === 'done') rememberRace(desktop, chosen);
  return outcome;
}

/** Asks for a path, then writes a complete, checked copy of the open race there. The race goes on meanwhile. */
export async function saveCopy(desktop: Desktop): Promise<FileOutcome> {
  const { race } = await desktop.station.freshState();
  if (race === null) return failed(desktop, noRaceOpen().fault);
  const path = await desktop.askWhereToSave({ name: basename(race.path), filters: raceFiles(desktop) });
  return path === null ? { outcome: 'cancelled' } : carryOut(desktop, { type: 'save-copy', path });
}

/** Shows the open race's file in the file manager. */
export function revealRace(desktop: Desktop): FileOutcome {
  const { race } = desktop.station.state();
  if (race === null) return failed(desktop, noRaceOpen().fault);
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
  const open = desktop.station.state().race?.path;
  const { filePaths } = await dialog.showOpenDialog(desktop.desk, {
    title: desktop.texts.catalogue.desktop.files.openTitle,
    filters: raceFiles(desktop),
    properties: ['openFile'],
    defaultPath: join(open === undefined ? desktop.raceFolder : dirname(open), '/'),
  });
  return filePaths[0] ?? null;
}

async function mayLeaveRace(desktop: Desktop, next: string): Promise<boolean> {
  const { leaveRace } = desktop.texts.catalogue.desktop;
  const { race } = await desktop.station.freshState();
  if (!race?.isRunning) return true;
  const { response } = await dialog.showMessageBox(desktop.desk, {
    type: 'warning',
    message: leaveRace.question(race.name, next),
    detail: leaveRace.detail,
    buttons: [leaveRace.stay, leaveRace.open],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** Lets the station do something about the file at `path`. */
async function carryOut(desktop: Desktop, request: StationRequest & { readonly path: string }): Promise<FileOutcome> {
  try {
    const fault = await desktop.station.request(request);
    return fault === null ? { outcome: 'done', path: request.path } : failed(desktop, fault);
  } catch (error) {
    if (error instanceof StationGone) return { outcome: 'failed', sentence: desktop.texts.catalogue.desktop.files.stationGone };
    throw error;
  }
}

function failed({ texts }: Desktop, fault: StationFault): FileOutcome {
  return { outcome: 'failed', sentence: texts.say('problem', fault) };
}

function raceFiles({ texts }: Desktop): FileFilter[] {
  return [{ name: texts.catalogue.desktop.files.race, extensions: [RACE_FILE_EXTENSION.slice(1)] }];
}
