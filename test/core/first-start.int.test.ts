import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RaceFolder } from '../../src/core/race-folder';
import { DISK_JOURNALS } from '../../src/journal/disk-journals';
import { buildScript, SCRIPT_ENV } from '../journal/built-script';
import { temporaryFolder } from '../journal/race-folder';
import { anAct, aRead, CREATED, NOON } from '../journal/samples';
import { KeptLog } from './stations';

test('a first start that is killed before any of its operations on files leaves a data folder in which the next start takes reads', async () => {
  const script = await buildScript(join(__dirname, 'first-start.ts'), temporaryFolder());
  const start = (dataDir: string, killAt: number) =>
    spawnSync(process.execPath, [script, dataDir, String(killAt)], { env: { ...process.env, ...SCRIPT_ENV }, encoding: 'utf8' });
  const operations = Number(start(temporaryFolder(), 0).stdout);
  expect(operations).toBeGreaterThan(5);
  for (let killAt = 1; killAt <= operations; killAt += 1) {
    const dataDir = temporaryFolder();
    expect([killAt, start(dataDir, killAt).signal]).toEqual([killAt, 'SIGKILL']);
    const folder = new RaceFolder(dataDir, DISK_JOURNALS, new KeptLog());
    folder.tidy();
    const path = folder.lastOpen();
    const journal = path === null ? folder.create('New race', NOON, [anAct(CREATED)]) : folder.open(path);
    expect([killAt, journal.append([aRead()])]).toEqual([killAt, [2]]);
    journal.close();
    // What was half made is gone, and one race is there.
    expect(readdirSync(join(dataDir, 'races')).filter((file) => !file.endsWith('-wal'))).toEqual([expect.stringMatching(/\.racetag$/)]);
  }
});
