import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromWorker, Port, ToWorker } from '../../../renderer/api/tab-messages';
import { TabStream } from '../../../renderer/api/tab-stream';
import type { LinkState } from '../../../renderer/state/link-state';

/** The line to the worker, as the page sees it. */
class Line implements Port<ToWorker, FromWorker> {
  readonly said: ToWorker[] = [];
  isClosed = false;
  tell: (message: FromWorker) => void = () => undefined;

  send(message: ToWorker): void {
    this.said.push(message);
  }

  listen(listener: (message: FromWorker) => void): void {
    this.tell = listener;
  }

  close(): void {
    this.isClosed = true;
  }
}

let lines: Line[];
let states: LinkState[];
let silent: number;
let stream: TabStream;

beforeEach(() => {
  vi.useFakeTimers();
  [lines, states, silent] = [[], [], 0];
  stream = new TabStream({
    connect: () => {
      const line = new Line();
      lines.push(line);
      return line;
    },
    headers: () => ({ 'x-api-key': 'k' }),
    listener: { onMessages: () => undefined, onAlive: () => undefined, onState: (state) => states.push(state) },
    onSilent: () => {
      silent += 1;
    },
  });
});

afterEach(() => {
  stream.close();
  vi.useRealTimers();
});

test('a page joins with its own headers, and hears the state of the link', () => {
  lines[0]?.tell({ kind: 'state', state: { kind: 'open' } });
  expect(lines[0]?.said[0]).toEqual({ kind: 'open', headers: { 'x-api-key': 'k' } });
  expect(states).toEqual([{ kind: 'open' }]);
});

test('a page says that it listens, though not at every word', () => {
  vi.advanceTimersByTime(4_000);
  for (let second = 0; second < 12; second += 1) {
    lines[0]?.tell({ kind: 'alive', stationNow: null });
    vi.advanceTimersByTime(1_000);
  }
  const times = lines[0]?.said.filter(({ kind }) => kind === 'here').length ?? 0;
  expect(times).toBeGreaterThanOrEqual(2);
  expect(times).toBeLessThanOrEqual(3);
});

test('a worker that does not answer at all is given up', () => {
  vi.advanceTimersByTime(5_000);
  expect(silent).toBe(1);
  expect(lines[0]?.isClosed).toBe(true);
});

test('a line that falls silent is opened again, once, before the worker is given up', () => {
  lines[0]?.tell({ kind: 'state', state: { kind: 'open' } });
  vi.advanceTimersByTime(10_000);
  expect(lines).toHaveLength(2);
  expect(lines[0]?.said.at(-1)).toEqual({ kind: 'close' });
  expect(states.at(-1)).toEqual({ kind: 'connecting' });
  lines[1]?.tell({ kind: 'state', state: { kind: 'open' } });
  vi.advanceTimersByTime(10_000);
  expect([lines.length, silent]).toEqual([3, 0]);
  vi.advanceTimersByTime(5_000);
  expect([lines.length, silent]).toEqual([3, 1]);
});

test('a closed stream tells the worker, and opens no other line', () => {
  stream.close();
  vi.advanceTimersByTime(60_000);
  expect(lines[0]?.said.at(-1)).toEqual({ kind: 'close' });
  expect([lines.length, silent]).toEqual([1, 0]);
});

test('a page whose table has a gap asks for everything again', () => {
  stream.restart();
  expect(lines[0]?.said.at(-1)).toEqual({ kind: 'again' });
});
