import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StationGone, type StationProcess } from '../../electron/station-process/child';
import type { FromStation, StartFailure, StartOrder, StationState, ToStation } from '../../electron/station-process/contract';
import { hostStation, type StationHost } from '../../electron/station-process/host';

const ADDRESS = { url: 'http://127.0.0.1:8601', port: 8601, operatorToken: 'made-at-the-first-start', screenFragment: '' };
const BUSY: StartFailure = { type: 'listen', problem: { code: 'port-in-use', params: { port: 8601 } } };
const RUNNING: StationState = { race: { path: '/r/cup.racetag', name: 'Cup', isRunning: true }, unsaved: null };
const ORDER = {
  config: { port: 0, operatorToken: null },
  logFolder: '/l',
  webRoot: '/w',
  threads: { exports: '/e', workbooks: '/b' },
} as unknown as StartOrder;

/** A process as the system gives it, played by the test. */
class PlayedProcess extends EventEmitter implements StationProcess {
  readonly got: ToStation[] = [];
  killed = false;

  postMessage(message: ToStation): void {
    this.got.push(message);
  }

  kill(): void {
    this.killed = true;
    this.emit('exit', 0);
  }

  says(message: FromStation): void {
    this.emit('message', message);
  }

  answersLast(): void {
    const last = this.got.at(-1);
    if (last?.type !== 'request') throw new Error('there is no request');
    this.says({ type: 'answer', id: last.id, fault: null });
  }
}

let processes: PlayedProcess[];
let told: unknown[];
let again: boolean;
let now: number;

function at(index: number): PlayedProcess {
  const found = processes[index];
  if (found === undefined) throw new Error(`there is no process ${index}`);
  return found;
}

function start() {
  return hostStation({
    fork: () => {
      const child = new PlayedProcess();
      processes.push(child);
      return child;
    },
    order: ORDER,
    keyStore: {
      protect: (text) => `protected ${text}`,
      open: () => {
        throw new Error('no keyring');
      },
    },
    log: { fatal: () => undefined, error: () => undefined, warn: () => undefined } as never,
    rescue: {
      onRestarted: (before) => told.push({ restarted: before }),
      askAgain: async (failure) => {
        told.push({ asked: failure });
        return again;
      },
      askAboutHang: async () => {
        told.push('hangs');
        return again;
      },
      onGivenUp: () => told.push('given up'),
    },
    elapsed: () => now,
  });
}

async function running(): Promise<StationHost> {
  const hosted = start();
  at(0).says({ type: 'started', address: ADDRESS });
  const result = await hosted;
  if (!result.ok) throw new Error('the station did not start');
  return result.host;
}

/** Ends the newest process by itself and lets the next one start. */
async function endAndRestart(): Promise<void> {
  const count = processes.length;
  at(count - 1).emit('exit', 1);
  await vi.waitFor(() => expect(processes).toHaveLength(count + 1), 20_000);
  const before = told.length;
  at(count).says({ type: 'started', address: ADDRESS });
  await vi.waitFor(() => expect(told).toHaveLength(before + 1), 20_000);
}

beforeEach(() => {
  processes = [];
  told = [];
  again = true;
  now = 0;
});

describe('a station in a process of its own', () => {
  test('gets its order first and is known by the address that it names', async () => {
    const host = await running();
    expect(at(0).got).toEqual([{ type: 'start', order: ORDER }]);
    expect(host.address).toEqual(ADDRESS);
  });

  test.each<{ why: string; fails: (child: PlayedProcess) => void; failure: StartFailure }>([
    { why: 'says why', fails: (child) => child.says({ type: 'not-started', failure: BUSY }), failure: BUSY },
    { why: 'ends without a word', fails: (child) => child.emit('exit', 139), failure: { type: 'ended', code: 139 } },
  ])('does not start, and $why', async ({ fails, failure }) => {
    const hosted = start();
    fails(at(0));
    expect(await hosted).toEqual({ ok: false, failure });
    expect(processes).toHaveLength(1);
  });

  test('reaches the key store of the system through the desktop, which says when that refuses', async () => {
    await running();
    at(0).says({ type: 'key-store', id: 7, work: 'protect', text: 'a password' });
    expect(at(0).got.at(-1)).toEqual({ type: 'key-store', id: 7, text: 'protected a password' });
    at(0).says({ type: 'key-store', id: 8, work: 'open', text: 'x' });
    expect(at(0).got.at(-1)).toEqual({ type: 'key-store', id: 8, text: null });
  });

  test('tells every change of its state', async () => {
    const host = await running();
    const seen: StationState[] = [];
    host.subscribe(() => seen.push(host.state()));
    at(0).says({ type: 'state', state: RUNNING });
    expect(seen).toEqual([RUNNING]);
  });

  test('answers a request with the fault that stopped it', async () => {
    const host = await running();
    const answer = host.request({ type: 'open-race', path: '/r/x.racetag' });
    await vi.waitFor(() => expect(at(0).got).toHaveLength(2), 20_000);
    at(0).says({ type: 'answer', id: 1, fault: { code: 'file-missing', params: { path: '/r/x.racetag' } } });
    expect(await answer).toEqual({ code: 'file-missing', params: { path: '/r/x.racetag' } });
  });
});

