import { expect, test } from 'vitest';
import { fitToDisplays, type Rectangle, type WindowState, windowStateOf } from '../../electron/window-state';

const LAPTOP: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };
const BEAMER: Rectangle = { x: 1920, y: 0, width: 1280, height: 720 };

const at = (x: number, y: number, width = 1200, height = 800) => ({ bounds: { x, y, width, height }, maximised: false });

test.each([
  { saved: at(100, 50), displays: [LAPTOP], bounds: { x: 100, y: 50, width: 1200, height: 800 }, why: 'nothing changed' },
  {
    saved: at(2000, 50),
    displays: [LAPTOP, BEAMER],
    bounds: { x: 2000, y: 50, width: 1200, height: 720 },
    why: 'too high for its display',
  },
  { saved: at(2000, 50), displays: [LAPTOP], bounds: { x: 360, y: 120, width: 1200, height: 800 }, why: 'its display is gone' },
  { saved: at(-1150, 50), displays: [LAPTOP], bounds: { x: 360, y: 120, width: 1200, height: 800 }, why: 'only a sliver would show' },
  {
    saved: at(100, -400),
    displays: [LAPTOP],
    bounds: { x: 360, y: 120, width: 1200, height: 800 },
    why: 'its title bar would be above the display',
  },
  {
    saved: at(100, -8),
    displays: [LAPTOP],
    bounds: { x: 100, y: 0, width: 1200, height: 800 },
    why: 'a frame that some desktops count in',
  },
  { saved: at(100, 50, 20, 20), displays: [LAPTOP], bounds: { x: 510, y: 220, width: 900, height: 600 }, why: 'too small to be dragged' },
  { saved: null, displays: [LAPTOP], bounds: { x: 320, y: 110, width: 1280, height: 820 }, why: 'first start' },
  {
    saved: null,
    displays: [{ x: 0, y: 0, width: 800, height: 480 }],
    bounds: { x: 0, y: 0, width: 800, height: 480 },
    why: 'a tiny display',
  },
] satisfies readonly {
  readonly saved: WindowState | null;
  readonly displays: readonly [Rectangle, ...Rectangle[]];
  readonly bounds: Rectangle;
  readonly why: string;
}[])('the desk opens inside a display: $why', ({ saved, displays, bounds }) => {
  expect(fitToDisplays(saved, displays).bounds).toEqual(bounds);
});

test('a maximised window is maximised again, also on another display', () => {
  expect(fitToDisplays({ ...at(2000, 50), maximised: true }, [LAPTOP]).maximised).toBe(true);
});

test.each([
  null,
  'x',
  7,
  {},
  { bounds: {} },
  { bounds: { x: 0, y: 0, width: '1', height: 1 }, maximised: false },
  { bounds: { x: 0.5, y: 0, width: 1, height: 1 }, maximised: false },
  { bounds: { x: 0, y: 0, width: 1, height: 1 } },
])('%j is not a window state', (saved) => {
  expect(windowStateOf(saved)).toBeNull();
});

test('a state is the same after it is written and read', () => {
  const place = { ...at(-5, 7), maximised: true };
  expect(windowStateOf(JSON.parse(JSON.stringify(place)))).toEqual(place);
});
