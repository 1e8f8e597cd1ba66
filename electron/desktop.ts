import { dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { RunningStation } from '../src/app';
import type { Log } from '../src/log';
import type { BoardKind, DesktopSession, FileOutcome } from './desktop-api';
import type { DesktopSettingsFile } from './desktop-settings';

/** A file to be saved: the name proposed and its kinds. */
export interface FileWish {
  readonly name: string;
  readonly filters: FileFilter[];
}

/** What a desktop is made of. */
export interface DesktopParts {
  readonly running: RunningStation;
  /** What the desk's page shows to the station. */
  readonly session: DesktopSession;
  readonly memory: DesktopSettingsFile;
  readonly log: Log;
  readonly logFolder: string;
  readonly desk: BrowserWindow;
  readonly openBoard: (face: BoardKind) => void;
}

/** The running desktop: what its acts need. */
export interface Desktop extends DesktopParts {
  /** Asks for a path in the folder used last; null when the timekeeper thinks better of it. */
  askWhereToSave(wish: FileWish): Promise<string | null>;
  /** Tells the timekeeper what became of something the menu was asked for; a page tells it itself. */
  tell(outcome: FileOutcome): void;
}

export function createDesktop(parts: DesktopParts): Desktop {
  const { memory, desk } = parts;
  return {
    ...parts,
    async askWhereToSave({ name, filters }) {
      const folder = memory.now.folder ?? app.getPath('documents');
      const { filePath } = await dialog.showSaveDialog(desk, { defaultPath: join(folder, name), filters });
      if (!filePath) return null;
      memory.change({ folder: dirname(filePath) });
      return filePath;
    },
    tell(outcome) {
      if (outcome.outcome === 'failed') void dialog.showMessageBox(desk, { type: 'error', message: outcome.sentence });
    },
  };
}
