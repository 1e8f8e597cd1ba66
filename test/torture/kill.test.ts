import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { expectNothingLost } from './expect-nothing-lost';
import { killRounds } from './kill-rounds';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 50);

describe('a station that is killed repeatedly while reads come in', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kill-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([101, 102])(`has every confirmed read once after ${ROUNDS} kills, and counts all laps correctly (seed %i)`, async (seed) => {
    const report = await killRounds(folder, ROUNDS, seed);
    const { kills, resent, acknowledged, inFile, startsS, tookS } = report;
    console.log({ seed, kills, resent, reads: new Set(acknowledged).size, inFile: inFile.size, startsS, tookS });
    expectNothingLost(report, ROUNDS);
  });
});
