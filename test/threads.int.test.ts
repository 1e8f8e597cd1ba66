import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createThreads } from '../src/threads';

it('a thread that takes longer than it may is ended, and the next order gets one of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-thread-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const script = join(folder, 'thread.cjs');
  const program = "const { parentPort, workerData } = require('node:worker_threads'); if (workerData === 'endless') for (;;);";
  writeFileSync(script, `${program} parentPort.postMessage(workerData);`);
  const answer = createThreads<string, string>(script, { maxMemoryMb: 64, maxMs: 5_000 });
  const stays = new AbortController().signal;
  const [endless, next] = await Promise.allSettled([answer('endless', stays), answer('next', stays)]);
  expect(endless).toMatchObject({ status: 'rejected', reason: { name: 'ThreadFailure', end: 'time' } });
  expect(next).toEqual({ status: 'fulfilled', value: 'next' });
}, 30_000);
