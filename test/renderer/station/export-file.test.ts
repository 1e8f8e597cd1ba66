import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileBegun, fileEnded } from '../../../renderer/station/export-file';
import type { StationClient } from '../../../renderer/station/station-context';
import { workNow } from '../../../renderer/ui/work';
import type { WantedFile } from '../../../src/wire/shared/export-sheets';
import { TEXTS } from '../../texts/english';

const LONG_ENOUGH_MS = 60_000;
const station = { texts: TEXTS } as StationClient;
const pdf = { sheet: 'results', format: 'pdf' } as WantedFile;
const shown = () => workNow().map(({ text }) => text);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a file of the menu that is made twice at once is said to be made until the second is there', () => {
  fileBegun(station, pdf);
  fileBegun(station, pdf);
  vi.advanceTimersByTime(LONG_ENOUGH_MS);
  const [line] = shown();
  expect(line).toMatch(/PDF/);
  fileEnded(station, pdf, { outcome: 'cancelled' });
  expect(shown()).toEqual([line]);
  fileEnded(station, pdf, { outcome: 'cancelled' });
  expect(shown()).toEqual([]);
});

test('the end of a file leaves the line of another one', () => {
  const csv = { ...pdf, format: 'csv' } as WantedFile;
  fileBegun(station, pdf);
  fileBegun(station, csv);
  vi.advanceTimersByTime(LONG_ENOUGH_MS);
  const [, second] = shown();
  fileEnded(station, pdf, { outcome: 'cancelled' });
  expect(shown()).toEqual([second]);
  fileEnded(station, csv, { outcome: 'cancelled' });
  expect(shown()).toEqual([]);
});
