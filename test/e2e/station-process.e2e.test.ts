import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { components } from '../../src/http/generated/api';
import { hasSocat, type PtyPair, ptyPair } from '../suites/pty-pair';
import { answerDialogs, askedMessages } from './dialogs';
import { asOperator, exitCode, newPlace, type Place, type RunningDesktop, read, removePlace, startDesktop } from './harness';

const PATIENCE = { timeout: 15_000 };
const HTTP_TAG = 'E20000000000000000000001';
const TCP_TAG = 'E20000000000000000000002';
const SERIAL_TAG = 'E20000000000000000000003';
const FROZEN_MS = 3_000;

type Lap = components['schemas']['LapMessage'];

/** The laps of the stream, as a board gets them. */
class Board {
  readonly laps: Lap[] = [];
  private readonly gone = new AbortController();
  private wake = (): void => undefined;

  /** Resolves when the stream is open. */
  async open(url: string): Promise<void> {
    const { body } = await fetch(`${url}/stream`, { signal: this.gone.signal });
    if (body === null) throw new Error('the stream has a body');
    void this.take(body).catch(() => undefined);
  }

  /** Resolves with a lap of each tag, in their order, once all are there. */
  async lapsOf(tags: readonly string[]): Promise<readonly Lap[]> {
    for (;;) {
      const found = tags.flatMap((tag) => this.laps.find(({ tag_id }) => tag_id === tag) ?? []);
      if (found.length === tags.length) return found;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  close(): void {
    this.gone.abort();
  }

  private async take(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (!line.startsWith('data: ')) continue;
        const message = JSON.parse(line.slice(6)) as components['schemas']['StreamMessage'];
        if (message.type === 'lap') this.laps.push(message);
      }
      this.wake();
    }
  }
}

/** Busies the thread of the windows, as holding a title bar of Windows does. Resolves with the moment at which it goes on. */
function freeze(app: ElectronApplication): Promise<number> {
  return app.evaluate((_electron, ms) => {
    const end = Date.now() + ms;
    while (Date.now() < end);
    return Date.now();
  }, FROZEN_MS);
}

describe('while the thread of the windows stands still', () => {
  let place: Place;
  let desktop: RunningDesktop;
  let server: Server;
  let pty: PtyPair | null = null;
  let tcpReader: Socket;

  beforeAll(async () => {
    place = await newPlace();
    desktop = await startDesktop(place);
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const linked = once(server, 'connection') as Promise<[Socket]>;
    await link(`lines+tcp://127.0.0.1:${(server.address() as AddressInfo).port}?format=plain`);
    [tcpReader] = await linked;
    if (hasSocat) {
      pty = await ptyPair();
      await link(`lines+serial:${pty.host}?format=plain`);
    }
  });

  afterAll(async () => {
    await answerDialogs(desktop.app, { press: 'Quit' });
    await desktop.app.close();
    server.close();
    tcpReader.destroy();
    await pty?.close();
    removePlace(place);
  });

  const link = (address: string): Promise<unknown> => asOperator(place, '/readers', { body: { address } });

  async function states(): Promise<readonly string[]> {
    const { readers } = (await asOperator(place, '/readers')) as { readonly readers: readonly components['schemas']['Reader'][] };
    return readers.map(({ state }) => state);
  }

  test('reads over HTTP and of direct readers are taken, timed right and sent to boards', async () => {
    await expect.poll(states, PATIENCE).toEqual(hasSocat ? ['ready', 'ready'] : ['ready']);
    await asOperator(place, '/race/start', { body: {} });
    const board = new Board();
    await board.open(place.url);
    const frozen = freeze(desktop.app);
    await new Promise((resolve) => setImmediate(resolve));
    const from = Date.now();
    await read(place, HTTP_TAG, from);
    tcpReader.write(`${TCP_TAG}\r\n`);
    if (pty !== null) await writeFile(pty.device, `${SERIAL_TAG}\r\n`);
    const tags = [HTTP_TAG, TCP_TAG, ...(pty === null ? [] : [SERIAL_TAG])];
    const laps = await board.lapsOf(tags);
    const shownAt = Date.now();
    const thawedAt = await frozen;
    board.close();
    expect(shownAt).toBeLessThan(thawedAt);
    for (const { last_pass_time } of laps) {
      expect(Date.parse(last_pass_time)).toBeGreaterThanOrEqual(from);
      expect(Date.parse(last_pass_time)).toBeLessThanOrEqual(shownAt);
    }
  });
});

