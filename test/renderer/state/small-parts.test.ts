import { describe, expect, test } from 'vitest';
import { create } from 'zustand';
import { readerCounts } from '../../../renderer/state/live';
import { pageOf } from '../../../renderer/state/pages';
import {
  MAX_PENDING_CROSSINGS,
  readPendingCrossings,
  withoutPendingCrossing,
  withPendingCrossing,
} from '../../../renderer/state/pending-crossings';
import { categoriesOf, placedInCategory } from '../../../renderer/state/placing';
import { type UiSlice, uiSlice } from '../../../renderer/state/ui-slice';
import { withPlaces } from '../../../src/domain/model/classification';
import { ridden, row, standings } from '../rows';

describe('crossings without a bib', () => {
  test('are kept oldest first, each with an id of its own', () => {
    const { crossings } = withPendingCrossing(withPendingCrossing([], 100).crossings, 200);
    expect(crossings.map(({ at }) => at)).toEqual([100, 200]);
    expect(withPendingCrossing(withoutPendingCrossing(crossings, 1), 300).crossings.map(({ id }) => id)).toEqual([2, 3]);
  });

  test('are limited in number, and the deleted one is returned', () => {
    let crossings = withPendingCrossing([], 0).crossings;
    for (let at = 1; at < MAX_PENDING_CROSSINGS; at += 1) crossings = withPendingCrossing(crossings, at).crossings;
    const { crossings: next, dropped } = withPendingCrossing(crossings, 999);
    expect(next).toHaveLength(MAX_PENDING_CROSSINGS);
    expect(dropped?.at).toBe(0);
  });
});

test('another race takes the messages with it whose Undo button is about the race before, and no other', () => {
  const store = create<UiSlice>()(uiSlice);
  store.getState().toast({ tone: 'done', text: '0:45 added to the time of bib 101', undo: 12 });
  store.getState().toast({ tone: 'done', text: 'Time trial is open.', undo: null });
  store.getState().leaveRace();
  expect(store.getState().toasts.map(({ text }) => text)).toEqual(['Time trial is open.']);
});

test('what was refused stays while newer results take the room of older ones', () => {
  const store = create<UiSlice>()(uiSlice);
  store.getState().toast({ tone: 'refused', text: 'Bib 4 is taken.', undo: null });
  for (const bib of [1, 2, 3, 5]) store.getState().toast({ tone: 'done', text: `Bib ${bib} added.`, undo: bib });
  expect(store.getState().toasts.map(({ text }) => text)).toEqual(['Bib 4 is taken.', 'Bib 3 added.', 'Bib 5 added.']);
  for (const bib of [6, 7, 8]) store.getState().toast({ tone: 'refused', text: `Bib ${bib} is taken.`, undo: null });
  expect(store.getState().toasts.map(({ text }) => text)).toEqual(['Bib 6 is taken.', 'Bib 7 is taken.', 'Bib 8 is taken.']);
});

test('a category is placed by itself, and riders without a category are in no category', () => {
  const rows = withPlaces(standings(ridden('p1', 2, 100, { category: 'B' }), ridden('p2', 2, 110, { category: 'A' }), row('p3')));
  expect(placedInCategory(rows, 'A')).toMatchObject([{ rider: 'p2', place: 1, gap: 0 }]);
  expect(placedInCategory(rows, '')).toBe(rows);
  expect(categoriesOf(rows)).toEqual(['A', 'B']);
});

test.each([
  { fragment: '#/readers', page: 'readers' },
  { fragment: '#/race/new', page: 'race' },
  { fragment: '', page: 'live' },
  { fragment: '#/nowhere', page: 'live' },
  { fragment: 'screens', page: 'screens' },
])('the address $fragment opens $page', ({ fragment, page }) => {
  expect(pageOf(fragment)).toBe(page);
});

test('a reader that was switched off does not count as missing, a lost, silent or stopped one does', () => {
  const links = new Map(
    (['off', 'opening', 'ready', 'reading', 'silent', 'lost'] as const).flatMap((state) =>
      [null, true, false].map((operating) => [`${state} ${operating}`, { state, operating }] as const),
    ),
  );
  expect(readerCounts(links)).toEqual({ working: 4, all: 15 });
});

test('a crossing that the station could not store keeps its bib', () => {
  expect(withPendingCrossing([], 100, '7').crossings).toEqual([{ id: 1, at: 100, bib: '7' }]);
});

test.each([
  { stored: null, crossings: [], why: 'nothing was stored' },
  { stored: '[{"id":1,"at":100,"bib":"7"}]', crossings: [{ id: 1, at: 100, bib: '7' }], why: 'a crossing outlives a reload' },
  { stored: '[{"id":1,"at":"soon","bib":""},7,null]', crossings: [], why: 'an entry that is not valid is left out' },
  { stored: '{broken', crossings: [], why: 'a text that is not JSON is an empty list' },
])('$why', ({ stored, crossings }) => {
  expect(readPendingCrossings(stored)).toEqual(crossings);
});
