import { describe, expect, test } from 'vitest';
import { lookedAt, testSentence } from '../../../renderer/state/antenna-test';
import { heldTag, sayHeld } from '../../../renderer/state/held-tag';
import { pageOf } from '../../../renderer/state/pages';
import {
  MAX_PENDING_CROSSINGS,
  readPendingCrossings,
  withoutPendingCrossing,
  withPendingCrossing,
} from '../../../renderer/state/pending-crossings';
import { categoriesOf, placedInCategory } from '../../../renderer/state/placing';
import { readerTally } from '../../../renderer/state/reader-tally';
import { withPlaces } from '../../../src/domain/model/classification';
import { ridden, row, standings } from '../rows';

describe('moments without a bib', () => {
  test('are kept oldest first, each with an id of its own', () => {
    const { taps } = withPendingCrossing(withPendingCrossing([], 100).taps, 200);
    expect(taps.map(({ at }) => at)).toEqual([100, 200]);
    expect(withPendingCrossing(withoutPendingCrossing(taps, 1), 300).taps.map(({ id }) => id)).toEqual([2, 3]);
  });

  test('are bounded, and the one that has to go is named', () => {
    let taps = withPendingCrossing([], 0).taps;
    for (let at = 1; at < MAX_PENDING_CROSSINGS; at += 1) taps = withPendingCrossing(taps, at).taps;
    const { taps: next, dropped } = withPendingCrossing(taps, 999);
    expect(next).toHaveLength(MAX_PENDING_CROSSINGS);
    expect(dropped?.at).toBe(0);
  });
});

test('a category is placed by itself, and nobody’s category is none', () => {
  const rows = withPlaces(standings(ridden('p1', 2, 100, { category: 'B' }), ridden('p2', 2, 110, { category: 'A' }), row('p3')));
  expect(placedInCategory(rows, 'A')).toMatchObject([{ rider: 'p2', place: 1, gap: 0 }]);
  expect(placedInCategory(rows, '')).toBe(rows);
  expect(categoriesOf(rows)).toEqual(['A', 'B']);
});

describe('a tag held to an antenna', () => {
  const ana = { id: 'p1', bib: '12', name: 'Ana Bo' };
  const received_at = '2026-05-12T10:00:00.000Z';
  const tag = (id: string, carrier: typeof ana | null = null, read_at = received_at) => ({ tag: id, read_at, received_at, carrier });
  const old = (id: string, carrier: typeof ana | null = null) => tag(id, carrier, '2026-05-12T09:59:29.999Z');

  test.each([
    { tags: [], held: null, why: 'nothing was read' },
    { tags: [tag('A')], held: { kind: 'free', tag: 'A' }, why: 'nobody carries it' },
    { tags: [tag('A', ana)], held: { kind: 'carried', tag: 'A', carrier: ana }, why: 'somebody does' },
    { tags: [tag('A', ana), tag('B')], held: { kind: 'free', tag: 'B' }, why: 'a rider passes meanwhile' },
    { tags: [tag('B', ana), tag('A', ana)], held: { kind: 'carried', tag: 'B', carrier: ana }, why: 'the newest of riders who pass' },
    { tags: [tag('A'), tag('B'), tag('C', ana)], held: { kind: 'several', tags: 2 }, why: 'either may be meant' },
    { tags: [old('A'), tag('B')], held: { kind: 'free', tag: 'B' }, why: 'a reader hands over what it had kept' },
    { tags: [old('A'), tag('B', ana)], held: { kind: 'carried', tag: 'B', carrier: ana }, why: 'and a carried tag is held' },
    { tags: [old('A')], held: { kind: 'late', tag: 'A' }, why: 'it was read half a minute before it arrived' },
    { tags: [old('A', ana)], held: { kind: 'carried', tag: 'A', carrier: ana }, why: 'somebody carries it, whatever its date' },
    { tags: [tag('A', null, '2026-05-12T11:00:00.000Z')], held: { kind: 'free', tag: 'A' }, why: 'a clock is ahead' },
  ])('is $held of $tags: $why', ({ tags, held }) => {
    expect(heldTag(tags)).toEqual(held);
  });

  test.each([
    [null, null, 'Hold one tag to an antenna…'],
    [heldTag([tag('A')]), null, 'Tag A was read.'],
    [heldTag([tag('A', ana)]), null, 'Tag A is carried by bib 12, Ana Bo. To give it away, take it off them first.'],
    [heldTag([tag('A', { ...ana, name: '' })]), 'p2', 'Tag A is carried by bib 12. To give it away, take it off them first.'],
    [heldTag([tag('A', ana)]), 'p1', 'Tag A was read, and is theirs already.'],
    [heldTag([old('A')]), null, 'Tag A was read earlier and arrived only now. Take it only if it is the one you hold.'],
    [heldTag([tag('A'), tag('B')]), null, '2 tags that nobody carries were read at once. Hold one alone to the antenna.'],
  ] as const)('%o is told to the form of %s as: %s', (held, of, sentence) => {
    expect(sayHeld(held, of)).toBe(sentence);
  });
});

