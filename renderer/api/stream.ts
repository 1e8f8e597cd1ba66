import type { LinkState } from '../state/link-state';
import { EventStreamParser, type StreamItem } from './event-stream';
import { detailOf, messageOf } from './request';
import { parseMessage, type StreamMessage } from './stream-message';

export interface StreamListener {
  /** Messages in the order sent, several at once when they came at once. */
  onMessages(messages: readonly StreamMessage[]): void;
  /** Bytes came, keep-alive comments included. `stationNow` is the station's time where the comment has it, ISO-8601; else null. */
  onAlive(stationNow: string | null): void;
  onState(state: LinkState): void;
}

export interface StreamOptions {
  readonly url: string;
  readonly headers: () => Readonly<Record<string, string>>;
  readonly listener: StreamListener;
  readonly fetch: typeof fetch;
  /** After so many milliseconds without a byte the link counts as lost and is opened again. */
  readonly silenceMs: number;
  /** Resolves after `ms` milliseconds, or at once when the signal fires. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 3_000;

/** A link that is opened again whenever it ends, until it is closed. */
export interface StreamLink {
  /** Opens the link again at once; it begins with the whole table, and no lap is missed. */
  restart(): void;
  close(): void;
}

/** Opens the stream and keeps it open until `close`. Retries after 250 ms, then twice as long each time, up to 3 s. */
export function openStream(options: StreamOptions): StreamLink {
  const closed = new AbortController();
  let current: Connection | null = null;

  const keepListening = async (): Promise<void> => {
    let lastId = '';
    let retry = FIRST_RETRY_MS;
    while (!closed.signal.aborted) {
      options.listener.onState({ kind: 'connecting' });
      current = new Connection(options, lastId);
      const ended = await current.run();
      if (closed.signal.aborted) return;
      lastId = ended.lastId;
      if (ended.wasOpen) retry = FIRST_RETRY_MS;
      options.listener.onState(ended.state);
      await options.wait(retry, closed.signal);
      retry = Math.min(LAST_RETRY_MS, retry * 2);
    }
  };
  void keepListening();

  return {
    restart: () => current?.cut('The table had a gap; it is fetched again.'),
    close: () => {
      closed.abort();
      current?.cut('Closed.');
    },
  };
}

interface Ended {
  readonly wasOpen: boolean;
  /** Id of the last event; empty when no event had one. */
  readonly lastId: string;
  readonly state: LinkState;
}

class Connection {
  readonly #options: StreamOptions;
  readonly #abort = new AbortController();
  #lastId: string;
  #wasOpen = false;
  #watchdog: ReturnType<typeof setTimeout> | undefined;

  constructor(options: StreamOptions, lastId: string) {
    this.#options = options;
    this.#lastId = lastId;
  }

  async run(): Promise<Ended> {
    try {
      return await this.#listen();
    } catch (error) {
      return this.#end({ kind: 'lost', reason: error instanceof Error ? error.message : String(error) });
    } finally {
      clearTimeout(this.#watchdog);
      this.#abort.abort();
    }
  }

  cut(reason: string): void {
    this.#abort.abort(new Error(reason));
  }

  async #listen(): Promise<Ended> {
    this.#expectBytes();
    const headers: Record<string, string> = { ...this.#options.headers(), accept: 'text/event-stream' };
    if (this.#lastId !== '') headers['last-event-id'] = this.#lastId;
    const fetch = this.#options.fetch;
    const response = await fetch(this.#options.url, { headers, cache: 'no-store', signal: this.#abort.signal });
    if (!response.ok || response.body === null) return this.#end(await refusal(response));
    this.#wasOpen = true;
    this.#options.listener.onState({ kind: 'open' });
    const parser = new EventStreamParser();
    const decoder = new TextDecoder();
    const body = response.body.getReader();
    for (;;) {
      const { done, value } = await body.read();
      if (done) return this.#end({ kind: 'lost', reason: 'The station closed the link.' });
      this.#expectBytes();
      this.#deliver(parser.push(decoder.decode(value, { stream: true })));
    }
  }

  #deliver(items: readonly StreamItem[]): void {
    const messages: StreamMessage[] = [];
    let stationNow: string | null = null;
    for (const item of items) {
      if (item.kind === 'comment') {
        stationNow = /^keepalive\s+(\S+)/.exec(item.text)?.[1] ?? stationNow;
        continue;
      }
      const message = parseMessage(item.data);
      if (message) messages.push(message);
      if (item.id !== '') this.#lastId = item.id;
    }
    this.#options.listener.onAlive(stationNow);
    if (messages.length > 0) this.#options.listener.onMessages(messages);
  }

  #expectBytes(): void {
    clearTimeout(this.#watchdog);
    const { silenceMs } = this.#options;
    this.#watchdog = setTimeout(() => this.cut(`Nothing came for ${Math.round(silenceMs / 1000)} s.`), silenceMs);
  }

  #end(state: LinkState): Ended {
    return { wasOpen: this.#wasOpen, lastId: this.#lastId, state };
  }
}

async function refusal(response: Response): Promise<LinkState> {
  const body: unknown = await response.json().catch(() => null);
  return { kind: 'refused', status: response.status, ...messageOf(body), reason: detailOf(response.status, body) };
}

/** Resolves after `ms` milliseconds, or at once when the signal fires. */
export function waitOrAbort(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
