import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './journal/race-folder';

const PROGRAM = fileURLToPath(new URL('../out/main/cli.js', import.meta.url));

interface Start {
  /** Scripts that run in its process before it. */
  readonly before?: readonly string[];
  readonly data?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The built station without a window, listening. */
async function headless({ before = [], data = join(temporaryFolder(), 'data'), environment = {} }: Start = {}): Promise<ChildProcess> {
  const args = [PROGRAM, '--port', '0', '--host', '127.0.0.1', '--data', data];
  const child = spawn(process.execPath, [...before.flatMap((script) => ['--require', script]), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stderr as NodeJS.ReadableStream })) {
    if (line.includes('Server listening')) return child;
  }
  throw new Error('the station ended before it listened; is it built? Run: npm run build');
}

// Windows has no such signals; it sends SIGHUP and SIGBREAK itself when a console is closed.
test.runIf(process.platform !== 'win32')('a closed terminal ends the station in order, like every signal that asks it to end', async () => {
  const children = await Promise.all([headless(), headless(), headless(), headless()]);
  const ended = children.map((child) => once(child, 'exit'));
  for (const [index, signal] of (['SIGHUP', 'SIGTERM', 'SIGINT', 'SIGQUIT'] as const).entries()) children[index]?.kill(signal);
  expect(await Promise.all(ended)).toEqual([
    [0, null],
    [0, null],
    [0, null],
    [0, null],
  ]);
});

test.runIf(process.platform !== 'win32')('a closed console window of Windows ends the station in order', async () => {
  // Only Windows sends this signal: here another one is passed on as it.
  const asWindows = join(temporaryFolder(), 'as-windows.cjs');
  writeFileSync(asWindows, "process.on('SIGUSR2', () => process.emit('SIGBREAK', 'SIGBREAK'));");
  const child = await headless({ before: [asWindows] });
  const ended = once(child, 'exit');
  child.kill('SIGUSR2');
  expect(await ended).toEqual([0, null]);
});

test.runIf(process.platform !== 'win32')(
  'a race that no folder takes a copy of when its own is gone ends the station with an exit code, and a last line says how much is lost',
  async () => {
    const parent = join(temporaryFolder(), 'parent');
    const missing = join(parent, 'missing');
    const child = await headless({ data: join(parent, 'data'), environment: { HOME: missing, TMPDIR: missing } });
    const said: string[] = [];
    createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => said.push(line));
    rmSync(parent, { recursive: true });
    writeFileSync(parent, '');
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    expect(await ended).toEqual([1, null]);
    expect(said.at(-1)).toMatch(/^Entries lost: 1\. They are not in .*\.racetag, and no other folder took a copy\.$/);
  },
);
