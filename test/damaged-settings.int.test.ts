import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config';
import { loadOrCreateOperatorToken } from '../src/core/operator-token';
import { damagedFiles } from '../src/damaged-files';
import { settingsKindOf } from '../src/http/settings-kind';
import { createMachines, createServices, type ServiceNeeds } from '../src/station-services';
import { crossing, KeptLog, openStation, table } from './core/stations';
import { temporaryFolder } from './journal/race-folder';
import { modesCount } from './suites/capabilities';

/** The small files of the data folder, with what a half readable one looks like. */
const FILES: readonly (readonly [file: string, half: string])[] = [
  ['operator-token', 'short\n'],
  ['station.json', '{"openRace":12}'],
  ['readers.json', '[12]'],
  ['keys.json', '[{"name":"Anna","role":"queen"}]'],
  ['guns.json', '{"guns":[{"id":7}]}'],
  ['mistimed-reads.json', '[{"source":"x"}]'],
  ['templates.json', '[{"name":"A"}]'],
  ['machine.json', '{"machine":"m","promotion":null,"fences":"none","sent":null}'],
  ['publishers.json', '[{"settings":{"name":"A"}}]'],
  ['publisher-secrets.json', '{"A":12}'],
  ['webhooks.json', '[{"settings":{"name":"A"}}]'],
  ['webhook-secrets.json', '{"A":12}'],
  ['rmonitor.json', '{"isOn":"yes"}'],
];

const DAMAGES: readonly (readonly [why: string, bytes: string])[] = [
  ['cut off', '{"a":[{"b'],
  ['zeros after a power cut', '\0\0\0\0\0\0'],
  ['empty', ''],
  ['another kind of JSON', '"text"'],
];

/** Starts what reads the files of a data folder, and stores a read. */
async function started(dataDir: string): Promise<{ readonly log: KeptLog; readonly laps: unknown }> {
  const log = new KeptLog();
  const machine = { platform: 'linux', home: dataDir, workingDirectory: dataDir, hasData: () => false } as const;
  const read = readConfig({ RACETAG_DATA_DIR: dataDir }, machine);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { config } = read;
  const { replaced } = loadOrCreateOperatorToken(dataDir);
  if (replaced !== null) log.warn(replaced, 'operator token replaced');
  const station = await openStation(dataDir, { log });
  const needs = {
    log,
    secretBox: null,
    threads: { exports: '' },
    secrets: { apiKey: null, operatorToken: 'x' },
  } as unknown as ServiceNeeds;
  createMachines(station, config, { log: needs.log, linkReaders: () => undefined, address: () => '' });
  const services = createServices(station, config, needs);
  await station.record([crossing('E1', 10)]);
  const laps = table(station);
  await services.publishers.close();
  await station.close();
  return { log, laps };
}

for (const [file, half] of FILES) {
  test.each([...DAMAGES, ['half readable', half] as const])(`a ${file} that is %s is kept, said and harmless`, async (_, text) => {
    const dataDir = temporaryFolder();
    const path = join(dataDir, file);
    writeFileSync(path, text);
    const { log, laps } = await started(dataDir);
    expect(damagedFiles(dataDir)).toEqual([`${file}.damaged`]);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
    expect(damagedFiles(dataDir).map(settingsKindOf)).not.toContain(null);
    expect(log.lines.filter((line) => !line.startsWith('info'))).toHaveLength(1);
    expect(laps).toEqual([['E1', 1]]);
  });

  test(`a folder in place of ${file} is set aside, said and harmless`, async () => {
    const dataDir = temporaryFolder();
    const path = join(dataDir, file);
    mkdirSync(path);
    writeFileSync(join(path, 'note.txt'), 'of somebody');
    const { log, laps } = await started(dataDir);
    expect(damagedFiles(dataDir)).toEqual([`${file}.damaged`]);
    expect(readFileSync(join(`${path}.damaged`, 'note.txt'), 'utf8')).toBe('of somebody');
    expect(log.lines.filter((line) => !line.startsWith('info'))).toHaveLength(1);
    expect(laps).toEqual([['E1', 1]]);
    // What the station writes there at once is a file again.
    if (['station.json', 'machine.json', 'operator-token'].includes(file)) expect(statSync(path).isFile()).toBe(true);
  });
}

