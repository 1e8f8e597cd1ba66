import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { inspectDb, textOf } from '../src/journal/db';
import { openJournal } from '../src/journal/sqlite-journal';
import { openStation } from './core/stations';
import { buildScript, SCRIPT_ENV } from './journal/built-script';
import { temporaryFolder } from './journal/race-folder';

const ROUNDS = 8;

interface Life {
  /** Numbers of the reads that the station confirmed. */
  readonly acknowledged: readonly number[];
}

/** Lets a station work from read number `first` on and kills it after `batches` answers, at a random point of its work. */
async function liveAndDie(script: string, dataDir: string, first: number, batches: number): Promise<Life> {
  const station = spawn(process.execPath, [script, dataDir, String(first)], {
    env: { ...process.env, ...SCRIPT_ENV },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: number[] = [];
  let answers = 0;
  for await (const line of createInterface(station.stdout)) {
    const [from = 0, to = -1] = line.split(' ').map(Number);
    for (let number = from; number <= to; number += 1) acknowledged.push(number);
    answers += 1;
    if (answers === batches) station.kill('SIGKILL');
  }
  if (station.exitCode === null && station.signalCode === null) await once(station, 'exit');
  expect(station.signalCode).toBe('SIGKILL');
  return { acknowledged };
}

/** Numbers of all reads in the open race of the folder. */
async function storedNumbers(dataDir: string): Promise<readonly number[]> {
  const station = await openStation(dataDir);
  const path = station.race()?.path ?? '';
  expect(station.health().journal.fault).toBeNull();
  await station.close();
  expect(inspectDb(path, (db) => textOf(db, 'PRAGMA integrity_check'))).toBe('ok');
  const journal = openJournal(path);
  const numbers = [...journal.entries()].flatMap((entry) => (entry.type === 'read' ? [entry.read.session ?? -1] : []));
  journal.close();
  return numbers;
}

describe('a station that is killed repeatedly under load', () => {
  it('has every acknowledged read once, in an undamaged file', async () => {
    const script = await buildScript(join(__dirname, 'core', 'busy-station.ts'), temporaryFolder());
    const folder = temporaryFolder();
    const acknowledged: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const life = await liveAndDie(script, folder, 1_000_000 * (round + 1), 5 + Math.floor(Math.random() * 200));
      acknowledged.push(...life.acknowledged);
      const stored = await storedNumbers(folder);
      const once = new Set(stored);
      expect(once.size).toBe(stored.length);
      expect(acknowledged.filter((number) => !once.has(number))).toEqual([]);
    }
  }, 120_000);
});
