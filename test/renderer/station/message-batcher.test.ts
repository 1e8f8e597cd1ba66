import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useStore } from '../../../renderer/state/store';
import { MessageBatcher } from '../../../renderer/station/message-batcher';
import type { components } from '../../../src/http/generated/api';
import { ridden } from '../rows';

const table: components['schemas']['StreamMessage'] = { type: 'table', revision: 3, total: 1, items: [ridden('p1', 2, 100)] };
const health = (sentence: string) => ({ type: 'health', status: 'ok', sentence }) as const;

let drawn = 0;
useStore.subscribe((state, before) => {
  if (state.live !== before.live) drawn += 1;
});

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  useStore.setState(useStore.getInitialState(), true);
  drawn = 0;
});

afterEach(() => {
  vi.useRealTimers();
});

test('after a quiet spell a message is in the store at once, and what follows closely waits and comes together', () => {
  const gathering = new MessageBatcher(() => expect.unreachable());
  vi.advanceTimersByTime(1_000);
  gathering.add([table]);
  vi.advanceTimersByTime(0);
  expect(useStore.getState().live.placed).toHaveLength(1);
  gathering.add([health('first')]);
  gathering.add([health('second')]);
  vi.advanceTimersByTime(1);
  expect(drawn).toBe(1);
  vi.advanceTimersByTime(1_000);
  expect(drawn).toBe(2);
  expect(useStore.getState().live.journal.sentence).toBe('second');
});

test('a piece of a message says that the link is alive, with the moment at which it came', () => {
  const gathering = new MessageBatcher(() => expect.unreachable());
  gathering.heard(999_000);
  vi.advanceTimersByTime(1_000);
  expect(useStore.getState().heardAt).toBe(999_000);
  gathering.deliver();
  expect(useStore.getState().heardAt).toBe(999_000);
});

test('changes to another table are told, and change nothing', () => {
  const misfit = vi.fn();
  const gathering = new MessageBatcher(misfit);
  gathering.add([{ type: 'changes', base: 7, revision: 8, total: 0, removed: [], rows: [] }]);
  gathering.deliver();
  expect(misfit).toHaveBeenCalledOnce();
  expect(drawn).toBe(0);
});

test('what was gathered is forgotten with the screen', () => {
  const gathering = new MessageBatcher(() => expect.unreachable());
  gathering.add([table]);
  gathering.stop();
  vi.advanceTimersByTime(1_000);
  expect(useStore.getState().live.placed).toHaveLength(0);
});
