import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildScript, SCRIPT_ENV } from '../journal/built-script';
import { temporaryFolder } from '../journal/race-folder';
import { crossing, openStation, table } from './stations';

test('a first start that is killed before any of its operations on files leaves a data folder in which the next start takes reads', async () => {
  const script = await buildScript(join(__dirname, 'first-start.ts'), temporaryFolder());
  const start = (dataDir: string, killAt: number) =>
    spawnSync(process.execPath, [script, dataDir, String(killAt)], { env: { ...process.env, ...SCRIPT_ENV }, encoding: 'utf8' });
  const operations = Number(start(temporaryFolder(), 0).stdout);
  expect(operations).toBeGreaterThan(5);
  for (let killAt = 1; killAt <= operations; killAt += 1) {
    const dataDir = temporaryFolder();
    expect([killAt, start(dataDir, killAt).signal]).toEqual([killAt, 'SIGKILL']);
    const station = await openStation(dataDir);
    expect([killAt, station.health().journal.fault]).toEqual([killAt, null]);
    await station.record([crossing('E1', 10)]);
    expect([killAt, table(station)]).toEqual([killAt, [['E1', 1]]]);
    await station.close();
    // What was half made is gone, and one race is there.
    expect(readdirSync(join(dataDir, 'races')).filter((file) => !file.endsWith('-wal'))).toEqual([expect.stringMatching(/\.racetag$/)]);
  }
});
