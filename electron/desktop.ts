import { dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Log } from '../src/log';
import type { Texts } from '../src/texts/texts';
import type { BoardKind, DesktopSession, FileOutcome } from './desktop-api';
import type { DesktopSettingsFile } from './desktop-settings';
import type { StationHost } from './station-process/host';

/** A file to save. */
export interface FileProposal {
  /** Proposed name, without a folder. */
  readonly name: string;
  /** Kinds of file that the dialog offers. */
  readonly filters: FileFilter[];
}

/** Everything the desktop consists of. */
export interface DesktopParts {
  readonly station: StationHost;
  readonly texts: Texts;
  /** Credentials of the timekeeper's page. */
  readonly session: DesktopSession;
  readonly settings: DesktopSettingsFile;
  readonly log: Log;
  readonly logFolder: string;
  /** Where race files are kept. */
  readonly raceFolder: string;
  /** The timekeeper's window. */
  readonly desk: BrowserWindow;
  readonly openBoard: (face: BoardKind) => void;
  /** Quits, after a question where that costs something. */
  readonly quit: () => void;
}

/** The running desktop, as everything that menu and page can do needs it. */
export interface Desktop extends DesktopParts {
  /** Shows the save dialog, starting in the last used folder. Null if the user cancels. */
  askWhereToSave(proposal: FileProposal): Promise<string | null>;
  /** Shows the failure of something that was started from the menu. Pages show the failures of their own requests. */
  showFailure(outcome: FileOutcome): void;
}

/** Creates the desktop from its parts. */
export function createDesktop(parts: DesktopParts): Desktop {
  const { settings, desk } = parts;
  return {
    ...parts,
    async askWhereToSave({ name, filters }) {
      const folder = settings.now.folder ?? app.getPath('documents');
      const { filePath } = await dialog.showSaveDialog(desk, { defaultPath: join(folder, name), filters });
      if (!filePath) return null;
      settings.change({ folder: dirname(filePath) });
      return filePath;
    },
    showFailure(outcome) {
      if (outcome.outcome === 'failed') void dialog.showMessageBox(desk, { type: 'error', message: outcome.sentence });
    },
  };
}
