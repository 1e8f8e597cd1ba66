import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { takeEndSignals } from '../../electron/early-signals';
import { type Closing, closeInOrder } from '../../electron/lifecycle';
import type { UnsavedEntries } from '../../src/station';

/** The program as Electron plays it: `quit` asks everybody, and ends where nobody objects. */
class PlayedApp extends EventEmitter {
  ended = false;
  code = 0;

  exit(code = 0): void {
    // A program ends once.
    if (!this.ended) this.code = code;
    this.ended = true;
  }

  quit(): void {
    if (!emits(this, 'before-quit').defaultPrevented) this.exit();
  }
}

function emits(emitter: EventEmitter, name: string): { readonly defaultPrevented: boolean } {
  const event = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  emitter.emit(name, event);
  return event;
}

let app: PlayedApp;
let desk: EventEmitter;
let powerMonitor: EventEmitter;
let signals: EventEmitter;
let done: string[];
let answer: boolean;
let lost: readonly UnsavedEntries[];
let quit: () => void;

beforeEach(() => {
  [app, desk, powerMonitor, signals] = [new PlayedApp(), new EventEmitter(), new EventEmitter(), new EventEmitter()];
  done = [];
  answer = false;
  lost = [];
  const closing = {
    app,
    desk,
    powerMonitor,
    onEndSignal: takeEndSignals({ signals, exit: () => app.exit() }),
    station: {
      close: async () => {
        done.push('station closed');
        return lost;
      },
    },
    log: { close: async () => void done.push('log closed') },
    costsSomething: () => !answer,
    ask: async () => {
      done.push('asked');
      return answer;
    },
    tellLost: async (entries: readonly UnsavedEntries[]) => void done.push(`told of ${JSON.stringify(entries)}`),
  };
  quit = closeInOrder(closing as unknown as Closing);
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const IN_ORDER = ['station closed', 'log closed'];

describe('quitting by the user asks first', () => {
  test.each([
    { way: 'the menu', go: () => quit() },
    { way: 'the window', go: () => void emits(desk, 'close') },
    { way: 'the Dock, or anything else that quits the program', go: () => app.quit() },
  ])('by $way: it goes on, or closes everything in order and ends', async ({ go }) => {
    go();
    await settled();
    expect(done).toEqual(['asked']);
    expect(app.ended).toBe(false);
    answer = true;
    go();
    await vi.waitFor(() => expect(app.ended).toBe(true), 20_000);
    expect(done).toEqual(['asked', 'asked', ...IN_ORDER]);
  });

  test('once, however often it is tried meanwhile', async () => {
    for (let tries = 0; tries < 3; tries += 1) {
      app.quit();
      emits(desk, 'close');
      quit();
    }
    await settled();
    expect(done).toEqual(['asked']);
  });
});

describe('entries that closing could save nowhere', () => {
  const LOST = [{ path: '/races/cup.racetag', entries: 12 }];

  test('are told to the user who quits, and the program ends with an error', async () => {
    [answer, lost] = [true, LOST];
    quit();
    await vi.waitFor(() => expect(app.ended).toBe(true), 20_000);
    expect(done).toEqual(['asked', ...IN_ORDER, `told of ${JSON.stringify(LOST)}`]);
    expect(app.code).toBe(1);
  });

  test.each([
    { way: 'a shutdown', go: () => void emits(powerMonitor, 'shutdown') },
    { way: 'SIGTERM', go: () => signals.emit('SIGTERM') },
  ])('keep $way waiting for no answer, and the program ends with an error', async ({ go }) => {
    lost = LOST;
    go();
    await vi.waitFor(() => expect(app.ended).toBe(true), 20_000);
    expect(done).toEqual(IN_ORDER);
    expect(app.code).toBe(1);
  });
});

describe('the system ends the program without a question', () => {
  test.each([
    { way: 'a shutdown', go: () => expect(emits(powerMonitor, 'shutdown').defaultPrevented).toBe(true) },
    { way: 'SIGTERM', go: () => signals.emit('SIGTERM') },
    { way: 'SIGINT', go: () => signals.emit('SIGINT') },
    { way: 'SIGQUIT', go: () => signals.emit('SIGQUIT') },
    { way: 'a closed terminal', go: () => signals.emit('SIGHUP') },
    { way: 'a desk that is gone', go: () => app.emit('window-all-closed') },
  ])('by $way, and everything closes in order', async ({ go }) => {
    go();
    await vi.waitFor(() => expect(app.ended).toBe(true), 20_000);
    expect(done).toEqual(IN_ORDER);
  });

  test('also while a question is open', async () => {
    app.quit();
    signals.emit('SIGTERM');
    await vi.waitFor(() => expect(app.ended).toBe(true), 20_000);
    expect(done).toEqual(['asked', ...IN_ORDER]);
  });
});

describe('the end of a Windows session', () => {
  test.each([
    { costs: true, held: true },
    { costs: false, held: false },
  ])('is held up when quitting costs something: $costs', ({ costs, held }) => {
    answer = !costs;
    expect(emits(desk, 'query-session-end').defaultPrevented).toBe(held);
    expect(done).toEqual([]);
  });

  test('that comes all the same closes the station at once', () => {
    desk.emit('session-end');
    expect(done).toEqual(['station closed']);
  });
});

describe('a signal while the program starts', () => {
  function starting() {
    const exit = vi.fn();
    const end = vi.fn();
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const onEndSignal = takeEndSignals({ signals, exit, limitMs: 10_000 });
    return { exit, end, onEndSignal };
  }

  test('ends it as soon as there is something to close', () => {
    const { exit, end, onEndSignal } = starting();
    signals.emit('SIGTERM');
    onEndSignal(end);
    expect([end.mock.calls.length, exit.mock.calls.length]).toEqual([1, 0]);
  });

  test('ends it within its limit, where the start does not come to an end or closing does not', () => {
    const { exit, end, onEndSignal } = starting();
    signals.emit('SIGTERM');
    vi.advanceTimersByTime(9_999);
    onEndSignal(end);
    expect(exit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(exit).toHaveBeenCalledTimes(1);
  });

  test('that does not come ends nothing', () => {
    const { exit, end, onEndSignal } = starting();
    onEndSignal(end);
    vi.advanceTimersByTime(60_000);
    expect([end.mock.calls.length, exit.mock.calls.length]).toEqual([0, 0]);
  });
});

test('a station that cannot be closed, and windows that stay, do not keep the program', async () => {
  const stuck = new PlayedApp();
  // A page that does not answer holds up the second `quit`.
  stuck.quit = () => void emits(stuck, 'before-quit');
  const parts = { app: stuck, desk, powerMonitor, onEndSignal: () => undefined, costsSomething: () => false, ask: async () => true };
  const station = { close: () => Promise.reject(new Error('gone')) };
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  closeInOrder({ ...parts, station, log: { close: () => new Promise(() => undefined) } } as unknown as Closing)();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(stuck.ended).toBe(true);
});