/** What stands where a file belongs, and gives no end or no beginning to who reads it. */
const NO_FILES: readonly (readonly [what: string, put: (path: string) => void])[] = [
  ['a named pipe', (path) => void execFileSync('mkfifo', [path])],
  ['a link to a device', (path) => symlinkSync('/dev/zero', path)],
  ['a link to itself', (path) => symlinkSync(path, path)],
  ['a file larger than any that the station writes', (path) => sparseFile(path, 8 * 2 ** 30)],
];

/** A file of that many bytes that takes no room on the disk. */
function sparseFile(path: string, bytes: number): void {
  writeFileSync(path, '');
  truncateSync(path, bytes);
}

test.runIf(modesCount).each(NO_FILES)('%s in place of a small file is set aside, said and harmless', async (_, put) => {
  const dataDir = temporaryFolder();
  for (const [file] of FILES) put(join(dataDir, file));
  const { log, laps } = await started(dataDir);
  expect([...damagedFiles(dataDir)].sort()).toEqual(FILES.map(([file]) => `${file}.damaged`).sort());
  expect(log.lines.filter((line) => !line.startsWith('info'))).toHaveLength(FILES.length);
  expect(laps).toEqual([['E1', 1]]);
});

test.each(['station.json', 'machine.json', 'operator-token'])(
  'a link to itself under the name that %s is written to first is replaced',
  async (file) => {
    const dataDir = temporaryFolder();
    const fresh = join(dataDir, `${file}.new`);
    symlinkSync(fresh, fresh);
    const { log, laps } = await started(dataDir);
    expect(laps).toEqual([['E1', 1]]);
    expect(log.lines.filter((line) => !line.startsWith('info'))).toEqual([]);
    expect(statSync(join(dataDir, file)).isFile()).toBe(true);
  },
);

test('a data folder without damage says nothing', async () => {
  const dataDir = temporaryFolder();
  for (let start = 0; start < 2; start++) {
    const { log } = await started(dataDir);
    expect(log.lines.filter((line) => !line.startsWith('info'))).toEqual([]);
  }
  expect(damagedFiles(dataDir)).toEqual([]);
});

/** What the count of entries may turn into. */
const COUNTS: typeof NO_FILES = [['zeros', (path) => writeFileSync(path, '\0\0\0\0')], ...(modesCount ? NO_FILES : [])];

test.each(COUNTS)('%s in place of the count of entries is kept and said, and the race goes on', async (_, put) => {
  const dataDir = temporaryFolder();
  await started(dataDir);
  const folder = join(dataDir, 'records');
  const [name = ''] = readdirSync(folder);
  rmSync(join(folder, name));
  put(join(folder, name));
  const { log, laps } = await started(dataDir);
  expect(damagedFiles(dataDir).map(settingsKindOf)).toEqual(['entry-counts']);
  expect(damagedFiles(dataDir)).toEqual([join('records', `${name}.damaged`)]);
  expect(log.lines.filter((line) => !line.startsWith('info'))).toEqual([expect.stringContaining('how many entries the race had')]);
  expect(laps).toEqual([['E1', 1]]);
});

test.each(['station.json', 'machine.json', 'operator-token'])(
  'a folder in place of the file that %s is written to first is set aside',
  async (file) => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, `${file}.new`, 'of somebody'), { recursive: true });
    const { laps } = await started(dataDir);
    expect(laps).toEqual([['E1', 1]]);
    expect(damagedFiles(dataDir)).toEqual([`${file}.new.damaged`]);
    expect(statSync(join(dataDir, file)).isFile()).toBe(true);
  },
);
