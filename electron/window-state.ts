/** Where a window is on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the timekeeper's window was when it was closed. `bounds` is its size when it is not maximised. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximised: boolean;
}

/** Smallest size of the window. */
export const MIN_SIZE = { width: 900, height: 600 } as const;
const DEFAULT_SIZE = { width: 1280, height: 820 } as const;

/** Returns the state in parsed JSON of any kind; null when there is none in it. */
export function windowStateOf(saved: unknown): WindowState | null {
  const { bounds, maximised } = fields(saved);
  const { x, y, width, height } = fields(bounds);
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height) || typeof maximised !== 'boolean') return null;
  return { bounds: { x, y, width, height }, maximised };
}

/**
 * Returns where to open the window: as it was if its title bar is visible on a connected display, else in the middle of the main one.
 * `displays` are work areas, the main one first.
 */
export function fitToDisplays(saved: WindowState | null, displays: readonly [Rectangle, ...Rectangle[]]): WindowState {
  const home = saved === null ? undefined : displays.find((display) => showsTitleBar(saved.bounds, display));
  const display = home ?? displays[0];
  const wanted = saved?.bounds ?? DEFAULT_SIZE;
  const width = clamp(wanted.width, MIN_SIZE.width, display.width);
  const height = clamp(wanted.height, MIN_SIZE.height, display.height);
  const maximised = saved?.maximised ?? false;
  if (saved !== null && home !== undefined) {
    return { bounds: { x: saved.bounds.x, y: Math.max(saved.bounds.y, display.y), width, height }, maximised };
  }
  const x = display.x + Math.round((display.width - width) / 2);
  const y = display.y + Math.round((display.height - height) / 2);
  return { bounds: { x, y, width, height }, maximised };
}

/** How much of the title bar must be visible. */
const GRIP = { width: 120, height: 30 } as const;

/** Whether enough of the title bar lies on the display to drag the window by. */
function showsTitleBar(window: Rectangle, display: Rectangle): boolean {
  const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  const top = window.y >= display.y - GRIP.height && window.y + GRIP.height <= display.y + display.height;
  return across >= GRIP.width && top;
}

/** The upper limit wins: a display may be smaller than the smallest window. */
function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