describe('the test of antennas', () => {
  const antenna = (number: number, reads: number) => ({ antenna: number, reads_last_minute: reads, rssi: null, connected: true });

  test('an antenna lights up when its reads rise, and stays lit while they age away', () => {
    const begun = lookedAt(null, [antenna(1, 5), antenna(2, 0)]);
    const rose = lookedAt(begun, [antenna(1, 5), antenna(2, 1)]);
    const aged = lookedAt(rose, [antenna(1, 0), antenna(2, 0)]);
    expect(rose.map(({ seen }) => seen)).toEqual([false, true]);
    expect(aged.map(({ seen }) => seen)).toEqual([false, true]);
  });

  test('reads from before the test do not count, an antenna that shows up later does', () => {
    expect(lookedAt(null, [antenna(1, 50)])[0]?.seen).toBe(false);
    expect(lookedAt(lookedAt(null, []), [antenna(3, 1)])[0]?.seen).toBe(true);
  });
});

describe('what the test of antennas asks for', () => {
  const tested = (...seen: readonly boolean[]) => seen.map((each, index) => ({ antenna: index + 1, reads: 0, seen: each }));

  test.each([
    { state: 'reading', test: tested(true, true), says: 'Every antenna has seen a tag: 1, 2.' },
    { state: 'ready', test: tested(false, false), says: 'Hold a tag to each antenna until it lights up.' },
    { state: 'ready', test: tested(true, false), says: 'Hold a tag to each antenna until it lights up. Antenna 2 to go.' },
    { state: 'ready', test: tested(false, true, false), says: 'Hold a tag to each antenna until it lights up. Antennas 1, 3 to go.' },
    { state: 'lost', test: tested(true, true), says: 'The reader is lost: no antenna can see a tag until it is back.' },
    {
      state: 'ready',
      test: tested(),
      says: 'Hold a tag to each antenna. This reader does not name its antennas: each shows up here with its first read.',
    },
  ] as const)('$state, $test: $says', ({ state, test: antennas, says }) => {
    expect(testSentence(state, antennas)).toBe(says);
  });
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

test('readers that were switched off are not missed, lost and silent ones are', () => {
  const links = new Map((['off', 'opening', 'ready', 'reading', 'silent', 'lost'] as const).map((state) => [state, { state }]));
  expect(readerTally(links)).toEqual({ working: 2, all: 5 });
});

test('a passing that the station did not take is kept with its bib', () => {
  expect(withPendingCrossing([], 100, '7').taps).toEqual([{ id: 1, at: 100, bib: '7' }]);
});

test.each([
  { stored: null, taps: [], why: 'nothing was kept' },
  { stored: '[{"id":1,"at":100,"bib":"7"}]', taps: [{ id: 1, at: 100, bib: '7' }], why: 'a moment outlives a reload' },
  { stored: '[{"id":1,"at":"soon","bib":""},7,null]', taps: [], why: 'what is no moment is left out' },
  { stored: '{broken', taps: [], why: 'what cannot be read is nothing' },
])('$why', ({ stored, taps }) => {
  expect(readPendingCrossings(stored)).toEqual(taps);
});
