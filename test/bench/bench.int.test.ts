import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const bench = (...parts: readonly string[]) =>
  spawnSync(process.execPath, [join(__dirname, '../../build/bench.mjs'), ...parts], { encoding: 'utf8' });

it('a part of the bench can be run alone and prints its table', () => {
  const { status, stdout } = bench('disk');
  expect(status).toBe(0);
  expect(stdout).toMatch(/The disk: append 4 KiB and fdatasync\n\s+per second {2}p50 ms {2}p99 ms\n\s+\d+ +[\d.]+ +[\d.]+\n/);
});

it('a part that does not exist is named, with those that do', () => {
  const { status, stderr } = bench('nonsense');
  expect([status, stderr]).toEqual([
    2,
    'There is no part “nonsense”. Parts: disk, intake, latency, crowd, stalled, open, event, exports, acts, readers, senders, course, relays, machines.\n',
  ]);
});
