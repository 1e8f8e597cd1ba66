import type { PageStore } from '../ui/storage';
import { openStream, type StreamLink, type StreamOptions } from './stream';

/** Storage that all pages of a browser share; it never throws. */
export type SharedStorage = Pick<PageStore, 'getItem' | 'setItem'>;

export interface OwnStreamOptions extends StreamOptions {
  /** Where the browser keeps none, pages cannot count each other. */
  readonly storage: SharedStorage;
  /** How many pages of this browser may hold a stream while this one opens its own. */
  readonly mostStreams: number;
  /** Date and time, in milliseconds: the clock that all pages have. */
  readonly now: () => number;
}

const KEY = 'racetag.streams';
/** A page that has noted nothing for so long holds no stream any more. */
const STALE_MS = 20_000;
const NOTE_EVERY_MS = 2_000;
const LOOK_EVERY_MS = 1_000;

/**
 * Opens a stream of this page's own. Browsers give all pages of an address six connections together, and loading and commands need
 * them, too: with too many streams open already this page reports `crowded`, and opens its own as soon as another page closes.
 */
export function openOwnStream(options: OwnStreamOptions): StreamLink {
  const place = new StreamPlace(options);
  let link: StreamLink | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    if (place.take()) {
      link = openStream({ ...options, listener: place.keptBy(options.listener) });
      return;
    }
    options.listener.onState({ kind: 'crowded' });
    timer = setTimeout(open, LOOK_EVERY_MS);
  };
  open();
  return {
    restart: () => link?.restart(),
    close: () => {
      clearTimeout(timer);
      link?.close();
      if (link !== null) place.leave();
    },
  };
}

/** The places of the streams that pages of this browser hold themselves: by page, when it noted that it does. */
class StreamPlace {
  readonly #id = Math.random().toString(36).slice(2);
  readonly #options: OwnStreamOptions;
  #notedAt = 0;

  constructor(options: OwnStreamOptions) {
    this.#options = options;
  }

  /** Whether there is a place; it is this page's until `leave`. */
  take(): boolean {
    const others = this.#others();
    if (others.size >= this.#options.mostStreams) return false;
    this.#note(others, true);
    return true;
  }

  leave(): void {
    this.#note(this.#others(), false);
  }

  /** The listener, which now keeps the place as well. */
  keptBy(listener: StreamOptions['listener']): StreamOptions['listener'] {
    const keep = (): void => {
      if (this.#options.now() - this.#notedAt > NOTE_EVERY_MS) this.#note(this.#others(), true);
    };
    return {
      onMessages: (messages) => listener.onMessages(messages),
      onAlive: (stationNow) => {
        keep();
        listener.onAlive(stationNow);
      },
      onState: (state) => {
        keep();
        listener.onState(state);
      },
    };
  }

  #others(): Map<string, number> {
    const now = this.#options.now();
    const isFresh = (at: unknown): at is number => typeof at === 'number' && Math.abs(now - at) < STALE_MS;
    const noted = Object.entries(this.#read()).filter((entry): entry is [string, number] => isFresh(entry[1]));
    return new Map(noted.filter(([id]) => id !== this.#id));
  }

  #read(): object {
    try {
      const value: unknown = JSON.parse(this.#options.storage.getItem(KEY) ?? '{}');
      return typeof value === 'object' && value !== null ? value : {};
    } catch {
      // Whatever else wrote there is replaced by the next note.
      return {};
    }
  }

  #note(others: ReadonlyMap<string, number>, isMine: boolean): void {
    this.#notedAt = this.#options.now();
    const noted: Record<string, number> = {};
    for (const [id, at] of others) noted[id] = at;
    if (isMine) noted[this.#id] = this.#notedAt;
    this.#options.storage.setItem(KEY, JSON.stringify(noted));
  }
}
