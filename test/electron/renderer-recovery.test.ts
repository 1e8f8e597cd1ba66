import { expect, test } from 'vitest';
import { shouldReload } from '../../electron/renderer-recovery';

const SECOND = 1_000;

test.each([
  { deaths: [0], revive: true, why: 'the first' },
  { deaths: [0, 1, 2, 3, 4].map((n) => n * SECOND), revive: true, why: 'a few' },
  { deaths: [0, 1, 2, 3, 4, 5].map((n) => n * SECOND), revive: false, why: 'it crashes as fast as it is loaded' },
  { deaths: [0, 1, 2, 3, 4, 3_600].map((n) => n * SECOND), revive: true, why: 'an hour after the others' },
])('a crashed page is loaded again: $revive ($why)', ({ deaths, revive }) => {
  expect(shouldReload(deaths)).toBe(revive);
});
