import type { LinkState } from '../state/link-state';
import type { StreamLink, StreamListener } from './stream';
import { StreamMemory } from './stream-memory';
import type { FromWorker, Port, ToWorker } from './tab-messages';

type Headers = Readonly<Record<string, string>>;
type PagePort = Port<FromWorker, ToWorker>;

/** A page that has not said for so long that it listens is frozen, or gone without a word. */
const SILENT_PAGE_MS = 60_000;

export interface SharedStreamsOptions {
  readonly open: (headers: Headers, listener: StreamListener) => StreamLink;
  /** A stopwatch, in milliseconds. */
  readonly now: () => number;
}

/**
 * Holds one stream for all pages of a browser that send the same headers, and passes on what it says. Pages with other headers have
 * another stream: a page gets nothing that its own key does not allow, and no page gets the headers of another.
 */
export class SharedStreams {
  readonly #options: SharedStreamsOptions;
  readonly #streams = new Map<string, SharedStream>();

  constructor(options: SharedStreamsOptions) {
    this.#options = options;
  }

  /** Serves a page until it closes its stream or falls silent. */
  join(port: PagePort): void {
    let stream: SharedStream | null = null;
    port.listen((message) => {
      switch (message.kind) {
        case 'open':
          stream?.leave(port);
          stream = this.#streamFor(message.headers);
          stream.join(port);
          return;
        case 'again':
          stream?.greet(port);
          return;
        case 'here':
          stream?.heard(port);
          return;
        case 'close':
          stream?.leave(port);
          stream = null;
          port.close();
      }
    });
  }

  #streamFor(headers: Headers): SharedStream {
    const key = JSON.stringify(Object.entries(headers).sort());
    const known = this.#streams.get(key);
    if (known !== undefined) return known;
    const stream = new SharedStream(this.#options, headers, () => this.#streams.delete(key));
    this.#streams.set(key, stream);
    return stream;
  }
}

/** One stream and the pages that it is passed on to. */
class SharedStream {
  readonly #now: () => number;
  readonly #onEmpty: () => void;
  readonly #memory = new StreamMemory();
  /** When each page was heard last. */
  readonly #pages = new Map<PagePort, number>();
  readonly #link: StreamLink;
  #state: LinkState = { kind: 'connecting' };

  constructor({ open, now }: SharedStreamsOptions, headers: Headers, onEmpty: () => void) {
    this.#now = now;
    this.#onEmpty = onEmpty;
    this.#link = open(headers, {
      onMessages: (messages) => {
        if (this.#memory.take(messages, now())) this.#tellAll({ kind: 'messages', messages });
        else this.#link.restart();
      },
      onAlive: (stationNow) => {
        if (stationNow !== null) this.#memory.heardTime(stationNow, now());
        this.#tellAll({ kind: 'alive', stationNow });
      },
      onState: (state) => {
        this.#state = state;
        if (state.kind === 'open') this.#memory.clear();
        this.#tellAll({ kind: 'state', state });
      },
    });
  }

  join(page: PagePort): void {
    this.#pages.set(page, this.#now());
    this.greet(page);
  }

  /** Sends a page the whole state; while the stream is not connected, only the state of the link. */
  greet(page: PagePort): void {
    this.heard(page);
    page.send({ kind: 'state', state: this.#state });
    const messages = this.#state.kind === 'open' ? this.#memory.greeting(this.#now()) : [];
    if (messages.length > 0) page.send({ kind: 'messages', messages });
  }

  heard(page: PagePort): void {
    if (this.#pages.has(page)) this.#pages.set(page, this.#now());
  }

  leave(page: PagePort): void {
    if (!this.#pages.delete(page) || this.#pages.size > 0) return;
    this.#link.close();
    this.#onEmpty();
  }

  #tellAll(message: FromWorker): void {
    const silentSince = this.#now() - SILENT_PAGE_MS;
    for (const [page, heardAt] of this.#pages) {
      if (heardAt > silentSince) {
        page.send(message);
        continue;
      }
      // What waits for a frozen page would fill the memory. A page that wakes up joins again.
      this.leave(page);
      page.close();
    }
  }
}