describe('a station that ends by itself', () => {
  test('is started again at its address with every confirmed read, which is told; the desk goes on', async () => {
    const place = await newPlace();
    const { app, desk } = await startDesktop(place);
    try {
      await desk.getByText('No riders yet').waitFor(PATIENCE);
      await answerDialogs(app, { press: 'OK' });
      // Before the gun reads are checks of presence.
      await asOperator(place, '/race/start', { body: { at: new Date(Date.now() - 60_000).toISOString() } });
      await read(place, HTTP_TAG, Date.now());
      const { started_at: first } = (await asOperator(place, '/health')) as components['schemas']['Health'];
      const pid = await app.evaluate(({ app: program }) => {
        const metrics = program.getAppMetrics();
        return metrics.find(({ name, serviceName }) => name === 'Racetag Station' || serviceName === 'Racetag Station')?.pid;
      });
      if (pid === undefined) throw new Error('the station has a process of its own');
      process.kill(pid, 'SIGKILL');
      const restarted = async (): Promise<boolean> => {
        const health = (await asOperator(place, '/health').catch(() => null)) as components['schemas']['Health'] | null;
        return health !== null && health.started_at !== first && health.journal.entries === 3;
      };
      await expect.poll(restarted, PATIENCE).toBe(true);
      await expect.poll(() => askedMessages(app), PATIENCE).toEqual(['The station stopped by an error and was started again.']);
      await read(place, TCP_TAG, Date.now());
      await desk
        .getByRole('row')
        .filter({ hasText: TCP_TAG.slice(-6) })
        .waitFor(PATIENCE);
      await desk
        .getByRole('row')
        .filter({ hasText: HTTP_TAG.slice(-6) })
        .waitFor(PATIENCE);
      expect(readFileSync(join(place.folder, 'races/logs/desktop.log'), 'utf8')).toContain('the station ended by itself');
    } finally {
      await answerDialogs(app, { press: 'Quit' });
      await app.close();
      removePlace(place);
    }
  });
});

/** What the fake of a dialog keeps until it is read. */
interface ShownOnce {
  shown: string[];
  read: () => void;
}

describe('entries that no folder takes when the desktop closes', () => {
  test('are told to the user, and the program ends with an error', async () => {
    const place = await newPlace();
    const parent = join(place.folder, 'parent');
    const elsewhere = join(parent, 'none');
    mkdirSync(elsewhere, { recursive: true });
    const environment = { ...place.environment, RACETAG_DATA_DIR: join(parent, 'races'), HOME: elsewhere, TMPDIR: elsewhere };
    const { app, desk } = await startDesktop({ ...place, environment });
    const program = app.process();
    try {
      await desk.getByText('No riders yet').waitFor(PATIENCE);
      await app.evaluate(({ dialog }) => {
        const kept = globalThis as unknown as ShownOnce;
        kept.shown = [];
        dialog.showMessageBox = async (...args: unknown[]) => {
          const { message, detail = '', buttons } = args.at(-1) as Electron.MessageBoxOptions;
          kept.shown.push(message, detail);
          if (buttons !== undefined) return { response: buttons.indexOf('Quit'), checkboxChecked: false };
          await new Promise<void>((resolve) => {
            kept.read = resolve;
          });
          return { response: 0, checkboxChecked: false };
        };
      });
      rmSync(parent, { recursive: true });
      writeFileSync(parent, '');
      await app.evaluate(({ app: running }) => void setTimeout(() => running.quit()));
      const shown = () => app.evaluate(() => (globalThis as unknown as ShownOnce).shown);
      await expect.poll(shown, PATIENCE).toContain('Entries were lost');
      expect((await shown()).at(-1)).toMatch(/^Entries lost: 1\. They are not in .*\.racetag, and no other folder took a copy\.$/);
      await app.evaluate(() => void setTimeout((globalThis as unknown as ShownOnce).read));
      expect(await exitCode(program)).toBe(1);
    } finally {
      program.kill('SIGKILL');
      removePlace(place);
    }
  });
});
