/** Decisions about what pages may do, apart from Electron so that each can be tried in a table. `origin` is the station's own, as `new URL(…).origin`. */

/** For every window. A page gets the web platform and nothing else; the desk's page gets the preload on top. */
export const PAGE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  navigateOnDragDrop: false,
  // Its dictionaries would come from the internet.
  spellcheck: false,
} as const;

/** Whether the address is a page of this station. Anything that is no address is not. */
export function isOwnPage(url: string, origin: string): boolean {
  return originOf(url) === origin;
}

/** Whether a page may fetch this: the station's own things, what the page made itself, and the developer tools. */
export function mayLoad(url: string, origin: string): boolean {
  if (/^(blob:|data:|devtools:)/.test(url)) return true;
  const socket = url.replace(/^ws:/, 'http:');
  return isOwnPage(socket, origin);
}

// Full screen and staying awake are what boards are for; copying is for the addresses of screens.
const HARMLESS: ReadonlySet<string> = new Set(['fullscreen', 'screen-wake-lock', 'clipboard-sanitized-write']);

/** Whether a page gets what it asks the system for. */
export function mayUse(permission: string, url: string, origin: string): boolean {
  return HARMLESS.has(permission) && isOwnPage(url, origin);
}

/** The frame that a message came from; null when it is gone. */
export interface SenderFrame {
  readonly url: string;
  /** Null for the page itself; what it embeds has a parent. */
  readonly parent: unknown;
}

/** Whether a message may be answered: it comes from the desk's page itself, still at its own address. */
export function isTrustedSender(frame: SenderFrame | null, isDesk: boolean, origin: string): boolean {
  return frame !== null && isDesk && frame.parent === null && isOwnPage(frame.url, origin);
}

function originOf(url: string): string | null {
  try {
    const { protocol, origin } = new URL(url);
    // A blob: or filesystem: address carries the origin that made it, and is not a page of the station.
    return protocol === 'http:' || protocol === 'https:' ? origin : null;
  } catch {
    return null;
  }
}
