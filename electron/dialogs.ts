import { app, type BrowserWindow, dialog } from 'electron';
import type { UnsavedEntries } from '../src/station';
import type { Texts } from '../src/texts/texts';
import { quitQuestion } from './quit-question';
import { failureText } from './start-failure';
import type { StartFailure, StationState } from './station-process/contract';

/** Asks before quitting, where that costs something; true: quit. */
export async function askBeforeQuitting(desk: BrowserWindow, state: StationState, texts: Texts): Promise<boolean> {
  const question = quitQuestion(state, texts);
  if (question === null) return true;
  const { quit } = texts.catalogue.desktop;
  const { response } = await dialog.showMessageBox(desk, {
    type: 'warning',
    ...question,
    buttons: [quit.keepRunning, quit.quit],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** Shows which entries are in no file after the station has closed. Resolves when the user has read it. */
export async function tellLost(lost: readonly UnsavedEntries[], texts: Texts): Promise<void> {
  const { commandLine, desktop } = texts.catalogue;
  const detail = lost.map(({ entries, path }) => commandLine.unsaved(texts.number(entries), path)).join('\n');
  await dialog.showMessageBox({ type: 'error', title: app.getName(), message: desktop.quit.lost, detail });
}

/** Shows that the station ended by itself and runs again. `before` is its last known state. */
export function tellRestarted(before: StationState, texts: Texts): void {
  const { restarted, restartedDetail, restartedUnsaved } = texts.catalogue.desktop.station;
  const detail = before.unsaved === null ? restartedDetail : `${restartedUnsaved} ${restartedDetail}`;
  void dialog.showMessageBox({ type: 'warning', title: app.getName(), message: restarted, detail });
}

/** Asks about a station that does not answer; true: start it again. */
export async function askAboutHang(texts: Texts): Promise<boolean> {
  const { hangs, hangsDetail, wait, startAgain } = texts.catalogue.desktop.station;
  const question = { message: hangs, detail: hangsDetail, buttons: [wait, startAgain] };
  const { response } = await dialog.showMessageBox({ type: 'error', title: app.getName(), ...question, defaultId: 0, cancelId: 0 });
  return response === 1;
}

/** Asks whether to try again; null: the station starts, but keeps ending. */
export async function askToStartAgain(failure: StartFailure | null, texts: Texts): Promise<boolean> {
  const { station, start } = texts.catalogue.desktop;
  const message = failure === null ? station.keepsEnding : station.notRestarted;
  const detail = failure === null ? station.keepsEndingDetail : failureText(failure, texts);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: app.getName(),
    message,
    detail,
    buttons: [start.tryAgain, start.quit],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}
