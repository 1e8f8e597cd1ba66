import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createServer } from '../../src/http/server';
import { noReaders } from '../core/no-readers';
import { openStation } from '../core/stations';
import { NO_FEEDS } from '../publish/no-feeds';
import { NO_PUBLISHERS } from '../publish/no-publishers';
import { machinesOf } from '../replication/machines-of';
import { ENGLISH_ALONE } from '../texts/english';
import { demoOf } from './demo-of';
import { NO_SUPPORT } from './no-support';
import { TOKEN } from './served';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('a list of 5,000 is on the disk when it is answered', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'racetag-list-'));
  folders.push(dataDir);
  const station = await openStation(dataDir, { makeReaders: noReaders });
  const app = createServer(station, {
    apiKey: null,
    operatorToken: TOKEN,
    hosts: [],
    webRoot: null,
    logger: false,
    threads: { exports: '', workbooks: '' },
    languages: ENGLISH_ALONE,
    machines: machinesOf(station, dataDir),
    publishers: NO_PUBLISHERS,
    feeds: NO_FEEDS,
    demo: demoOf(station, TOKEN),
    support: NO_SUPPORT,
  });
  const line = (number: number): string =>
    `${number};Vorname ${number};Nachname ${number};Elite;Verein ${number % 40};E28011606000${number}`;
  const payload = ['Startnummer;Vorname;Name;Kategorie;Verein;Chip', ...Array.from({ length: 5_000 }, (_, index) => line(index + 1))].join(
    '\r\n',
  );
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv' };
  const preview = await app.inject({ method: 'POST', url: '/participants/import?preview=1', payload, headers });
  expect(preview.json()).toMatchObject({ added: 5_000, refused: 0 });
  const answer = await app.inject({ method: 'POST', url: '/participants/import', payload, headers });
  expect(answer.json()).toMatchObject({ added: 5_000, act: { type: 'participants-imported' } });
  const again = await app.inject({ method: 'POST', url: '/participants/import', payload, headers });
  expect(again.json()).toMatchObject({ act: null, unchanged: 5_000 });
  await app.inject({ method: 'POST', url: '/undo', payload: {}, headers: { authorization: headers.authorization } });
  await app.inject({ method: 'POST', url: '/redo', payload: {}, headers: { authorization: headers.authorization } });
  await app.close();
  await station.close();
  const reopened = await openStation(dataDir, { makeReaders: noReaders });
  expect(reopened.race()?.participants()).toHaveLength(5_000);
  expect(reopened.race()?.participants().at(-1)).toMatchObject({ bib: '5000', name: 'Vorname 5000 Nachname 5000', club: 'Verein 0' });
});
