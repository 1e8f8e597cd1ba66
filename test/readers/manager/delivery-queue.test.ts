import { describe, expect, it } from 'vitest';
import type { TagRead } from '../../../src/domain/model/read';
import type { EpochMs } from '../../../src/domain/model/time';
import { DeliveryQueue } from '../../../src/readers/manager/delivery-queue';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';

const read = (tag: string): TagRead => ({ tag }) as unknown as TagRead;

/** An intake that resolves when the test says, and a queue that delivers to it. */
function bench() {
  const timers = new VirtualTimers(0 as EpochMs);
  const batches: { readonly tags: readonly string[]; readonly confirm: () => void; readonly refuse: () => void }[] = [];
  const failures: unknown[] = [];
  const queue = new DeliveryQueue(
    (reads) =>
      new Promise((resolve, reject) => {
        batches.push({ tags: reads.map(({ tag }) => tag), confirm: () => resolve(), refuse: () => reject(new Error('disk full')) });
      }),
    timers,
    (failure) => {
      if (failure !== null) failures.push(failure);
    },
  );
  const push = (...tags: readonly string[]): void => {
    for (const tag of tags) queue.push('r', read(tag));
  };
  const tags = (): readonly (readonly string[])[] => batches.map((batch) => batch.tags);
  return { queue, timers, push, batches, tags, failures };
}

describe('the delivery queue', () => {
  it('delivers a read that arrives at the moment the last batch is confirmed', async () => {
    const stored: string[] = [];
    const pushed: string[] = [];
    const timers = new VirtualTimers(0 as EpochMs);
    const push = (tag: string): void => {
      pushed.push(tag);
      delivery.push('r', read(tag));
    };
    const delivery = new DeliveryQueue(
      async (reads) => void stored.push(...reads.map((one) => one.tag)),
      timers,
      () => {
        if (stored.length < 5) push(`A${stored.length}`);
      },
    );
    push('A0');
    await timers.advance(0);
    for (let turn = 0; turn < 20; turn++) {
      await Promise.resolve();
      if (turn % 3 === 0) push(`B${turn}`);
    }
    await timers.advance(1000);
    expect(delivery.waitingOf('r')).toBe(0);
    expect(stored).toEqual(pushed);
  });

  it('delivers flushed reads again when they are refused while it closes', async () => {
    const { queue, timers, push, batches, tags } = bench();
    push('A');
    await timers.advance(0);
    batches[0]?.confirm();
    await timers.advance(0);
    push('B', 'C');
    queue.flushNow();
    expect(tags()).toEqual([['A'], ['B', 'C']]);
    const closed = queue.close();
    await timers.advance(0);
    batches[1]?.refuse();
    await timers.advance(0);
    expect(tags()).toEqual([['A'], ['B', 'C'], ['B', 'C']]);
    batches[2]?.confirm();
    await closed;
    expect(queue.waitingOf('r')).toBe(0);
  });

  it('keeps the order of reads that were refused while a batch was being delivered', async () => {
    const { queue, timers, push, batches, tags } = bench();
    push('A');
    await timers.advance(0);
    push('B');
    queue.flushNow();
    push('C');
    batches[1]?.refuse();
    await timers.advance(0);
    batches[0]?.confirm();
    await timers.advance(100);
    expect(tags()).toEqual([['A'], ['B'], ['B', 'C']]);
  });

  it('hands over a refused batch, too, before another race opens', async () => {
    const { queue, timers, push, batches, tags } = bench();
    push('A');
    await timers.advance(0);
    batches[0]?.refuse();
    await timers.advance(0);
    push('B');
    queue.flushNow();
    expect(tags()).toEqual([['A'], ['A', 'B']]);
    batches[1]?.confirm();
    await timers.advance(2000);
    expect([tags().length, queue.waitingOf('r')]).toEqual([2, 0]);
  });

  it('retries a refused batch unchanged, and reports each failure', async () => {
    const { timers, push, batches, tags, failures } = bench();
    push('A');
    await timers.advance(0);
    batches[0]?.refuse();
    push('B');
    await timers.advance(999);
    expect(tags()).toEqual([['A']]);
    await timers.advance(1);
    expect(tags()).toEqual([['A'], ['A', 'B']]);
    expect(failures).toEqual([new Error('disk full')]);
  });

  it('rejects its closing with the number of reads that are still refused', async () => {
    const { queue, timers, push, batches } = bench();
    push('A', 'B');
    const closed = queue.close();
    const outcome = expect(closed).rejects.toThrow('2 reads');
    for (let turn = 0; turn < 3; turn += 1) {
      await timers.advance(0);
      batches.at(-1)?.refuse();
    }
    await timers.advance(0);
    await outcome;
  });

  it('tells when every read of a reader so far is confirmed, whatever comes later and from others', async () => {
    const { queue, timers, push, batches } = bench();
    const told: string[] = [];
    const ask = (name: string): void => void queue.delivered('r').then(() => told.push(name));
    ask('none');
    push('A', 'B');
    ask('A and B');
    await timers.advance(0);
    push('C');
    queue.push('other', read('X'));
    ask('C');
    expect(told).toEqual(['none']);
    batches[0]?.confirm();
    await timers.advance(100);
    expect(told).toEqual(['none', 'A and B']);
    batches[1]?.refuse();
    await timers.advance(1000);
    expect(told).toEqual(['none', 'A and B']);
    batches[2]?.confirm();
    await timers.advance(0);
    expect(told).toEqual(['none', 'A and B', 'C']);
  });

  it('waits for a batch under way although the reads behind it were flushed and confirmed first', async () => {
    const { queue, timers, push, batches } = bench();
    let isTold = false;
    push('A');
    await timers.advance(0);
    push('B');
    void queue.delivered('r').then(() => {
      isTold = true;
    });
    queue.flushNow();
    batches[1]?.confirm();
    await timers.advance(0);
    expect(isTold).toBe(false);
    batches[0]?.confirm();
    await timers.advance(0);
    expect(isTold).toBe(true);
  });
});
