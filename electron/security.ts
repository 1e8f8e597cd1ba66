/** Decides what pages may do, without Electron, so that tables can test it. `origin` is the station's own, as `new URL(…).origin`. */

/** Preferences of every window: a page gets the web platform and nothing else. The timekeeper's page gets the preload as well. */
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
  // Pickers of files and devices that a page could open by itself; a field for a file is enough for lists.
  disableBlinkFeatures: 'FileSystemAccessLocal,FileSystemAccess,Serial,WebUSB,WebHID,WebBluetooth',
  // It would load dictionaries from the internet.
  spellcheck: false,
} as const;

/** Whether the address is a page of this station; false for text that is not an address. */
export function isOwnPage(url: string, origin: string): boolean {
  return originOf(url) === origin;
}

/** Whether a page may load this: files of the station, data that the page made itself, and the developer tools. */
export function mayLoad(url: string, origin: string): boolean {
  if (/^(blob:|data:|devtools:)/.test(url)) return true;
  const socket = url.replace(/^ws:/, 'http:');
  return isOwnPage(socket, origin);
}

// Boards use full screen and stay awake; the page of screens copies addresses.
const HARMLESS: ReadonlySet<string> = new Set(['fullscreen', 'screen-wake-lock', 'clipboard-sanitized-write']);

/** Whether a page gets a permission. */
export function mayUse(permission: string, url: string, origin: string): boolean {
  return HARMLESS.has(permission) && isOwnPage(url, origin);
}

/** Whether a page may save this as a file: what the station serves, and what one of its pages made. */
export function mayDownload(url: string, origin: string): boolean {
  return isOwnPage(url, origin) || (url.startsWith('blob:') && isOwnPage(url.slice('blob:'.length), origin));
}

/** The frame that a message came from; null when it is gone. */
export interface SenderFrame {
  readonly url: string;
  /** Null for the page itself; an embedded frame has a parent. */
  readonly parent: unknown;
}

/** Whether a message is from the timekeeper's page itself, still at an address of the station. */
export function isTrustedSender(frame: SenderFrame | null, isDesk: boolean, origin: string): boolean {
  return frame !== null && isDesk && frame.parent === null && isOwnPage(frame.url, origin);
}

function originOf(url: string): string | null {
  try {
    const { protocol, origin } = new URL(url);
    // A blob: or filesystem: address has the origin of the page that made it, but is not a page of the station.
    return protocol === 'http:' || protocol === 'https:' ? origin : null;
  } catch {
    return null;
  }
}
