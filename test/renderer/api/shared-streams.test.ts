import { beforeEach, describe, expect, test } from 'vitest';
import { SharedStreams } from '../../../renderer/api/shared-streams';
import type { StreamListener } from '../../../renderer/api/stream';
import type { StreamMessage } from '../../../renderer/api/stream-message';
import type { FromWorker, Port, ToWorker } from '../../../renderer/api/tab-messages';
import { applyMessages, EMPTY_LIVE, type LiveData } from '../../../renderer/state/live';
import { ridden } from '../rows';

/** A stream to the station that the test speaks for. */
interface FakeLink {
  readonly headers: object;
  readonly listener: StreamListener;
  restarts: number;
  isClosed: boolean;
}

/** A page, as the worker sees it. */
class Page implements Port<FromWorker, ToWorker> {
  readonly heard: FromWorker[] = [];
  isClosed = false;
  #toWorker: (message: ToWorker) => void = () => undefined;

  send(message: FromWorker): void {
    this.heard.push(structuredClone(message));
  }

  listen(listener: (message: ToWorker) => void): void {
    this.#toWorker = listener;
  }

  close(): void {
    this.isClosed = true;
  }

  say(message: ToWorker): void {
    this.#toWorker(structuredClone(message));
  }

  /** What this page shows. */
  get live(): LiveData | null {
    const messages = this.heard.flatMap((word) => (word.kind === 'messages' ? word.messages : []));
    return applyMessages(EMPTY_LIVE, messages, NOON);
  }
}

const NOON = Date.parse('2026-05-12T12:00:00.000Z');
let now: number;
let links: FakeLink[];
let streams: SharedStreams;

beforeEach(() => {
  now = 0;
  links = [];
  streams = new SharedStreams({
    now: () => now,
    open: (headers, listener) => {
      const link: FakeLink = { headers, listener, restarts: 0, isClosed: false };
      links.push(link);
      return {
        restart: () => {
          link.restarts += 1;
        },
        close: () => {
          link.isClosed = true;
        },
      };
    },
  });
});

function newPage(headers: Record<string, string> = {}): Page {
  const page = new Page();
  streams.join(page);
  page.say({ kind: 'open', headers });
  return page;
}

const TABLE: StreamMessage = { type: 'table', revision: 3, total: 2, items: [ridden('p1', 2, 100), ridden('p2', 2, 120)] };
const OVERTAKEN: StreamMessage = {
  type: 'changes',
  base: 3,
  revision: 4,
  total: 2,
  removed: [],
  rows: [{ at: 0, row: ridden('p2', 3, 180) }],
};

function open(...messages: readonly StreamMessage[]): void {
  links.at(-1)?.listener.onState({ kind: 'open' });
  links.at(-1)?.listener.onMessages(messages);
}

describe('one stream', () => {
  test('serves all pages with the same headers, each with everything that it says', () => {
    const [one, other] = [newPage({ a: '1', b: '2' }), newPage({ b: '2', a: '1' })];
    open(TABLE, OVERTAKEN);
    expect(links).toHaveLength(1);
    expect(one.live?.placed.map(({ rider }) => rider)).toEqual(['p2', 'p1']);
    expect(other.heard).toEqual(one.heard);
  });

  test.each<readonly [why: string, one: Record<string, string>, other: Record<string, string>]>([
    ['an operator and a viewer', { authorization: 'Bearer t' }, {}],
    ['two keys', { 'x-api-key': 'a' }, { 'x-api-key': 'b' }],
    ['a key as the token', { 'x-api-key': 'Bearer a' }, { authorization: 'Bearer a' }],
  ])('is not shared by pages with other headers: %s', (_why, one, other) => {
    newPage(one);
    const viewer = newPage(other);
    links[0]?.listener.onState({ kind: 'open' });
    links[0]?.listener.onMessages([TABLE]);
    links[1]?.listener.onState({ kind: 'refused', status: 401, code: null, params: null, reason: 'A key is needed.' });
    expect(links.map(({ headers }) => headers)).toEqual([one, other]);
    expect(viewer.heard).toEqual([
      { kind: 'state', state: { kind: 'connecting' } },
      { kind: 'state', state: { kind: 'refused', status: 401, code: null, params: null, reason: 'A key is needed.' } },
    ]);
  });

  test('no headers are told to a page', () => {
    newPage({ authorization: 'Bearer secret' });
    const page = newPage({ authorization: 'Bearer secret' });
    open(TABLE);
    expect(JSON.stringify(page.heard)).not.toContain('secret');
  });

  test('is closed with its last page, and opened again for the next', () => {
    const [one, other] = [newPage(), newPage()];
    one.say({ kind: 'close' });
    expect(links[0]?.isClosed).toBe(false);
    other.say({ kind: 'close' });
    expect(links[0]?.isClosed).toBe(true);
    newPage();
    expect(links).toHaveLength(2);
  });

  test('begins again when changes come for a table that was not received', () => {
    const page = newPage();
    open(OVERTAKEN);
    expect(links[0]?.restarts).toBe(1);
    open(TABLE);
    expect(page.live?.placed).toHaveLength(2);
  });
});

