import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../journal/race-folder';

const START = fileURLToPath(new URL('../../build/start.mjs', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  /** Of the station. */
  readonly pid: number;
  log(): string;
}

/** A station without a window that `build/start.mjs` runs, with the first process of `command`. */
async function started(command: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Started> {
  const data = join(temporaryFolder(), 'data');
  const args = [...command.slice(1), '--headless', '--port', '0', '--host', '127.0.0.1', '--data', data];
  const child = spawn(command[0] ?? '', args, {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, ...environment },
    detached: true,
  });
  onTestFinished(() => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // All of them have ended.
    }
  });
  const log = () => {
    try {
      return readFileSync(join(data, 'logs', 'station.log'), 'utf8');
    } catch {
      return '';
    }
  };
  for (;;) {
    const line = log()
      .split('\n')
      .find((each) => each.includes('Server listening'));
    const { pid } = JSON.parse(line ?? '{}') as { readonly pid?: number };
    if (pid !== undefined) return { child, pid, log };
    await setTimeout(50);
  }
}

async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await setTimeout(50);
  }
}

const onUnix = test.runIf(process.platform !== 'win32');

onUnix.for(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s to the start ends the station in order, with its exit code', async (signal) => {
  const { child, pid, log } = await started([process.execPath, START]);
  const ended = once(child, 'exit');
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
  await gone(pid);
  expect(log().match(/"stopping"/g)).toHaveLength(1);
});

onUnix('a signal that a service manager sends to every process does not cut the orderly close short', async () => {
  const { child, log } = await started([process.execPath, START]);
  const ended = once(child, 'exit');
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(log().match(/"stopping"/g)).toHaveLength(1);
});

onUnix.for(['SIGTERM', 'SIGHUP'] as const)('%s that ends npm and its shell alone ends the station in order', async (signal) => {
  // As npm runs it: a shell that stays, and that passes nothing on.
  const shell = ['/bin/sh', '-c', '"$0" "$@"; exit $?', process.execPath, START];
  const { child, pid, log } = await started(shell, { npm_lifecycle_event: 'headless' });
  child.kill(signal);
  await gone(pid);
  expect(log().match(/"stopping"/g)).toHaveLength(1);
});
