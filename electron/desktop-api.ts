import type { ExportFormat } from '../src/wire/shared/export-formats';

/**
 * What the desktop does for a page that HTTP cannot: dialogs, files, windows. Everything else goes over HTTP.
 * The page finds it as `window.desktop`; in a browser there is none.
 */

/** What the page shows to the station. It reaches the desk's page in this way alone: never a URL, never a log. */
export interface DesktopSession {
  readonly operatorToken: string;
  /** Null: the station wants no key. */
  readonly apiKey: string | null;
}

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A page for a second display. */
export const BOARDS = ['board', 'live'] as const;
export type BoardKind = (typeof BOARDS)[number];

/** What became of a file the timekeeper was asked for. `path` is where it is; `sentence` says what to do. */
export type FileOutcome =
  | { readonly outcome: 'done'; readonly path: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly sentence: string };

/** Every request a page may make, channel by channel. Arguments are checked again on the other side. */
export interface DesktopRequests {
  session: () => DesktopSession;
  /** Asks where to, then writes the results of the open race there. */
  exportResults: (format: ExportFormat) => FileOutcome;
  /** Asks for a race file and opens it; the race that was open is closed and kept. */
  openRace: () => FileOutcome;
  /** Asks where to, then writes a complete copy of the open race while it goes on. */
  saveCopy: () => FileOutcome;
  /** Shows the open race's file in the file manager. */
  revealRace: () => FileOutcome;
  /** Opens a board in a window of its own, full screen on a second display where there is one. */
  openBoard: (face: BoardKind) => void;
  /** Gives menus, dialogs and window frames the theme that the page has. */
  setTheme: (theme: Theme) => void;
}

/** What the menu asks of the page. */
export type MenuCommand =
  | { readonly type: 'new-race' }
  | { readonly type: 'show-keys' }
  /** One of the desk's pages by name; unknown names are ignored. */
  | { readonly type: 'show-page'; readonly page: string }
  /** The windows have it already; the page follows, and remembers it. */
  | { readonly type: 'use-theme'; readonly theme: Theme };

/** The requests as the page calls them: every answer comes later. */
type Asked = {
  readonly [Channel in keyof DesktopRequests]: (
    ...args: Parameters<DesktopRequests[Channel]>
  ) => Promise<ReturnType<DesktopRequests[Channel]>>;
};

export interface DesktopApi extends Asked {
  /** Calls `listener` for every command until the function it returns is called. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
}

declare global {
  interface Window {
    /** Only in the desktop's own window. */
    readonly desktop?: DesktopApi;
  }
}
