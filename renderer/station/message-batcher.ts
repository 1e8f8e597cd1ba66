import type { StreamMessage } from '../api/stream-message';
import { useStore } from '../state/store';

/** The screen changes no oftener than this, and at once after a quiet spell: more often is more than an eye can use. */
const GATHER_MS = 20;
/** Placing thousands of riders takes a while: a long table leaves the page time for other things between two changes. */
const ROWS_A_MS = 100;

/** What came over the stream, on its way into the store: together what came nearly together. */
export class MessageBatcher {
  readonly #store = useStore.getState();
  readonly #onMisfit: () => void;
  #messages: StreamMessage[] = [];
  #heardAt: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deliveredAt = 0;

  /** `onMisfit` is called when the messages do not fit to what is known. */
  constructor(onMisfit: () => void) {
    this.#onMisfit = onMisfit;
  }

  add(messages: readonly StreamMessage[]): void {
    this.#messages.push(...messages);
    this.#deliverSoon();
  }

  /** Something came, at this moment of this machine's clock. */
  heard(at: number): void {
    this.#heardAt = at;
    this.#deliverSoon();
  }

  /** Does not wait any longer. */
  deliver(): void {
    this.stop();
    this.#deliveredAt = performance.now();
    const [messages, heardAt] = [this.#messages, this.#heardAt];
    this.#messages = [];
    this.#heardAt = null;
    if (heardAt !== null) this.#store.heard(null, heardAt);
    if (messages.length > 0 && !this.#store.hear(messages, Date.now())) this.#onMisfit();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #deliverSoon(): void {
    const every = Math.max(GATHER_MS, useStore.getState().live.placed.length / ROWS_A_MS);
    this.#timer ??= setTimeout(() => this.deliver(), Math.max(0, this.#deliveredAt + every - performance.now()));
  }
}