describe('a page that joins later', () => {
  const race = { id: 'r', name: 'Cup' } as unknown as Extract<StreamMessage, { type: 'race_updated' }>['race'];
  const reader = { type: 'reader', id: 'finish', state: 'lost' } as unknown as StreamMessage;
  const passing = (seq: number) => ({ seq, at: `2026-05-12T11:00:0${seq}.000Z` }) as never;

  test.each<readonly [why: string, said: readonly StreamMessage[]]>([
    ['a table', [TABLE]],
    ['a table and changes', [TABLE, OVERTAKEN]],
    [
      'passings, some of them taken back',
      [
        TABLE,
        { type: 'passings', whole: true, removed: [], items: [passing(1), passing(2)] },
        { type: 'passings', whole: false, removed: [passing(1)], items: [passing(3)] },
      ],
    ],
    ['a lost reader and a full disk', [TABLE, reader, { type: 'health', status: 'fault', sentence: 'The disk is full.' }]],
    ['another race', [TABLE, OVERTAKEN, { type: 'race_reset', race_id: 's' }, { ...TABLE, revision: 9 }]],
    ['another race, and no table of it yet', [TABLE, { type: 'race_reset', race_id: 's' }]],
  ])('shows the same as one that was there from the start: %s', (_why, said) => {
    const first = newPage();
    open(...said);
    const later = newPage();
    const shown = (page: Page): Partial<LiveData> => ({
      ...page.live,
      placeChanges: new Map(),
      raceChanges: 0,
      rosterChanges: 0,
      raceUpdates: 0,
      unknownTagCount: 0,
      reportChanges: 0,
      gunChanges: 0,
    });
    expect(shown(later)).toEqual(shown(first));
    expect(later.heard.filter(({ kind }) => kind === 'state').at(-1)).toEqual({ kind: 'state', state: { kind: 'open' } });
  });

  test('goes on with the changes after it joined', () => {
    newPage();
    open(TABLE);
    const later = newPage();
    links[0]?.listener.onMessages([OVERTAKEN]);
    expect(later.live?.table?.revision).toBe(4);
  });

  test('is told the time of the station as it is now, not as it was when the race was changed', () => {
    newPage();
    open(TABLE, { type: 'race_updated', race, now: '2026-05-12T12:00:00.000Z' });
    now = 30_000;
    links[0]?.listener.onAlive('2026-05-12T12:00:30.500Z');
    now = 30_250;
    const [, told] = newPage().heard;
    expect(told).toMatchObject({ messages: expect.arrayContaining([{ type: 'race_updated', race, now: '2026-05-12T12:00:30.750Z' }]) });
  });

  test('is told nothing old while the stream is away', () => {
    newPage();
    open(TABLE);
    links[0]?.listener.onState({ kind: 'lost', reason: 'Gone.' });
    expect(newPage().heard).toEqual([{ kind: 'state', state: { kind: 'lost', reason: 'Gone.' } }]);
    open();
    expect(newPage().heard).toEqual([{ kind: 'state', state: { kind: 'open' } }]);
  });
});

test('a page that asks for everything again gets it, and the others hear nothing of that', () => {
  const [one, other] = [newPage(), newPage()];
  open(TABLE);
  const before = other.heard.length;
  one.say({ kind: 'again' });
  expect(one.heard.at(-1)).toMatchObject({ kind: 'messages', messages: [TABLE, { type: 'passings' }] });
  expect(other.heard).toHaveLength(before);
});

test('a page that is frozen gets nothing more after a minute, and one that says it listens stays', () => {
  const [frozen, awake] = [newPage(), newPage()];
  now = 59_999;
  links[0]?.listener.onAlive(null);
  awake.say({ kind: 'here' });
  now = 60_000;
  links[0]?.listener.onAlive(null);
  links[0]?.listener.onAlive(null);
  expect(frozen.heard.filter(({ kind }) => kind === 'alive')).toHaveLength(1);
  expect(frozen.isClosed).toBe(true);
  expect(awake.heard.filter(({ kind }) => kind === 'alive')).toHaveLength(3);
});
