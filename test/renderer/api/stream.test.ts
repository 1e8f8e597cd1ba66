import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStream, type StreamLink } from '../../../renderer/api/stream';
import type { StreamMessage } from '../../../renderer/api/stream-message';
import type { LinkState } from '../../../renderer/state/link-state';

/** A fake station: each connection is a body that the test writes to. */
class FakeStation {
  readonly requests: { readonly headers: Record<string, string>; readonly body: ReadableStreamDefaultController<Uint8Array> | null }[] = [];
  readonly waits: (() => void)[] = [];
  readonly states: LinkState[] = [];
  readonly heard: StreamMessage[] = [];
  readonly stationTimes: (string | null)[] = [];
  answer: 'stream' | 'no-network' | Response = 'stream';
  #changed: () => void = () => undefined;

  open(): StreamLink {
    return openStream({
      url: 'http://station/stream',
      headers: () => ({ 'x-api-key': 'k' }),
      silenceMs: 8_000,
      fetch: ((_url: string, init: RequestInit) => this.#serve(init)) as typeof fetch,
      wait: () => new Promise((resolve) => this.#note(() => this.waits.push(resolve))),
      listener: {
        onMessages: (messages) => this.#note(() => this.heard.push(...messages)),
        onAlive: (at) => this.#note(() => this.stationTimes.push(at)),
        onState: (state) => this.#note(() => this.states.push(state)),
      },
    });
  }

  /** Resolves as soon as the condition holds. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
    }
  }

  say(text: string, connection = this.requests.length - 1): void {
    this.requests[connection]?.body?.enqueue(new TextEncoder().encode(text));
  }

  #serve(init: RequestInit): Promise<Response> {
    const headers = init.headers as Record<string, string>;
    if (this.answer !== 'stream') {
      this.#note(() => this.requests.push({ headers, body: null }));
      return this.answer === 'no-network' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(this.answer);
    }
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        init.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
        this.#note(() => this.requests.push({ headers, body: controller }));
      },
    });
    return Promise.resolve(new Response(body));
  }

  #note(change: () => void): void {
    change();
    this.#changed();
  }
}

let station: FakeStation;
let link: StreamLink | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  station = new FakeStation();
});

afterEach(() => {
  link?.close();
  vi.useRealTimers();
});

const reset = (race: string): string => `data: {"type":"race_reset","race_id":"${race}"}\n\n`;

test('messages come in order, and unknown types, which a newer station may send, are ignored', async () => {
  link = station.open();
  await station.until(() => station.requests.length === 1);
  station.say(`${reset('a')}data: {"type":"from_the_future"}\n\n`);
  station.say(reset('b'));
  await station.until(() => station.heard.length === 2);
  expect(station.heard).toEqual([
    { type: 'race_reset', race_id: 'a' },
    { type: 'race_reset', race_id: 'b' },
  ]);
});

test('a keep-alive comment shows that the link is alive, and has the time of the station', async () => {
  link = station.open();
  await station.until(() => station.requests.length === 1);
  station.say(': keepalive 2026-05-12T18:05:00.123Z\n\n');
  await station.until(() => station.stationTimes.length === 1);
  expect(station.stationTimes).toEqual(['2026-05-12T18:05:00.123Z']);
});

test('a link that ends is opened again, and asks for the events after the last id', async () => {
  link = station.open();
  await station.until(() => station.requests.length === 1);
  station.say(`id: r1-17\n${reset('a')}`);
  await station.until(() => station.heard.length === 1);
  station.requests[0]?.body?.close();
  await station.until(() => station.waits.length === 1);
  station.waits[0]?.();
  await station.until(() => station.requests.length === 2);
  expect(station.requests[0]?.headers).not.toHaveProperty('last-event-id');
  expect(station.requests[1]?.headers).toMatchObject({ 'last-event-id': 'r1-17', 'x-api-key': 'k' });
});

test('the link is tried again as long as the station is away', async () => {
  station.answer = 'no-network';
  link = station.open();
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    await station.until(() => station.waits.length === attempt);
    station.waits[attempt - 1]?.();
  }
  station.answer = 'stream';
  await station.until(() => station.states.at(-1)?.kind === 'open');
  expect(station.requests.length).toBeGreaterThanOrEqual(13);
});

test('a link without a byte for too long counts as lost', async () => {
  link = station.open();
  await station.until(() => station.states.at(-1)?.kind === 'open');
  station.say(': keepalive\n\n');
  await station.until(() => station.stationTimes.length === 1);
  vi.advanceTimersByTime(7_999);
  expect(station.states.at(-1)?.kind).toBe('open');
  vi.advanceTimersByTime(1);
  await station.until(() => station.states.at(-1)?.kind === 'lost');
  expect(station.states.at(-1)).toEqual({ kind: 'lost', reason: 'Nothing came for 8 s.' });
});

test('a restart closes the link and opens another one', async () => {
  link = station.open();
  await station.until(() => station.states.at(-1)?.kind === 'open');
  link.restart();
  await station.until(() => station.waits.length === 1);
  station.waits[0]?.();
  await station.until(() => station.requests.length === 2);
  expect(station.requests).toHaveLength(2);
});

test('a station that needs a key is not reported as away', async () => {
  station.answer = new Response('{"detail":"Invalid or missing API key"}', { status: 401 });
  link = station.open();
  await station.until(() => station.waits.length === 1);
  expect(station.states.at(-1)).toEqual({
    kind: 'refused',
    status: 401,
    code: null,
    params: undefined,
    reason: 'Invalid or missing API key',
  });
});

test('a closed link reports nothing more and is not opened again', async () => {
  link = station.open();
  await station.until(() => station.states.at(-1)?.kind === 'open');
  link.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(station.requests).toHaveLength(1);
  expect(station.waits).toHaveLength(0);
});
