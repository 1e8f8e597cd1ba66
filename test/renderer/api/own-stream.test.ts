import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openOwnStream, type SharedStorage } from '../../../renderer/api/own-stream';
import type { StreamLink } from '../../../renderer/api/stream';
import type { LinkState } from '../../../renderer/state/link-state';

/** A page of a browser: what its link says, and how it closes. */
interface Page {
  readonly link: StreamLink;
  readonly states: LinkState[];
}

let kept: Map<string, string>;
let storage: SharedStorage;
let pages: Page[];
let speak: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  pages = [];
  const bodies = new Set<ReadableStreamDefaultController<Uint8Array>>();
  fetchBody = (controller) => bodies.add(controller);
  speak = () => {
    for (const body of bodies) body.enqueue(new TextEncoder().encode(': keepalive\n\n'));
  };
});

let fetchBody: (controller: ReadableStreamDefaultController<Uint8Array>) => void;

afterEach(() => {
  for (const { link } of pages) link.close();
  vi.useRealTimers();
});

function openPage(mostStreams = 4, from: SharedStorage = storage): Page {
  const states: LinkState[] = [];
  const link = openOwnStream({
    url: '/stream',
    headers: () => ({}),
    silenceMs: 8_000,
    fetch: async () => new Response(new ReadableStream({ start: fetchBody })),
    wait: () => new Promise(() => undefined),
    listener: { onMessages: () => undefined, onAlive: () => undefined, onState: (state) => states.push(state) },
    storage: from,
    mostStreams,
    now: Date.now,
  });
  const page = { link, states };
  pages.push(page);
  return page;
}

const isCrowded = ({ states }: Page): boolean => states.at(-1)?.kind === 'crowded';

test('a page says at once that there is no connection left, and connects when another page closes', () => {
  const [first] = [1, 2, 3, 4].map(() => openPage());
  const fifth = openPage();
  expect(pages.map(isCrowded)).toEqual([false, false, false, false, true]);
  first?.link.close();
  vi.advanceTimersByTime(1_000);
  expect(isCrowded(fifth)).toBe(false);
});

test('the desk gets a connection where a board has to wait', () => {
  for (let board = 0; board < 4; board += 1) openPage(4);
  expect([isCrowded(openPage(5)), isCrowded(openPage(5))]).toEqual([false, true]);
});

test('a page that ended without a word keeps its place for 20 s', () => {
  kept.set('racetag.streams', JSON.stringify({ a: Date.now(), b: Date.now(), c: Date.now(), d: Date.now() - 18_000 }));
  const page = openPage();
  expect(isCrowded(page)).toBe(true);
  vi.advanceTimersByTime(2_000);
  expect(isCrowded(page)).toBe(false);
});

test('a page that hears the station keeps its place', async () => {
  const holders = [1, 2, 3, 4].map(() => openPage());
  await vi.advanceTimersByTimeAsync(1);
  for (let second = 0; second < 30; second += 1) {
    speak();
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(holders.map(({ states }) => states.at(-1)?.kind)).toEqual(['open', 'open', 'open', 'open']);
  expect(isCrowded(openPage())).toBe(true);
});

test('a closed page that was waiting connects no more', () => {
  for (let page = 0; page < 5; page += 1) openPage();
  for (const { link } of pages) link.close();
  vi.advanceTimersByTime(5_000);
  expect(pages.map(isCrowded).filter(Boolean)).toHaveLength(1);
  expect(JSON.parse(kept.get('racetag.streams') ?? '')).toEqual({});
});

test.each<readonly [why: string, from: SharedStorage]>([
  ['it is forbidden', { getItem: () => null, setItem: () => undefined }],
  ['it is full of something else', { getItem: () => '["x"', setItem: () => undefined }],
  ['it holds null', { getItem: () => 'null', setItem: () => undefined }],
])('a page connects where storage cannot be used: %s', (_why, from) => {
  for (let page = 0; page < 5; page += 1) expect(isCrowded(openPage(4, from))).toBe(false);
});
