import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useStore } from '../../../renderer/state/store';
import { MessageBatcher } from '../../../renderer/station/message-batcher';
import type { components } from '../../../src/http/generated/api';
import { ridden } from '../rows';

const table: components['schemas']['StreamMessage'] = { type: 'table', revision: 3, total: 1, items: [ridden('p1', 2, 100)] };
const health = (sentence: string) => ({ type: 'health', status: 'ok', sentence }) as const;

let changes = 0;
useStore.subscribe((state, before) => {
  if (state.live !== before.live) changes += 1;
});

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  useStore.setState(useStore.getInitialState(), true);
  changes = 0;
});

afterEach(() => {
  vi.useRealTimers();
});

test('after an idle period a message is in the store at once, and those that follow closely come together', () => {
  const batcher = new MessageBatcher(() => expect.unreachable());
  vi.advanceTimersByTime(1_000);
  batcher.add([table]);
  vi.advanceTimersByTime(0);
  expect(useStore.getState().live.placed).toHaveLength(1);
  batcher.add([health('first')]);
  batcher.add([health('second')]);
  vi.advanceTimersByTime(1);
  expect(changes).toBe(1);
  vi.advanceTimersByTime(1_000);
  expect(changes).toBe(2);
  expect(useStore.getState().live.journal.sentence).toBe('second');
});

test('a part of a message shows that the link is alive, with the time at which it came', () => {
  const batcher = new MessageBatcher(() => expect.unreachable());
  batcher.touch(999_000);
  vi.advanceTimersByTime(1_000);
  expect(useStore.getState().lastMessageAt).toBe(999_000);
  batcher.deliver();
  expect(useStore.getState().lastMessageAt).toBe(999_000);
});

test('changes to another revision of the table are reported as a gap, and change nothing', () => {
  const onGap = vi.fn();
  const batcher = new MessageBatcher(onGap);
  batcher.add([{ type: 'changes', base: 7, revision: 8, total: 0, removed: [], rows: [] }]);
  batcher.deliver();
  expect(onGap).toHaveBeenCalledOnce();
  expect(changes).toBe(0);
});

test('nothing is delivered after stop', () => {
  const batcher = new MessageBatcher(() => expect.unreachable());
  batcher.add([table]);
  batcher.stop();
  vi.advanceTimersByTime(1_000);
  expect(useStore.getState().live.placed).toHaveLength(0);
});
