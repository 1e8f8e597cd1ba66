import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectNothingLost } from './torture/expect-nothing-lost';
import { killRounds } from './torture/kill-rounds';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 5);

describe('a station that is killed while reads come in', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kill-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has every confirmed read once, and counts all laps correctly', async () => {
    expectNothingLost(await killRounds(folder, ROUNDS, 1), ROUNDS);
  }, 120_000);
});