describe('a station that ends by itself', () => {
  test('is started again under the same port and token, and that is told', async () => {
    await running();
    at(0).says({ type: 'state', state: RUNNING });
    await endAndRestart();
    const config = { ...ORDER.config, port: ADDRESS.port, operatorToken: ADDRESS.operatorToken };
    expect(at(1).got).toEqual([{ type: 'start', order: { ...ORDER, config } }]);
    await vi.waitFor(() => expect(told).toEqual([{ restarted: RUNNING }]), 20_000);
  });

  test('fails what it was asked for, and what is asked meanwhile goes to the next one', async () => {
    const host = await running();
    const lost = host.request({ type: 'save-copy', path: '/c' });
    await vi.waitFor(() => expect(at(0).got).toHaveLength(2), 20_000);
    at(0).emit('exit', 1);
    const kept = host.request({ type: 'open-race', path: '/r' });
    await expect(lost).rejects.toBeInstanceOf(StationGone);
    at(1).says({ type: 'started', address: ADDRESS });
    await vi.waitFor(() => expect(at(1).got).toHaveLength(2), 20_000);
    at(1).answersLast();
    expect(await kept).toBeNull();
  });

  test('is tried again until the timekeeper gives up, when it cannot start again', async () => {
    const host = await running();
    at(0).says({ type: 'state', state: RUNNING });
    at(0).emit('exit', 1);
    await vi.waitFor(() => expect(processes).toHaveLength(2), 20_000);
    at(1).says({ type: 'not-started', failure: BUSY });
    await vi.waitFor(() => expect(processes).toHaveLength(3), 20_000);
    again = false;
    at(2).emit('exit', 7);
    await vi.waitFor(() => expect(told).toEqual([{ asked: BUSY }, { asked: { type: 'ended', code: 7 } }, 'given up']), 20_000);
    expect(processes).toHaveLength(3);
    // Quitting then asks no further question.
    expect(await host.freshState()).toEqual({ race: null, unsaved: null });
  });

  test('is not started again without a question when it keeps ending', async () => {
    await running();
    for (let end = 0; end < 3; end += 1) await endAndRestart();
    again = false;
    at(3).emit('exit', 1);
    await vi.waitFor(() => expect(told.slice(3)).toEqual([{ asked: null }, 'given up']), 20_000);
    expect(processes).toHaveLength(4);
  });

  test('is started again without a question when it ends rarely', async () => {
    await running();
    for (let end = 0; end < 6; end += 1) {
      now += 30_000;
      await endAndRestart();
    }
    await vi.waitFor(() => expect(told).toHaveLength(6), 20_000);
    expect(told).not.toContainEqual({ asked: null });
  });
});

describe('a station that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is ended and started again when the timekeeper wants that', async () => {
    await running();
    await vi.advanceTimersByTimeAsync(44_999);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['hangs']);
    expect(at(0).killed).toBe(true);
    expect(processes).toHaveLength(2);
  });

  test('is asked about again when the timekeeper waits, until it answers', async () => {
    again = false;
    await running();
    await vi.advanceTimersByTimeAsync(90_000);
    expect(told).toEqual(['hangs', 'hangs']);
    await vi.advanceTimersByTimeAsync(10_000);
    at(0).answersLast();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(told).toEqual(['hangs', 'hangs']);
    expect(at(0).killed).toBe(false);
  });

  test('until its timers are over, but answers right then, was asleep with the computer', async () => {
    await running();
    await vi.advanceTimersByTimeAsync(40_000);
    at(0).answersLast();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(told).toEqual([]);
  });
});

describe('closing a station', () => {
  test('waits until it has closed and its process has ended, and starts no other', async () => {
    const host = await running();
    const closed = host.close();
    expect(at(0).got.at(-1)).toMatchObject({ request: { type: 'close' } });
    expect(at(0).killed).toBe(false);
    at(0).emit('exit', 0);
    await closed;
    expect(processes).toHaveLength(1);
    expect(host.close()).toBe(host.close());
  });

  test('returns what it could save nowhere', async () => {
    const host = await running();
    const closed = host.close();
    const unsaved = [{ path: '/r/cup.racetag', entries: 12 }];
    at(0).says({ type: 'closed', unsaved });
    expect(await closed).toEqual(unsaved);
    expect(at(0).killed).toBe(true);
  });

  test('returns nothing where its process has ended before', async () => {
    const host = await running();
    const closed = host.close();
    at(0).emit('exit', 0);
    expect(await closed).toEqual([]);
  });

  test('does not wait for one that hangs', async () => {
    vi.useFakeTimers();
    try {
      const host = await running();
      const closed = host.close();
      await vi.advanceTimersByTimeAsync(10_000);
      await closed;
      expect(at(0).killed).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test('while it is being started again ends the new process, too', async () => {
    const host = await running();
    at(0).emit('exit', 1);
    await vi.waitFor(() => expect(processes).toHaveLength(2), 20_000);
    const closed = host.close();
    at(1).says({ type: 'started', address: ADDRESS });
    await closed;
    await vi.waitFor(() => expect(at(1).killed).toBe(true), 20_000);
    expect(told).toEqual([]);
  });
});
