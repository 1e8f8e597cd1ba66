import { setTimeout } from 'node:timers/promises';
import type { Consumer, ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import type { MessageSource, StoredMessage } from './broker';

/** So many messages are asked for at once at most, and so many bytes as far as the ones before foretell it: everything else waits behind them. */
const [MOST_MESSAGES, MOST_BYTES] = [32, 32 * 1024];

/** The messages of a consumer, asked for in groups; the first one is of one message. */
export function groupsOf(consumer: Pick<Consumer, 'fetch'>): { readonly messages: AsyncGenerator<JsMsg, void>; stop(): void } {
  let group: ConsumerMessages | null = null;
  let isStopped = false;
  async function* messages(): AsyncGenerator<JsMsg, void> {
    for (let count = 1; !isStopped; ) {
      group = await consumer.fetch({ max_messages: count });
      let largest = 1;
      for await (const message of group) {
        largest = Math.max(largest, message.data.length);
        yield message;
      }
      count = Math.max(1, Math.min(MOST_MESSAGES, count * 2, Math.floor(MOST_BYTES / largest)));
    }
  }
  return {
    messages: messages(),
    stop: () => {
      isStopped = true;
      group?.stop();
    },
  };
}

/** Takes one message after the other; the one that did not come in time is given next time. After the last one there is none any more. */
export function sourceOf(take: () => Promise<StoredMessage | null>, stop: () => void): MessageSource {
  let pending: Promise<StoredMessage | null> | null = null;
  return {
    async next(ms) {
      pending ??= take();
      const late = new AbortController();
      const timeout = setTimeout(ms, null, { signal: late.signal }).catch(() => null);
      const first = await Promise.race([pending, timeout.then(() => 'late' as const)]);
      if (first === 'late') return null;
      pending = null;
      if (first === null) await timeout;
      late.abort();
      return first;
    },
    close: stop,
  };
}
