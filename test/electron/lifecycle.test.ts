import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Closing, closeInOrder } from '../../electron/lifecycle';

/** The program as Electron plays it: `quit` asks everybody, and ends where nobody objects. */
class PlayedApp extends EventEmitter {
  ended = false;

  quit(): void {
    if (!emits(this, 'before-quit').defaultPrevented) this.ended = true;
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
let quit: () => void;

beforeEach(() => {
  [app, desk, powerMonitor, signals] = [new PlayedApp(), new EventEmitter(), new EventEmitter(), new EventEmitter()];
  done = [];
  answer = false;
  const closing = {
    app,
    desk,
    powerMonitor,
    signals,
    station: { close: async () => void done.push('station closed') },
    log: { close: async () => void done.push('log closed') },
    costsSomething: () => !answer,
    ask: async () => {
      done.push('asked');
      return answer;
    },
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
    await vi.waitFor(() => expect(app.ended).toBe(true));
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

describe('the system ends the program without a question', () => {
  test.each([
    { way: 'a shutdown', go: () => expect(emits(powerMonitor, 'shutdown').defaultPrevented).toBe(true) },
    { way: 'SIGTERM', go: () => signals.emit('SIGTERM') },
    { way: 'SIGINT', go: () => signals.emit('SIGINT') },
    { way: 'a closed terminal', go: () => signals.emit('SIGHUP') },
    { way: 'a desk that is gone', go: () => app.emit('window-all-closed') },
  ])('by $way, and everything closes in order', async ({ go }) => {
    go();
    await vi.waitFor(() => expect(app.ended).toBe(true));
    expect(done).toEqual(IN_ORDER);
  });

  test('also while a question is open', async () => {
    app.quit();
    signals.emit('SIGTERM');
    await vi.waitFor(() => expect(app.ended).toBe(true));
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
