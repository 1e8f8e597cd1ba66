import type { StreamMessage } from '../api/stream-message';
import { useStore } from '../state/store';

/** Minimum pause between two changes of the store: more often is more than an eye can follow. The first message after an idle period waits for nothing. */
const BATCH_MS = 20;
/** Placing thousands of riders takes a while: a long table leaves the page time for other things between two changes. */
const ROWS_A_MS = 100;

/** Collects messages of the stream, so that the store changes once for those that come nearly together. */
export class MessageBatcher {
  readonly #store = useStore.getState();
  readonly #onGap: () => void;
  #messages: StreamMessage[] = [];
  #lastMessageAt: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deliveredAt = 0;

  /** `onGap` is called when a message was made for a table that this page does not have. */
  constructor(onGap: () => void) {
    this.#onGap = onGap;
  }

  add(messages: readonly StreamMessage[]): void {
    this.#messages.push(...messages);
    this.#deliverSoon();
  }

  /** Notes that a byte came at `at`, on this machine's clock. */
  touch(at: number): void {
    this.#lastMessageAt = at;
    this.#deliverSoon();
  }

  /** Puts what was collected into the store at once. */
  deliver(): void {
    this.stop();
    this.#deliveredAt = performance.now();
    const [messages, at] = [this.#messages, this.#lastMessageAt];
    this.#messages = [];
    this.#lastMessageAt = null;
    if (at !== null) this.#store.touch(null, at);
    if (messages.length > 0 && !this.#store.applyMessages(messages, Date.now())) this.#onGap();
  }

  /** Delivers nothing more until a message is added. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #deliverSoon(): void {
    const every = Math.max(BATCH_MS, useStore.getState().live.placed.length / ROWS_A_MS);
    this.#timer ??= setTimeout(() => this.deliver(), Math.max(0, this.#deliveredAt + every - performance.now()));
  }
}
