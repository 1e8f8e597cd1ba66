import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './journal/race-folder';

const PROGRAM = fileURLToPath(new URL('../out/main/cli.js', import.meta.url));

/** The built station without a window, listening; `before` is a script that runs in its process before it. */
async function headless(before: readonly string[] = []): Promise<ChildProcess> {
  const args = [PROGRAM, '--port', '0', '--host', '127.0.0.1', '--data', join(temporaryFolder(), 'data')];
  const child = spawn(process.execPath, [...before.flatMap((script) => ['--require', script]), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
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
  const child = await headless([asWindows]);
  const ended = once(child, 'exit');
  child.kill('SIGUSR2');
  expect(await ended).toEqual([0, null]);
});
