import type { Language } from '../src/texts/languages';
import type { ExportFormat } from '../src/wire/shared/export-formats';
import type { WantedFile } from '../src/wire/shared/export-sheets';

/**
 * What the desktop does for a page that HTTP cannot: dialogs, files, windows. Everything else goes over HTTP.
 * The page finds it as `window.desktop`; in a browser there is none.
 */

/** Credentials of the timekeeper's page. It gets them in this way only: they are never in an address or a log. */
export interface DesktopSession {
  readonly operatorToken: string;
  /** Null: the station needs no key. */
  readonly apiKey: string | null;
}

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A page for a second display. */
export const BOARDS = ['board', 'live'] as const;
export type BoardKind = (typeof BOARDS)[number];

/** The result of a request about a file. `path` is where the file is; `sentence` says what went wrong and what to do. */
export type FileOutcome =
  | { readonly outcome: 'done'; readonly path: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly sentence: string };

/** Every request that a page can make, by channel. The main process checks the arguments again. */
export interface DesktopRequests {
  session: () => DesktopSession;
  /** Asks for a path, then writes the results of the open race there. */
  exportResults: (format: ExportFormat) => FileOutcome;
  /** The same for any sheet, of all or of one classification or category. */
  exportFile: (wanted: WantedFile) => FileOutcome;
  /** Asks for a race file and opens it; the race that was open is closed and kept. */
  openRace: () => FileOutcome;
  /** Asks for a path, then writes a complete copy of the open race there while it goes on. */
  saveCopy: () => FileOutcome;
  /** Shows the open race's file in the file manager. */
  revealRace: () => FileOutcome;
  /** Opens a board in a window of its own, full screen on a second display where there is one. */
  openBoard: (face: BoardKind) => void;
  /** Applies the theme of the page to menus, dialogs and window frames. */
  setTheme: (theme: Theme) => void;
  /** The language of menus and dialogs, which is that of the page. */
  language: () => Language;
  /** Chooses another one, or with null that of the system, and returns the one that is spoken now. */
  setLanguage: (language: Language | null) => Language;
}

/** A command of the menu to the page. */
export type MenuCommand =
  | { readonly type: 'new-race' }
  | { readonly type: 'show-keys' }
  /** Shows a page of the timekeeper's window by name; unknown names are ignored. */
  | { readonly type: 'show-page'; readonly page: string }
  | { readonly type: 'show-sheet'; readonly sheet: string }
  /** The menu makes a file: the page says so until the same file has ended. */
  | { readonly type: 'file-begun'; readonly wanted: WantedFile }
  | { readonly type: 'file-ended'; readonly wanted: WantedFile; readonly outcome: FileOutcome }
  /** The windows have this theme already; the page applies and keeps it. */
  | { readonly type: 'use-theme'; readonly theme: Theme };

/** The requests as the page calls them: each returns a promise. */
type AsyncRequests = {
  readonly [Channel in keyof DesktopRequests]: (
    ...args: Parameters<DesktopRequests[Channel]>
  ) => Promise<ReturnType<DesktopRequests[Channel]>>;
};

/** `window.desktop` in the page. */
export interface DesktopApi extends AsyncRequests {
  /** Calls `listener` for every command until the returned function is called. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
}

declare global {
  interface Window {
    /** Only in the timekeeper's window of the desktop. */
    readonly desktop?: DesktopApi;
  }
}
