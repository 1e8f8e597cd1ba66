/** Where a window is on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the desk was when it was closed. `bounds` is the size it goes back to when it is no longer maximised. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximised: boolean;
}

export const SMALLEST = { width: 900, height: 600 } as const;
const USUAL = { width: 1280, height: 820 } as const;

/** A place read from disk, where it may be anything; null when it is no place. */
export function windowStateOf(saved: unknown): WindowState | null {
  const { bounds, maximised } = fields(saved);
  const { x, y, width, height } = fields(bounds);
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height) || typeof maximised !== 'boolean') return null;
  return { bounds: { x, y, width, height }, maximised };
}

/**
 * Where to open the desk: as it was if its title bar can be seen on a display that is there now, else in the middle of the first.
 * `displays` are work areas, the main one first; there is always one.
 */
export function fitToDisplays(saved: WindowState | null, displays: readonly [Rectangle, ...Rectangle[]]): WindowState {
  const home = saved === null ? undefined : displays.find((display) => showsTitleBar(saved.bounds, display));
  const display = home ?? displays[0];
  const wanted = saved?.bounds ?? USUAL;
  const width = between(wanted.width, SMALLEST.width, display.width);
  const height = between(wanted.height, SMALLEST.height, display.height);
  const maximised = saved?.maximised ?? false;
  if (saved !== null && home !== undefined) {
    return { bounds: { x: saved.bounds.x, y: Math.max(saved.bounds.y, display.y), width, height }, maximised };
  }
  const x = display.x + Math.round((display.width - width) / 2);
  const y = display.y + Math.round((display.height - height) / 2);
  return { bounds: { x, y, width, height }, maximised };
}

const GRIP = { width: 120, height: 30 } as const;

/** Whether enough of the title bar lies on the display to drag the window by. */
function showsTitleBar(window: Rectangle, display: Rectangle): boolean {
  const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  const top = window.y >= display.y - GRIP.height && window.y + GRIP.height <= display.y + display.height;
  return across >= GRIP.width && top;
}

/** The upper limit wins: a display may be smaller than the smallest window. */
function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
